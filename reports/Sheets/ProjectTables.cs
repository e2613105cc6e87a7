using System.Globalization;
using Analytics.Domain.Projects;
using Analytics.Reports.Documents;
using Analytics.Warehouse.Queries.Projects;

namespace Analytics.Reports.Sheets;

/// <summary>The tables of a project over its years, and of the links between projects, as they are handed out.</summary>
public static class ProjectTables
{
    /// <summary>The forms of a project.</summary>
    /// <param name="rows">The rows of the page.</param>
    public static ReportTable Forms(IReadOnlyList<ProjectFormRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new()
        {
            Title = "历年的表",
            Columns =
            [
                new("年度", ReportCellKind.Text, 12), new("表", ReportCellKind.Text, 14), new("项目", ReportCellKind.Text, 40), new("年初预算", ReportCellKind.Amount), new("调整后预算", ReportCellKind.Amount), new("全年执行", ReportCellKind.Amount),
                new("执行率（调整后）", ReportCellKind.Rate), new("执行率（年初）", ReportCellKind.Rate), new("自评得分", ReportCellKind.Score), new("复算得分", ReportCellKind.Score), new("自评等级", ReportCellKind.Text, 14),
                new("复算等级", ReportCellKind.Text, 14), new("问题（个）", ReportCellKind.Count), new("待复核", ReportCellKind.Text, 14), new("文件", ReportCellKind.Text, 50), new("行", ReportCellKind.Count),
            ],
            Rows =
            [
                .. rows.Select(row => new ReportCell[]
                {
                    YearText(row.FiscalYear), row.IsApproval ? "批复表" : "自评表", row.ProjectName, row.InitialBudgetYuan, row.AdjustedBudgetYuan, row.ExecutedYuan,
                    row.AdjustedExecutionRate, ReportCell.InitialRate(row.InitialExecutionRate, row.InitialBudgetYuan), row.PrintedScore, row.RecomputedScore, row.PrintedRating,
                    row.RecomputedRating, row.FindingCount, row.NeedsReview ? "是" : "否", row.FileName, row.Line,
                }),
            ],
        };
    }

    /// <summary>Links between projects of two years.</summary>
    /// <param name="rows">The rows of the page.</param>
    /// <param name="title">What they are, such as those that wait for a person.</param>
    public static ReportTable Links(IReadOnlyList<ProjectLinkRow> rows, string title)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new()
        {
            Title = title,
            Columns =
            [
                new("部门", ReportCellKind.Text, 34), new("较早年度", ReportCellKind.Text, 12), new("较早年度的项目", ReportCellKind.Text, 40), new("较早年度的实施单位", ReportCellKind.Text, 34), new("较早年度调整后预算", ReportCellKind.Amount),
                new("较晚年度", ReportCellKind.Text, 12), new("较晚年度的项目", ReportCellKind.Text, 40), new("较晚年度的实施单位", ReportCellKind.Text, 34), new("较晚年度调整后预算", ReportCellKind.Amount),
                new("对应方式", ReportCellKind.Text, 14), new("把握（0—1）", ReportCellKind.Score), new("依据", ReportCellKind.Text, 75), new("状态", ReportCellKind.Text, 14),
                new("决定人", ReportCellKind.Text, 18), new("决定时间", ReportCellKind.Moment), new("决定说明", ReportCellKind.Text, 40),
            ],
            Rows =
            [
                .. rows.Select(row => new ReportCell[]
                {
                    row.DepartmentName, YearText(row.FromYear), row.FromName, row.FromUnitName, row.FromBudgetYuan, YearText(row.ToYear), row.ToName, row.ToUnitName, row.ToBudgetYuan,
                    row.Kind.ToChinese(), row.Score, row.Reason, row.State.ToChinese(), row.DecidedBy, row.DecidedAt is { } at ? new DateTimeOffset(at) : null as DateTimeOffset?, row.DecisionNote,
                }),
            ],
        };
    }

    private static string YearText(int year) => year.ToString(CultureInfo.InvariantCulture);
}
