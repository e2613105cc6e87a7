using Analytics.Reports.Documents;
using Analytics.Reports.Rendering;
using Analytics.Warehouse.Queries.Years;

namespace Analytics.Reports.Sheets;

/// <summary>The tables of the comparison of two years as they are handed out; changes are told of what is comparable alone.</summary>
public static class YearTables
{
    /// <summary>Departments in two years.</summary>
    /// <param name="rows">The rows of the page.</param>
    /// <param name="years">The years.</param>
    public static ReportTable Departments(IReadOnlyList<DepartmentPairRow> rows, YearPair years)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(years);
        return new()
        {
            Title = "按部门对比（可比项目）",
            Columns =
            [
                new("部门", ReportCellKind.Text, 34), new($"{years.FromYear}年有自评表", ReportCellKind.Text, 14), new($"{years.ToYear}年有自评表", ReportCellKind.Text, 14), new("可比项目（个）", ReportCellKind.Count),
                new("待确认（个）", ReportCellKind.Count), new("新增（个）", ReportCellKind.Count), new("不再有（个）", ReportCellKind.Count), .. Figures(years),
            ],
            Rows =
            [
                .. rows.Select(row => new ReportCell[]
                {
                    row.DepartmentName, row.HasFromYear ? "是" : "否", row.HasToYear ? "是" : "否", row.ComparableCount, row.ProposedCount, row.NewCount, row.GoneCount,
                    row.ComparableFromAdjustedBudgetYuan, row.ComparableToAdjustedBudgetYuan, row.ComparableFromExecutedYuan, row.ComparableToExecutedYuan, row.ExecutedChangeYuan,
                    row.ComparableFromAdjustedExecutionRate, row.ComparableToAdjustedExecutionRate, row.ExecutionRateChange,
                    row.ComparableFromRecomputedScore, row.ComparableToRecomputedScore, row.RecomputedScoreChange,
                }),
            ],
        };
    }

    /// <summary>Projects in two years.</summary>
    /// <param name="rows">The rows of the page.</param>
    /// <param name="years">The years.</param>
    public static ReportTable Projects(IReadOnlyList<ProjectPairRow> rows, YearPair years)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(years);
        return new()
        {
            Title = "按项目对比",
            Columns =
            [
                new("项目", ReportCellKind.Text, 40), new($"{years.FromYear}年名称", ReportCellKind.Text, 40), new("部门", ReportCellKind.Text, 34), new("对应情况", ReportCellKind.Text, 18),
                new($"{years.FromYear}年项目（个）", ReportCellKind.Count), new($"{years.ToYear}年项目（个）", ReportCellKind.Count), .. Figures(years),
            ],
            Rows = [.. rows.Select(row => ProjectCells(row))],
        };
    }

    /// <summary>How the projects of two years stand to one another, with the sums of each standing; only those that are comparable have changes.</summary>
    /// <param name="rows">The rows of the page.</param>
    /// <param name="years">The years.</param>
    public static ReportTable Standings(IReadOnlyList<PairStandingRow> rows, YearPair years)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(years);
        return new()
        {
            Title = "项目对应情况",
            Columns =
            [
                new("对应情况", ReportCellKind.Text, 18), new("项目（个）", ReportCellKind.Count), new($"{years.FromYear}年项目（个）", ReportCellKind.Count), new($"{years.ToYear}年项目（个）", ReportCellKind.Count),
                new($"{years.FromYear}年年初预算", ReportCellKind.Amount), new($"{years.ToYear}年年初预算", ReportCellKind.Amount), .. Figures(years),
                new($"{years.FromYear}年执行率（年初）", ReportCellKind.Rate), new($"{years.ToYear}年执行率（年初）", ReportCellKind.Rate), new($"{years.FromYear}年自评得分", ReportCellKind.Score), new($"{years.ToYear}年自评得分", ReportCellKind.Score),
            ],
            Rows =
            [
                .. rows.OrderBy(row => row.Standing).Select(row => (Row: row, IsComparable: row.Standing == PairStanding.Comparable)).Select(pair => new ReportCell[]
                {
                    ChineseFormats.StandingName(pair.Row.Standing), pair.Row.RowCount, pair.Row.FromProjectCount, pair.Row.ToProjectCount, pair.Row.FromInitialBudgetYuan, pair.Row.ToInitialBudgetYuan,
                    pair.Row.FromAdjustedBudgetYuan, pair.Row.ToAdjustedBudgetYuan, pair.Row.FromExecutedYuan, pair.Row.ToExecutedYuan, pair.IsComparable ? pair.Row.ToExecutedYuan - pair.Row.FromExecutedYuan : null,
                    pair.Row.FromAdjustedExecutionRate, pair.Row.ToAdjustedExecutionRate, pair.IsComparable ? pair.Row.ToAdjustedExecutionRate - pair.Row.FromAdjustedExecutionRate : null,
                    pair.Row.FromRecomputedScore, pair.Row.ToRecomputedScore, pair.IsComparable ? pair.Row.ToRecomputedScore - pair.Row.FromRecomputedScore : null,
                    pair.Row.FromInitialExecutionRate, pair.Row.ToInitialExecutionRate, pair.Row.FromPrintedScore, pair.Row.ToPrintedScore,
                }),
            ],
        };
    }

    /// <summary>Kinds of reasons in two years.</summary>
    /// <param name="rows">The rows of the page.</param>
    /// <param name="years">The years.</param>
    public static ReportTable Reasons(IReadOnlyList<ShortfallPairRow> rows, YearPair years)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(years);
        return new()
        {
            Title = "按未完成原因对比",
            Columns =
            [
                new("原因类型", ReportCellKind.Text, 34),
                new($"{years.FromYear}年可比项目的原因（条）", ReportCellKind.Count), new($"{years.ToYear}年可比项目的原因（条）", ReportCellKind.Count), new("可比项目的原因增减（条）", ReportCellKind.CountDifference),
                new($"{years.FromYear}年可比项目的失分", ReportCellKind.Score), new($"{years.ToYear}年可比项目的失分", ReportCellKind.Score), new("可比项目的失分增减", ReportCellKind.ScoreDifference),
                new($"{years.FromYear}年全部原因（条）", ReportCellKind.Count), new($"{years.ToYear}年全部原因（条）", ReportCellKind.Count),
            ],
            Rows =
            [
                .. rows.Select(row => new ReportCell[]
                {
                    row.CategoryName, row.ComparableFromRowCount, row.ComparableToRowCount, row.ComparableToRowCount - row.ComparableFromRowCount,
                    row.ComparableFromLostPoints, row.ComparableToLostPoints, row.ComparableToLostPoints - row.ComparableFromLostPoints, row.FromRowCount, row.ToRowCount,
                }),
            ],
        };
    }

    private static ReportCell[] ProjectCells(ProjectPairRow row)
    {
        var isComparable = row.Standing == PairStanding.Comparable;
        return
        [
            row.ProjectName, row.FormerName, row.DepartmentName, ChineseFormats.StandingName(row.Standing), row.FromProjectCount, row.ToProjectCount,
            row.FromAdjustedBudgetYuan, row.ToAdjustedBudgetYuan, row.FromExecutedYuan, row.ToExecutedYuan, isComparable ? row.ToExecutedYuan - row.FromExecutedYuan : null as decimal?,
            row.FromAdjustedExecutionRate, row.ToAdjustedExecutionRate, isComparable ? row.ToAdjustedExecutionRate - row.FromAdjustedExecutionRate : null as decimal?,
            row.FromRecomputedScore, row.ToRecomputedScore, isComparable ? row.ToRecomputedScore - row.FromRecomputedScore : null as decimal?,
        ];
    }

    private static ReportColumn[] Figures(YearPair years) =>
    [
        new($"{years.FromYear}年调整后预算", ReportCellKind.Amount), new($"{years.ToYear}年调整后预算", ReportCellKind.Amount),
        new($"{years.FromYear}年执行", ReportCellKind.Amount), new($"{years.ToYear}年执行", ReportCellKind.Amount), new("执行增减", ReportCellKind.AmountDifference),
        new($"{years.FromYear}年执行率", ReportCellKind.Rate), new($"{years.ToYear}年执行率", ReportCellKind.Rate), new("执行率变化（百分点）", ReportCellKind.RateDifference),
        new($"{years.FromYear}年复算得分", ReportCellKind.Score), new($"{years.ToYear}年复算得分", ReportCellKind.Score), new("复算得分变化", ReportCellKind.ScoreDifference),
    ];
}
