using Analytics.Domain.Checks;
using Analytics.Reports.Documents;
using static Analytics.Reports.Rendering.ChineseFormats;

namespace Analytics.Reports.Department;

/// <summary>六、核对发现的问题: the findings that hold, errors first.</summary>
internal static class FindingsChapter
{
    /// <summary>How many findings the report lists at the most, so that it stays within six pages.</summary>
    public const int RowsListed = 20;

    private const int Number = 6;
    private const int LongestMessage = 120;

    /// <summary>Writes the chapter.</summary>
    public static ReportChapter Write(DepartmentModel model)
    {
        var chapter = new ChapterWriter(Number, "核对发现的问题");
        var row = model.Department;
        var dismissed = row.DismissedCount == 0 ? string.Empty : $"另有{Count(row.DismissedCount)}个经人工核对不成立，未计入。";
        if (row.FindingCount == 0)
            return chapter.Paragraph($"逐表核对，未发现需要处理的问题。{dismissed}").Finish();

        var severities = new[] { (Severity.Error, row.ErrorCount), (Severity.Warning, row.WarningCount), (Severity.Info, row.InfoCount) }
            .Where(entry => entry.Item2 > 0)
            .Select(entry => $"{SeverityWord(entry.Item1)}{Count(entry.Item2)}个");
        return chapter.Paragraph($"逐表核对，共发现问题{Count(row.FindingCount)}个，其中{string.Join('、', severities)}。{dismissed}{(row.FindingCount > model.Findings.Count ? $"较重的{Count(model.Findings.Count)}个" : "各问题")}见{chapter.NextTable}。")
            .Table(new()
            {
                Title = "核对发现的问题",
                Columns = [new("序号", ReportCellKind.Rank), new("程度", ReportCellKind.Text, 15), new("项目", ReportCellKind.Text, 34), new("问题类型", ReportCellKind.Text, 28), new("说明", ReportCellKind.Text, 68)],
                Rows =
                [
                    .. model.Findings.Select((finding, place) => new ReportCell[]
                    {
                        place + 1, SeverityLabel(SeverityOf(finding.Severity)), ReportNames.Project(finding.ProjectName), RuleTitle(finding.RuleCode), Shorten(finding.Message, LongestMessage),
                    }),
                ],
            })
            .Finish();
    }
}
