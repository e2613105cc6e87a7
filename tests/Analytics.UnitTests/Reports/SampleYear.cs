using Analytics.Reports.Brief;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Execution;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Findings;
using Analytics.Warehouse.Queries.Scores;

namespace Analytics.UnitTests.Reports;

/// <summary>An invented fiscal year of an invented city, of any size, as the queries would return it.</summary>
internal static class SampleYear
{
    private static readonly string[] Names =
        ["云河市教育局", "云河市卫生健康委员会", "云河市交通运输局", "云河市文化广电旅游体育局", "云河市市场监督管理局", "云河市农业农村局", "云河市人力资源和社会保障局", "云河市住房和城乡建设局", "云河市生态环境局", "云河市民政局"];

    public static DateTime RefreshedAt { get; } = new(2025, 3, 1, 1, 30, 0, DateTimeKind.Utc);

    public static string NameOf(int index) => index < Names.Length
        ? Names[index]
        : index % 7 == 0 ? $"云河市经济技术开发区及综合保税区管理委员会第{index}建设发展服务中心" : $"云河市第{index}事业管理局";

    public static DepartmentYearRow Department(int index)
    {
        var initial = index % 11 == 4 ? 0m : 3_000_000m + index * 123_456.78m;
        var adjusted = index % 3 == 0 ? initial * 0.8m + 500_000m : initial + 250_000m;
        var executed = adjusted * (1m - index % 9 * 0.021m);
        var printed = 99.5m - index % 8 * 0.37m;
        var recomputed = printed - index % 5 * 2.4m;
        return new(
            index + 1, NameOf(index), (100 + index).ToString(System.Globalization.CultureInfo.InvariantCulture), 2 + index % 4, index % 6 == 5 ? 1 : 0,
            initial, adjusted, executed, executed / adjusted, initial == 0m ? null : executed / initial,
            printed, index % 8 + 1, recomputed, index + 1, 5 + index % 3 + index % 2, index % 3, 2 + index % 2, 3, initial == 0m ? 0 : 2 + index % 4, initial == 0m ? 1 : 0, 0, index % 8 - index);
    }

    public static IReadOnlyList<DepartmentYearRow> Departments(int count) =>
        [.. Enumerable.Range(0, count).Select(Department).OrderByDescending(row => row.RecomputedScore).Select((row, place) => row with { RecomputedRank = place + 1 })];

    public static IReadOnlyList<RatingCountRow> Ratings(int forms) =>
        [new("优", forms - forms / 5, forms / 2), new("良", forms / 5, forms - forms / 2 - forms / 6), new("中", 0, forms / 6), new("差", 0, 0)];

    public static IReadOnlyList<FindingsByRuleRow> Findings(int departments) => departments == 0 ? [] :
    [
        new("budget-cut-to-match", "warning", departments * 2, departments, departments),
        new("execution-score", "error", departments + 3, departments, departments),
        new("low-execution", "warning", departments, departments, departments),
        new("deduction-without-reason", "warning", 3, 2, 1),
        new("target-too-low", "info", 1, 1, 1),
    ];

    public static IReadOnlyList<LowExecutionRow> LowExecution(int departments) =>
        [.. Departments(departments).Where(row => row.InitialExecutionRate is null or < 0.9m).OrderBy(row => row.InitialExecutionRate ?? row.AdjustedExecutionRate).Select((row, place) => new LowExecutionRow(
            place + 1, row.DepartmentKey, row.DepartmentName, $"{row.DepartmentName}基层服务能力提升与设施改造专项经费",
            row.InitialBudgetYuan, row.AdjustedBudgetYuan, row.ExecutedYuan, row.AdjustedExecutionRate, row.InitialExecutionRate, row.PrintedScore, place == 0 ? 1 : 0))];

    public static YearSummaryRow Summary(int departments)
    {
        var rows = Departments(departments);
        var initial = rows.Sum(row => row.InitialBudgetYuan);
        var adjusted = rows.Sum(row => row.AdjustedBudgetYuan);
        var executed = rows.Sum(row => row.ExecutedYuan);
        var forms = rows.Sum(row => row.FormCount);
        return new(
            2024, departments, departments * 2, forms, forms, departments, rows.Sum(row => row.NeedsReviewCount),
            departments == 0 ? null : initial, departments == 0 ? null : adjusted, departments == 0 ? null : executed,
            adjusted is > 0m ? executed / adjusted : null, initial is > 0m ? executed / initial : null,
            departments == 0 ? null : rows.Average(row => row.PrintedScore), departments == 0 ? null : rows.Average(row => row.RecomputedScore),
            rows.Sum(row => row.FindingCount), rows.Sum(row => row.ErrorCount), rows.Sum(row => row.WarningCount), rows.Sum(row => row.InfoCount), RefreshedAt,
            rows.Sum(row => row.ComparableFormCount), rows.Sum(row => row.NewFormCount), rows.Sum(row => row.DismissedCount));
    }

    public static BriefModel Brief(int departments) => new()
    {
        Summary = Summary(departments),
        Ratings = Ratings(Summary(departments).SelfEvaluationCount),
        Departments = Departments(departments),
        LowExecution = LowExecution(departments),
        Findings = Findings(departments),
        LowRate = 0.9m,
        PrintedAt = new(2025, 3, 2, 20, 0, 0, TimeSpan.Zero),
    };
}
