using System.Globalization;
using Analytics.Domain.Checks;
using Analytics.Reports.Documents;
using Analytics.Reports.Rendering;
using Analytics.Warehouse.Queries.Findings;
using static Analytics.Reports.Rendering.ChineseFormats;

namespace Analytics.Reports.Annual.Chapters;

/// <summary>八、自评质量问题: numbered types with how often they occur and where.</summary>
internal static class QualityChapter
{
    private const int Number = 8;
    private const int ExamplesShown = 3;
    private const int TypesDescribed = 10;

    /// <summary>Writes the chapter.</summary>
    public static ReportChapter Write(AnnualModel year)
    {
        var chapter = new ChapterWriter(Number, "自评质量问题");
        chapter.Section("总体情况").Paragraph(Overall(year));
        if (year.Findings.Count == 0)
            return chapter.Finish();

        chapter.Paragraph($"问题按类型汇总见{chapter.NextTable}。").Table(Table(year)).Section("主要问题");
        foreach (var (index, row) in year.Findings.Take(TypesDescribed).Index())
        {
            chapter.Paragraph(
                Described(year, row),
                string.Create(CultureInfo.InvariantCulture, $"{index + 1}．{RuleTitle(row.RuleCode)}（{SeverityWord(SeverityOf(row.Severity))}）。"));
        }

        return chapter.Finish();
    }

    private static string Overall(AnnualModel year)
    {
        var summary = year.Summary;
        var dismissed = summary.DismissedCount == 0 ? string.Empty : $"另有{Count(summary.DismissedCount)}个经人工核对不成立，未计入。";
        if (summary.FindingCount == 0)
            return $"逐表核对，未发现需要处理的问题。{dismissed}";

        var severities = new[] { (Severity.Error, summary.ErrorCount), (Severity.Warning, summary.WarningCount), (Severity.Info, summary.InfoCount) }
            .Where(entry => entry.Item2 > 0)
            .Select(entry => (Word: SeverityWord(entry.Item1), Text: $"{SeverityWord(entry.Item1)}{Count(entry.Item2)}个"))
            .ToList();
        var clean = year.Forms.Count(form => form.FindingCount == 0);
        return $"逐表核对，共发现{Count(year.Findings.Select(row => row.RuleCode).Distinct().Count())}类问题{Count(summary.FindingCount)}个，"
            + (severities is [var only] ? $"均为{only.Word}。" : $"其中{string.Join('、', severities.Select(severity => severity.Text))}。")
            + (year.Forms.Count == 0 ? string.Empty : $"没有问题的自评表{Count(clean)}份，占{Rate((decimal)clean / year.Forms.Count)}。")
            + dismissed;
    }

    private static ReportTable Table(AnnualModel year) => new()
    {
        Title = "自评质量问题汇总",
        Columns =
        [
            new("序号", ReportCellKind.Rank), new("程度", ReportCellKind.Text, 16), new("问题类型", ReportCellKind.Text, 36), new("问题（个）", ReportCellKind.Count),
            new("表（份）", ReportCellKind.Count), new("占收到的表", ReportCellKind.Rate), new("部门（个）", ReportCellKind.Count), new("较多的部门", ReportCellKind.Text, 42),
        ],
        Rows =
        [
            .. year.Findings.Select((row, place) => new ReportCell[]
            {
                place + 1, SeverityLabel(SeverityOf(row.Severity)), RuleTitle(row.RuleCode), row.FindingCount, row.FormCount, Share(year, row), row.DepartmentCount, Examples(year, row),
            }),
        ],
        Total = [null as string, null as string, "合计", year.Summary.FindingCount, null as int?, null as decimal?, null as int?, null as string],
        Note = "■错误：数据或得分不成立；▲警告：需要说明或核实；○提示：供改进参考。",
    };

    private static decimal? Share(AnnualModel year, FindingsByRuleRow row)
    {
        var all = year.Summary.SelfEvaluationCount + year.Summary.ApprovedTargetCount;
        return all == 0 ? null : (decimal)row.FormCount / all;
    }

    private static string? Examples(AnnualModel year, FindingsByRuleRow row) =>
        string.Join('、', year.RuleDepartments.Where(department => department.RuleCode == row.RuleCode).Take(2).Select(department => department.DepartmentName)) is { Length: > 0 } names ? names : null;

    private static string Described(AnnualModel year, FindingsByRuleRow row)
    {
        var departments = year.RuleDepartments.Where(department => department.RuleCode == row.RuleCode).ToList();
        var where = departments switch
        {
            [] => string.Empty,
            [var only] => $"，均在{only.DepartmentName}",
            _ => $"，涉及{Count(departments.Count)}个部门，{(departments.Count <= ExamplesShown ? "即" : "较多的是")}{string.Join('、', departments.Take(ExamplesShown).Select(department => $"{department.DepartmentName}（{Count(department.FindingCount)}个）"))}",
        };
        return $"{RuleCatalogue.Describe(row.RuleCode)?.Reason}共{Count(row.FindingCount)}个，在{Count(row.FormCount)}份表中，占收到的表的{Rate(Share(year, row))}{where}。";
    }
}
