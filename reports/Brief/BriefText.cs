using System.Globalization;
using Analytics.Reports.Documents;
using static Analytics.Reports.Rendering.ChineseFormats;

namespace Analytics.Reports.Brief;

/// <summary>Tells the brief as a document of paragraphs and whole tables, for text and sheets; on paper it is laid out as one page.</summary>
internal static class BriefText
{
    /// <summary>Tells a year.</summary>
    /// <param name="brief">The figures.</param>
    /// <returns>The document.</returns>
    public static ReportDocument Tell(BriefModel brief)
    {
        var chapter = new ChapterWriter(1, "自评情况");
        foreach (var paragraph in BriefSentences.Write(brief))
            chapter.Paragraph(paragraph.Text, paragraph.Lead + "。");
        chapter.Table(Ratings(brief)).Table(Ranking(brief)).Table(LowExecution(brief)).Table(Findings(brief));
        return new()
        {
            Title = brief.Title,
            IssuingOffice = brief.IssuingOffice,
            MadeAt = brief.PrintedAt,
            Scope = [("年度", brief.Summary.FiscalYear.ToString(CultureInfo.InvariantCulture)), ("部门", "全部"), ("数据截至", Moment(brief.RefreshedAt))],
            Chapters = [chapter.Finish()],
        };
    }

    private static ReportTable Ratings(BriefModel brief) => new()
    {
        Title = "评价等级分布",
        Columns = [new("等级", ReportCellKind.Text, 40), new("自评（份）", ReportCellKind.Count, 40), new("复算（份）", ReportCellKind.Count, 40)],
        Rows = [.. brief.Ratings.Select(row => new ReportCell[] { row.Rating, row.PrintedCount, row.RecomputedCount })],
    };

    private static ReportTable Ranking(BriefModel brief) => new()
    {
        Title = "部门自评得分与复算得分",
        Columns =
        [
            new("复算名次", ReportCellKind.Rank), new("部门", ReportCellKind.Text, 40), new("年初预算", ReportCellKind.Amount), new("调整后预算", ReportCellKind.Amount), new("全年执行", ReportCellKind.Amount),
            new("执行率（调整后）", ReportCellKind.Rate), new("执行率（年初）", ReportCellKind.Rate), new("自评名次", ReportCellKind.Rank), new("自评得分", ReportCellKind.Score), new("复算得分", ReportCellKind.Score), new("问题（个）", ReportCellKind.Count),
        ],
        Rows =
        [
            .. brief.Departments.Select(row => new ReportCell[]
            {
                row.RecomputedRank, row.DepartmentName, row.InitialBudgetYuan, row.AdjustedBudgetYuan, row.ExecutedYuan, row.AdjustedExecutionRate,
                ReportCell.InitialRate(row.InitialExecutionRate, row.InitialBudgetYuan), row.PrintedRank, row.PrintedScore, row.RecomputedScore, row.FindingCount,
            }),
        ],
    };

    private static ReportTable LowExecution(BriefModel brief) => new()
    {
        Title = $"执行率偏低的项目（任一口径低于{BriefSentences.Threshold(brief.LowRate)}）",
        Columns =
        [
            new("部门", ReportCellKind.Text, 34), new("项目", ReportCellKind.Text, 40), new("年初预算", ReportCellKind.Amount), new("调整后预算", ReportCellKind.Amount), new("全年执行", ReportCellKind.Amount),
            new("执行率（调整后）", ReportCellKind.Rate), new("执行率（年初）", ReportCellKind.Rate), new("自评得分", ReportCellKind.Score),
        ],
        Rows =
        [
            .. brief.LowExecution.Select(row => new ReportCell[]
            {
                row.DepartmentName, ReportNames.Project(row.ProjectName), row.InitialBudgetYuan, row.AdjustedBudgetYuan, row.ExecutedYuan, row.AdjustedExecutionRate,
                ReportCell.InitialRate(row.InitialExecutionRate, row.InitialBudgetYuan), row.PrintedScore,
            }),
        ],
    };

    private static ReportTable Findings(BriefModel brief) => new()
    {
        Title = "核对发现的问题",
        Columns = [new("程度", ReportCellKind.Text, 18), new("问题类型", ReportCellKind.Text, 70), new("问题（个）", ReportCellKind.Count, 20), new("表（份）", ReportCellKind.Count, 20), new("部门（个）", ReportCellKind.Count, 20)],
        Rows = [.. brief.Findings.Select(row => new ReportCell[] { SeverityLabel(SeverityOf(row.Severity)), RuleTitle(row.RuleCode), row.FindingCount, row.FormCount, row.DepartmentCount })],
    };
}
