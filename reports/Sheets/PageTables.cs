using Analytics.Domain.Checks;
using Analytics.Reports.Documents;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Execution;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Findings;
using Analytics.Warehouse.Queries.Forms;
using Analytics.Warehouse.Queries.Scores;
using static Analytics.Reports.Rendering.ChineseFormats;

namespace Analytics.Reports.Sheets;

/// <summary>The tables of the pages as they are handed out: every row of the page's query, with its columns.</summary>
public static class PageTables
{
    /// <summary>The ranking of departments.</summary>
    /// <param name="rows">The rows of the page.</param>
    public static ReportTable Ranking(IReadOnlyList<DepartmentYearRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new()
        {
            Title = "部门自评得分与复算得分",
            Columns =
            [
                new("复算名次", ReportCellKind.Rank), new("部门", ReportCellKind.Text, 40), new("年初预算", ReportCellKind.Amount), new("调整后预算", ReportCellKind.Amount), new("全年执行", ReportCellKind.Amount),
                new("执行率（调整后）", ReportCellKind.Rate), new("执行率（年初）", ReportCellKind.Rate), new("自评名次", ReportCellKind.Rank), new("自评得分", ReportCellKind.Score), new("复算得分", ReportCellKind.Score), new("问题（个）", ReportCellKind.Count),
            ],
            Rows =
            [
                .. rows.Select(row => new ReportCell[]
                {
                    row.RecomputedRank, row.DepartmentName, row.InitialBudgetYuan, row.AdjustedBudgetYuan, row.ExecutedYuan, row.AdjustedExecutionRate,
                    ReportCell.InitialRate(row.InitialExecutionRate, row.InitialBudgetYuan), row.PrintedRank, row.PrintedScore, row.RecomputedScore, row.FindingCount,
                }),
            ],
        };
    }

    /// <summary>Forms whose money was not spent.</summary>
    /// <param name="rows">The rows of the page.</param>
    /// <param name="threshold">The rate below which execution is low, as written.</param>
    public static ReportTable LowExecution(IReadOnlyList<LowExecutionRow> rows, string threshold)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new()
        {
            Title = $"执行率偏低的项目（任一口径低于{threshold}）",
            Columns =
            [
                new("部门", ReportCellKind.Text, 34), new("项目", ReportCellKind.Text, 40), new("年初预算", ReportCellKind.Amount), new("调整后预算", ReportCellKind.Amount), new("全年执行", ReportCellKind.Amount),
                new("执行率（调整后）", ReportCellKind.Rate), new("执行率（年初）", ReportCellKind.Rate), new("自评得分", ReportCellKind.Score),
            ],
            Rows =
            [
                .. rows.Select(row => new ReportCell[]
                {
                    row.DepartmentName, ReportNames.Project(row.ProjectName), row.InitialBudgetYuan, row.AdjustedBudgetYuan, row.ExecutedYuan, row.AdjustedExecutionRate,
                    ReportCell.InitialRate(row.InitialExecutionRate, row.InitialBudgetYuan), row.PrintedScore,
                }),
            ],
        };
    }

    /// <summary>Findings by rule.</summary>
    /// <param name="rows">The rows of the page.</param>
    public static ReportTable Rules(IReadOnlyList<FindingsByRuleRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new()
        {
            Title = "核对发现的问题类型",
            Columns = [new("程度", ReportCellKind.Text, 18), new("问题类型", ReportCellKind.Text, 70), new("问题（个）", ReportCellKind.Count, 20), new("表（份）", ReportCellKind.Count, 20), new("部门（个）", ReportCellKind.Count, 20)],
            Rows = [.. rows.Select(row => new ReportCell[] { SeverityLabel(SeverityOf(row.Severity)), RuleTitle(row.RuleCode), row.FindingCount, row.FormCount, row.DepartmentCount })],
        };
    }

    /// <summary>Single findings.</summary>
    /// <param name="rows">The rows of the page.</param>
    public static ReportTable Findings(IReadOnlyList<FindingRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new()
        {
            Title = "核对发现的问题",
            Columns =
            [
                new("程度", ReportCellKind.Text, 18), new("问题类型", ReportCellKind.Text, 34), new("部门", ReportCellKind.Text, 34), new("项目", ReportCellKind.Text, 40), new("行", ReportCellKind.Count),
                new("说明", ReportCellKind.Text, 75), new("表中所见", ReportCellKind.Text, 40), new("应为", ReportCellKind.Text, 40), new("处理情况", ReportCellKind.Text, 18), new("处理人", ReportCellKind.Text, 18), new("处理说明", ReportCellKind.Text, 40),
            ],
            Rows =
            [
                .. rows.Select(row => new ReportCell[]
                {
                    SeverityLabel(SeverityOf(row.Severity)), RuleTitle(row.RuleCode), ReportNames.Department(row.DepartmentName), ReportNames.Project(row.ProjectName), row.Line,
                    row.Message, row.Found, row.Expected, row.State.ToChinese(), row.DecidedBy, row.DecisionNote,
                }),
            ],
        };
    }

    /// <summary>Self-evaluations of a year.</summary>
    /// <param name="rows">The rows of the query.</param>
    public static ReportTable Forms(IReadOnlyList<YearFormRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new()
        {
            Title = "全部项目一览",
            Columns =
            [
                new("部门", ReportCellKind.Text, 34), new("实施单位", ReportCellKind.Text, 34), new("项目", ReportCellKind.Text, 40), new("年初预算", ReportCellKind.Amount), new("调整后预算", ReportCellKind.Amount), new("全年执行", ReportCellKind.Amount),
                new("执行率（调整后）", ReportCellKind.Rate), new("执行率（年初）", ReportCellKind.Rate), new("自评得分", ReportCellKind.Score), new("自评等级", ReportCellKind.Text, 14), new("复算得分", ReportCellKind.Score),
                new("复算等级", ReportCellKind.Text, 14), new("问题（个）", ReportCellKind.Count), new("其中：错误", ReportCellKind.Count), new("待复核", ReportCellKind.Text, 14), new("计入汇总", ReportCellKind.Text, 14),
            ],
            Rows =
            [
                .. rows.Select(row => new ReportCell[]
                {
                    ReportNames.Department(row.DepartmentName), row.UnitName, ReportNames.Project(row.ProjectName), row.InitialBudgetYuan, row.AdjustedBudgetYuan, row.ExecutedYuan,
                    row.AdjustedExecutionRate, ReportCell.InitialRate(row.InitialExecutionRate, row.InitialBudgetYuan), row.PrintedScore, row.PrintedRating, row.RecomputedScore, row.RecomputedRating,
                    row.FindingCount, row.ErrorCount, YesNo(row.NeedsReview), YesNo(row.IsCounted),
                }),
            ],
        };
    }

    /// <summary>Forms of a department.</summary>
    /// <param name="rows">The rows of the page.</param>
    public static ReportTable DepartmentForms(IReadOnlyList<DepartmentFormRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new()
        {
            Title = "部门的表",
            Columns =
            [
                new("项目", ReportCellKind.Text, 40), new("实施单位", ReportCellKind.Text, 34), new("年初预算", ReportCellKind.Amount), new("调整后预算", ReportCellKind.Amount), new("全年执行", ReportCellKind.Amount),
                new("执行率（调整后）", ReportCellKind.Rate), new("执行率（年初）", ReportCellKind.Rate), new("自评得分", ReportCellKind.Score), new("自评等级", ReportCellKind.Text, 14), new("复算得分", ReportCellKind.Score),
                new("复算等级", ReportCellKind.Text, 14), new("问题（个）", ReportCellKind.Count), new("待复核", ReportCellKind.Text, 14), new("文件", ReportCellKind.Text, 50), new("行", ReportCellKind.Count),
            ],
            Rows =
            [
                .. rows.Select(row => new ReportCell[]
                {
                    ReportNames.Project(row.ProjectName), row.UnitName, row.InitialBudgetYuan, row.AdjustedBudgetYuan, row.ExecutedYuan, row.AdjustedExecutionRate,
                    ReportCell.InitialRate(row.InitialExecutionRate, row.InitialBudgetYuan), row.PrintedScore, row.PrintedRating, row.RecomputedScore, row.RecomputedRating, row.FindingCount, YesNo(row.NeedsReview), row.FileName, row.Line,
                }),
            ],
        };
    }

    /// <summary>What moved a department's score.</summary>
    /// <param name="rows">The rows of the page.</param>
    public static ReportTable ScoreMoves(IReadOnlyList<ScoreMoveRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new()
        {
            Title = "自评得分与复算得分之间的差异",
            Columns = [new("原因", ReportCellKind.Text, 70), new("合计影响（分）", ReportCellKind.ScoreDifference, 24), new("对部门平均分的影响", ReportCellKind.ScoreDifference, 24), new("涉及自评表（份）", ReportCellKind.Count, 20)],
            Rows = [.. rows.Select(row => new ReportCell[] { RuleTitle(row.RuleCode), row.Points, row.MeanPoints, row.FormCount })],
        };
    }

    /// <summary>Forms that wait for review.</summary>
    /// <param name="rows">The rows of the page.</param>
    public static ReportTable Reviews(IReadOnlyList<ReviewRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new()
        {
            Title = "待复核的表",
            Columns =
            [
                new("文件", ReportCellKind.Text, 50), new("行", ReportCellKind.Count), new("年度", ReportCellKind.Text, 12), new("部门", ReportCellKind.Text, 34), new("项目", ReportCellKind.Text, 40),
                new("问题（个）", ReportCellKind.Count), new("首个问题", ReportCellKind.Text, 75), new("更正的数值（个）", ReportCellKind.Count),
            ],
            Rows =
            [
                .. rows.Select(row => new ReportCell[]
                {
                    row.FileName, row.Line, row.FiscalYear?.ToString(System.Globalization.CultureInfo.InvariantCulture), row.DepartmentName, row.ProjectName, row.ProblemCount, row.FirstProblem, row.CorrectedValueCount,
                }),
            ],
        };
    }

    private static string YesNo(bool value) => value ? "是" : "否";
}
