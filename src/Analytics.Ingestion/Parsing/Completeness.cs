using Analytics.Domain.Forms;
using Analytics.Ingestion.Parsing.Sections;

namespace Analytics.Ingestion.Parsing;

/// <summary>Notices a form that was cut off: what every form of its kind has and this one has not.</summary>
internal static class Completeness
{
    /// <summary>Reports what is missing.</summary>
    public static void Check(EvaluationForm form, FormMarks marks, FormDraft draft)
    {
        var missing = new List<string>();
        if (form.TotalFunding is null)
            missing.Add("资金总额行");
        if (marks.IndicatorHeader is null)
            missing.Add("绩效指标表");
        else if (form.Indicators.Count == 0)
            missing.Add("绩效指标行");
        if (form.Kind.IsSelfEvaluation() && marks.Total is null && HasPoints(form))
            missing.Add("总分行");
        if (form.Kind.IsSelfEvaluation() && marks.Total is null && !HasPoints(form) && marks.Conclusion is null && marks.Foot is null)
            missing.Add("表尾（自评结论、联系人）");
        if (missing.Count > 0)
            draft.Report("form-incomplete", $"不完整，缺少{string.Join("、", missing)}，文件可能在中途截断；请核对原件并重新上传完整的表。", form.Place);
        if (form.FiscalYear is null)
            draft.Report("year-missing", "没有印出年度，无法归入年份；请补录。", form.Title.Place);
    }

    /// <summary>Reports what is missing in a form that was put together again.</summary>
    public static void CheckReassembled(EvaluationForm form, FormDraft draft)
    {
        var missing = new List<string>();
        if (form.TotalFunding is null)
            missing.Add("资金总额行");
        if (form.Indicators.Count == 0)
            missing.Add("绩效指标行");
        if (form.Kind.IsSelfEvaluation() && form.TotalScore is null && HasPoints(form))
            missing.Add("总分");
        if (missing.Count > 0)
            draft.Report("form-incomplete", $"中没有找到{string.Join("、", missing)}；请对照原表补录。", form.Place);
        if (form.FiscalYear is null)
            draft.Report("year-missing", "没有印出年度，无法归入年份；请补录。", form.Title.Place);
    }

    private static bool HasPoints(EvaluationForm form) =>
        form.Indicators.Count == 0 || form.Indicators.Any(row => row.Weight is not null || row.Score is not null);
}
