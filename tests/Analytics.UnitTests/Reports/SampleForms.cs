using Analytics.Reports.Annual;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Findings;
using Analytics.Warehouse.Queries.Forms;
using Analytics.Warehouse.Queries.Indicators;
using Analytics.Warehouse.Queries.Shortfalls;

namespace Analytics.UnitTests.Reports;

/// <summary>Invented self-evaluations of an invented city, as the queries would return them, and the annual report's model made of them.</summary>
internal static class SampleForms
{
    private static readonly string[] Projects = ["基层服务能力提升专项经费", "业务用房维修改造工程（二期）", "信息系统运行维护费", "宣传教育与人员培训经费", "重点工作以奖代补资金"];

    /// <summary>One form; what is not named is an unremarkable project that spent all and scored itself rightly.</summary>
    public static YearFormRow Form(
        int index = 0,
        decimal? initial = 100_000m,
        decimal? adjusted = 100_000m,
        decimal? executed = 100_000m,
        decimal? printed = 98m,
        decimal? recomputed = 98m,
        string? rating = "优",
        string? recomputedRating = "优",
        int findings = 0,
        int errors = 0,
        bool needsReview = false,
        bool isCounted = true) => new(
            index + 1, "project_self_evaluation", index % 5 + 1, SampleYear.NameOf(index % 5), "云河市下属单位", Projects[index % Projects.Length],
            initial, adjusted, executed, adjusted > 0m ? executed / adjusted : null, initial > 0m ? executed / initial : null,
            printed, rating, recomputed, recomputedRating, findings, errors, 0, needsReview, isCounted);

    /// <summary>The model of a year made of given forms.</summary>
    public static AnnualModel Year(params YearFormRow[] forms) => (new AnnualModel
    {
        Summary = SampleYear.Summary(5) with { SelfEvaluationCount = forms.Length, DepartmentCount = 5, ProjectCount = forms.Length, NeedsReviewCount = forms.Count(form => form.NeedsReview) },
        Ratings = [.. new[] { "优", "良", "中", "差" }.Select(word => new Analytics.Warehouse.Queries.Scores.RatingCountRow(
            word, forms.Count(form => form.IsCounted && form.PrintedRating == word), forms.Count(form => form.IsCounted && form.RecomputedRating == word)))],
        Departments = SampleYear.Departments(5),
        Forms = forms,
        Findings = [],
        MadeAt = new(2025, 3, 2, 20, 0, 0, TimeSpan.Zero),
    }).Prepared();

    /// <summary>A year of a large city with everything in it.</summary>
    public static AnnualModel City(int departments, int formsPerDepartment)
    {
        var forms = Enumerable.Range(0, departments * formsPerDepartment).Select(index =>
        {
            var row = Form(index, initial: index % 9 == 4 ? 0m : 500_000m + index * 137.5m, adjusted: 450_000m, executed: 450_000m - index % 7 * 41_000.25m,
                printed: 99m - index % 6, recomputed: 99m - index % 6 - index % 4 * 3.5m, recomputedRating: index % 4 == 3 ? "良" : "优", findings: index % 5, errors: index % 11 == 0 ? 3 : 0);
            return row with { DepartmentKey = index / formsPerDepartment + 1, DepartmentName = SampleYear.NameOf(index / formsPerDepartment) };
        }).ToArray();
        return Year(forms) with
        {
            Summary = SampleYear.Summary(departments) with { SelfEvaluationCount = forms.Length },
            Departments = SampleYear.Departments(departments),
            LastYear = SampleYear.Summary(departments) with { FiscalYear = 2023 },
            LastDepartments = SampleYear.Departments(departments - 1),
            LastRatings = SampleYear.Ratings(forms.Length),
            Comparison = SampleComparison.Of(departments),
            FilingGaps = [new(900, "云河市档案馆", null, null, 1, 2023, 2)],
            Findings = SampleYear.Findings(departments),
            RuleDepartments = [.. SampleYear.Findings(departments).SelectMany(rule => Enumerable.Range(0, 4).Select(index => new RuleDepartmentRow(rule.RuleCode, index + 1, SampleYear.NameOf(index), 9 - index, 4 - index / 2)))],
            IndicatorKinds = IndicatorKinds,
            Missed = [.. Enumerable.Range(0, 30).Select(index => Outcome(index, 0.4m + index / 60m))],
            Overshot = [.. Enumerable.Range(0, 12).Select(index => Outcome(index, 1.5m + index / 10m))],
            Shortfalls = Shortfalls,
            RepeatedReasons = [.. Enumerable.Range(0, 15).Select(index => new RepeatedReasonRow($"g{index}", $"因第{index}批项目评审时间较长，资金于年末下达，部分支出结转下年执行", 20 - index, 15 - index, 6, index % 3 + 1, 2024 - index % 3))],
        };
    }

    public static IReadOnlyList<IndicatorKindRow> IndicatorKinds { get; } =
    [
        new("quantity", "数量指标", 40, 38, 30, 5, 3, 33, 7, 400m, 380m, 371.5m),
        new("timeliness", "时效指标", 20, 0, 0, 0, 0, 20, 0, 100m, 100m, 100m),
        new("satisfaction", "满意度指标", 10, 10, 8, 2, 0, 8, 2, 100m, 96m, 95m),
    ];

    public static IReadOnlyList<ShortfallCategoryRow> Shortfalls { get; } =
    [
        new("treasury-not-paid", "财政未拨付或资金未到位", false, 12, 9, 4, 30.5m, 4_500_000m),
        new("empty-measures", "空泛措施", true, 4, 4, 3, 6m, 900_000m),
        new("deduction-unexplained", "扣分无说明", false, 3, 2, 2, 5m, 400_000m),
    ];

    private static IndicatorOutcomeRow Outcome(int index, decimal attainment) => new(
        index + 1, 0, index % 5 + 1, SampleYear.NameOf(index % 5), Projects[index % Projects.Length], "数量指标", "培训基层业务骨干人数", "≥100人", $"{attainment * 100m:0}人",
        attainment, 10m, 8m, 6.5m, null, 80);
}
