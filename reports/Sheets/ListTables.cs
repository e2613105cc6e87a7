using System.Globalization;
using Analytics.Domain.Checks;
using Analytics.Reports.Documents;
using Analytics.Reports.Rendering;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Forms;
using Analytics.Warehouse.Queries.Scores;

namespace Analytics.Reports.Sheets;

/// <summary>The lists that readers filter on the pages as they are handed out.</summary>
public static class ListTables
{
    /// <summary>Departments by rank.</summary>
    /// <param name="rows">The rows of the page.</param>
    public static ReportTable Departments(IReadOnlyList<DepartmentListRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new()
        {
            Title = "部门自评得分与复算得分",
            Columns =
            [
                new("复算名次", ReportCellKind.Rank), new("自评名次", ReportCellKind.Rank), new("名次变化", ReportCellKind.CountDifference), new("比上年名次升降", ReportCellKind.CountDifference), new("部门", ReportCellKind.Text, 40),
                new("自评表（份）", ReportCellKind.Count), new("自评得分", ReportCellKind.Score), new("复算得分", ReportCellKind.Score), new("得分差异", ReportCellKind.ScoreDifference),
                new("首要原因", ReportCellKind.Text, 34), new("首要原因的影响（分）", ReportCellKind.ScoreDifference), new("次要原因", ReportCellKind.Text, 34), new("次要原因的影响（分）", ReportCellKind.ScoreDifference),
                new("年初预算", ReportCellKind.Amount), new("调整后预算", ReportCellKind.Amount), new("全年执行", ReportCellKind.Amount), new("执行率（调整后）", ReportCellKind.Rate), new("执行率（年初）", ReportCellKind.Rate),
                new("问题（个）", ReportCellKind.Count), .. new[] { Severity.Error, Severity.Warning, Severity.Info }.Select(severity => new ReportColumn($"其中：{ChineseFormats.SeverityWord(severity)}", ReportCellKind.Count)),
            ],
            Rows =
            [
                .. rows.Select(row => new ReportCell[]
                {
                    row.RecomputedRank, row.PrintedRank, row.RankShift, row.RecomputedMovement, row.DepartmentName, row.FormCount, row.PrintedScore, row.RecomputedScore, row.RecomputedScore - row.PrintedScore,
                    RuleOf(row.FirstRule), row.FirstPoints, RuleOf(row.SecondRule), row.SecondPoints, row.InitialBudgetYuan, row.AdjustedBudgetYuan, row.ExecutedYuan, row.AdjustedExecutionRate,
                    ReportCell.InitialRate(row.InitialExecutionRate, row.InitialBudgetYuan), row.FindingCount, row.ErrorCount, row.WarningCount, row.InfoCount,
                }),
            ],
        };
    }

    /// <summary>What each rule moved of the scores of a year.</summary>
    /// <param name="rows">The rows of the page.</param>
    public static ReportTable ScoreRules(IReadOnlyList<ScoreRuleRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new()
        {
            Title = "得分变动的原因",
            Columns = [new("问题类型", ReportCellKind.Text, 50), new("对得分的影响（分）", ReportCellKind.ScoreDifference, 20), new("自评表（份）", ReportCellKind.Count), new("部门（个）", ReportCellKind.Count)],
            Rows = [.. rows.Select(row => new ReportCell[] { RuleOf(row.RuleCode), row.Points, row.FormCount, row.DepartmentCount })],
        };
    }

    /// <summary>A year beside the year before, over the departments that both have.</summary>
    /// <param name="rows">The rows of the page: the year before, then the year; anything else gives no rows.</param>
    public static ReportTable YearChange(IReadOnlyList<YearChangeRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new()
        {
            Title = "与上年对比（两年都报送的部门）",
            Columns =
            [
                new("年度", ReportCellKind.Text, 12), new("部门（个）", ReportCellKind.Count), new("自评表（份）", ReportCellKind.Count), new("年初预算", ReportCellKind.Amount), new("调整后预算", ReportCellKind.Amount), new("全年执行", ReportCellKind.Amount),
                new("执行率（调整后）", ReportCellKind.Rate), new("执行率（年初）", ReportCellKind.Rate), new("自评平均得分", ReportCellKind.Score), new("复算平均得分", ReportCellKind.Score),
            ],
            Rows =
            [
                .. rows.Select(row => new ReportCell[]
                {
                    row.ComparedYear.ToString(CultureInfo.InvariantCulture), row.DepartmentCount, row.FormCount, row.InitialBudgetYuan, row.AdjustedBudgetYuan, row.ExecutedYuan,
                    row.AdjustedExecutionRate, row.InitialExecutionRate, row.PrintedScoreMean, row.RecomputedScoreMean,
                }),
            ],
        };
    }

    /// <summary>Forms behind a figure.</summary>
    /// <param name="rows">The rows of the page.</param>
    /// <param name="subjectOf">What a form is about, by its kind and project.</param>
    public static ReportTable Forms(IReadOnlyList<FormListRow> rows, Func<string, string?, string> subjectOf)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new()
        {
            Title = "自评表清单",
            Columns =
            [
                new("部门", ReportCellKind.Text, 34), new("实施单位", ReportCellKind.Text, 34), new("项目", ReportCellKind.Text, 40), new("年初预算", ReportCellKind.Amount), new("调整后预算", ReportCellKind.Amount),
                new("预算调减", ReportCellKind.Amount), new("全年执行", ReportCellKind.Amount), new("未执行", ReportCellKind.Amount), new("执行率（调整后）", ReportCellKind.Rate), new("执行率（年初）", ReportCellKind.Rate),
                new("自评得分", ReportCellKind.Score), new("复算得分", ReportCellKind.Score), new("得分差异", ReportCellKind.ScoreDifference), new("自评等级", ReportCellKind.Text, 14), new("复算等级", ReportCellKind.Text, 14), new("问题（个）", ReportCellKind.Count),
            ],
            Rows =
            [
                .. rows.Select(row => new ReportCell[]
                {
                    row.DepartmentName, row.UnitName, subjectOf(row.Kind, row.ProjectName), row.InitialBudgetYuan, row.AdjustedBudgetYuan, row.CutYuan > 0m ? row.CutYuan : null, row.ExecutedYuan, row.UnspentYuan,
                    row.AdjustedExecutionRate, ReportCell.InitialRate(row.InitialExecutionRate, row.InitialBudgetYuan), row.PrintedScore, row.RecomputedScore, row.RecomputedScore - row.PrintedScore,
                    row.PrintedRating, row.RecomputedRating, row.FindingCount,
                }),
            ],
        };
    }

    /// <summary>How totals spread by department.</summary>
    /// <param name="rows">The rows of the page.</param>
    public static ReportTable ScoreSpreads(IReadOnlyList<DepartmentScoreSpreadRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new()
        {
            Title = "各部门总分的分布",
            Columns = [new("部门", ReportCellKind.Text, 40), .. SpreadColumns("自评"), .. SpreadColumns("复算")],
            Rows =
            [
                .. rows.Select(row => new ReportCell[]
                {
                    row.DepartmentName, row.PrintedCount, row.PrintedLowest, row.PrintedFirstQuartile, row.PrintedMedian, row.PrintedThirdQuartile, row.PrintedHighest,
                    row.RecomputedCount, row.RecomputedLowest, row.RecomputedFirstQuartile, row.RecomputedMedian, row.RecomputedThirdQuartile, row.RecomputedHighest,
                }),
            ],
        };
    }

    /// <summary>Who filed nothing.</summary>
    /// <param name="rows">The rows of the page.</param>
    public static ReportTable FilingGaps(IReadOnlyList<FilingGapRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new()
        {
            Title = "未报送自评表的部门和单位",
            Columns =
            [
                new("部门", ReportCellKind.Text, 40), new("单位", ReportCellKind.Text, 40), new("最近报送的年度", ReportCellKind.Text, 18), new("上年自评表（份）", ReportCellKind.Count), new("本年已批复目标（份）", ReportCellKind.Count),
            ],
            Rows =
            [
                .. rows.Select(row => new ReportCell[]
                {
                    row.DepartmentName, row.UnitKey is null ? "整个部门" : row.UnitName, row.LastFiledYear?.ToString(CultureInfo.InvariantCulture), row.LastYearFormCount, row.ApprovedTargetCount,
                }),
            ],
        };
    }

    private static ReportColumn[] SpreadColumns(string basis) =>
    [
        new($"{basis}（份）", ReportCellKind.Count), new($"{basis}最低分", ReportCellKind.Score), new($"{basis}下四分位", ReportCellKind.Score), new($"{basis}中位数", ReportCellKind.Score),
        new($"{basis}上四分位", ReportCellKind.Score), new($"{basis}最高分", ReportCellKind.Score),
    ];

    private static string? RuleOf(string? code) => code is null ? null : ChineseFormats.RuleTitle(code);
}
