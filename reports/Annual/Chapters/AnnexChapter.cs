using Analytics.Reports.Documents;
using static Analytics.Reports.Rendering.ChineseFormats;

namespace Analytics.Reports.Annual.Chapters;

/// <summary>附表: every self-evaluation of the year in one line.</summary>
internal static class AnnexChapter
{
    /// <summary>Writes the chapter.</summary>
    public static ReportChapter Write(AnnualModel year)
    {
        var chapter = new ChapterWriter(0, "全部项目一览");
        chapter.Paragraph(year.Forms.Count == 0 ? $"{year.Year}年度没有收到绩效自评表。" : $"{year.Year}年度收到的绩效自评表{Count(year.Forms.Count)}份，按部门和项目名称排列。")
            .Table(new()
            {
                Title = "全部项目一览",
                Columns =
                [
                    new("序号", ReportCellKind.Rank),
                    new("部门", ReportCellKind.Text, 30),
                    new("项目", ReportCellKind.Text, 38),
                    new("资金（全年执行）", ReportCellKind.Amount, 19),
                    new("执行率（调整后）", ReportCellKind.Rate),
                    new("执行率（年初）", ReportCellKind.Rate),
                    new("自评分", ReportCellKind.Score, 13),
                    new("复核分", ReportCellKind.Score, 13),
                    new("等级（自评）", ReportCellKind.Text, 12),
                    new("等级（复核）", ReportCellKind.Text, 12),
                    new("问题数", ReportCellKind.Count),
                ],
                Rows =
                [
                    .. year.Forms.Select((form, place) => new ReportCell[]
                    {
                        place + 1, ReportNames.Department(form.DepartmentName), Mark(form) + ReportNames.Project(form.ProjectName), form.ExecutedYuan, form.AdjustedExecutionRate,
                        ReportCell.InitialRate(form.InitialExecutionRate, form.InitialBudgetYuan), form.PrintedScore, form.RecomputedScore, form.PrintedRating, form.RecomputedRating, form.FindingCount,
                    }),
                ],
                Note = Note(year),
            });
        return chapter.Finish();
    }

    private static string Mark(Warehouse.Queries.Forms.YearFormRow form) => (form.NeedsReview ? "△" : null) + (form.CorrectedValueCount > 0 ? "*" : null);

    private static string? Note(AnnualModel year)
    {
        var notes = new List<string>();
        if (year.Forms.Any(form => form.NeedsReview))
            notes.Add("带△的表待复核，不计入汇总");
        if (year.Forms.Any(form => form.CorrectedValueCount > 0))
            notes.Add("带*的表含人工更正的数值");
        if (year.Forms.Any(form => form is { NeedsReview: false, IsCounted: false, ProjectName: null }))
            notes.Add("部门已报送项目支出自评表的，其整体支出自评表不重复计入汇总");
        return notes.Count == 0 ? null : string.Join("；", notes) + "。";
    }
}
