using Analytics.Domain.Budget;
using Analytics.Domain.Checks;
using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;

namespace Analytics.UnitTests;

/// <summary>Builds forms for tests, cell by cell; what a test does not name, the form does not say.</summary>
internal static class TestForms
{
    public const int FundingLine = 19;

    public static EvaluationForm SelfEvaluation(FundingLine? funding = null, params IndicatorRow[] indicators) => new()
    {
        Title = Read("项目支出绩效目标自评表", 2),
        Kind = FormKind.ProjectSelfEvaluation,
        FiscalYear = Read(2024, 3),
        Funding = funding is null ? [] : [funding],
        Indicators = indicators,
        Place = new(1, 200),
    };

    public static EvaluationForm Approval(params IndicatorRow[] indicators) =>
        SelfEvaluation(null, indicators) with { Kind = FormKind.ProjectTargetApproval };

    public static FundingLine Funding(
        decimal? initial,
        decimal? adjusted,
        decimal? executed,
        decimal? weight = 10m,
        decimal? ratePercent = null,
        decimal? score = null) => new()
        {
            Source = Read("年度资金总额", FundingLine),
            IsTotal = true,
            InitialBudget = ReadOrAbsent(initial, FundingLine),
            AdjustedBudget = ReadOrAbsent(adjusted, FundingLine),
            Executed = ReadOrAbsent(executed, FundingLine),
            Weight = ReadOrAbsent(weight, FundingLine),
            RatePercent = ReadOrAbsent(ratePercent, FundingLine),
            Score = ReadOrAbsent(score, FundingLine),
            Place = SourcePlace.OnLine(FundingLine),
        };

    public static IndicatorRow Row(
        string? target,
        string? actual,
        decimal? weight,
        decimal? score = null,
        string? reason = null,
        string level2 = "数量指标",
        int line = 80) => new()
        {
            Level1 = Read("产出指标", line),
            Level2 = Read(level2, line),
            Level3 = Read("某项指标", line),
            Target = target is null ? null : Read(target, line),
            Actual = actual is null ? null : Read(actual, line),
            Weight = ReadOrAbsent(weight, line),
            Score = ReadOrAbsent(score, line),
            Reason = reason is null ? null : Read(reason, line),
            Place = SourcePlace.OnLine(line),
        };

    /// <summary>A row of words that fills the form up to a weight without giving any rule something to say.</summary>
    public static IndicatorRow Filler(decimal weight) => Row("12月31日前", "达成预期指标", weight, weight, level2: "社会效益指标");

    public static EvaluationForm WithTotals(this EvaluationForm form, decimal? weight, decimal? score) => form with
    {
        TotalWeight = ReadOrAbsent(weight, 148),
        TotalScore = ReadOrAbsent(score, 148),
    };

    /// <summary>The form with every field filled that forms of its kind have below and above the table.</summary>
    public static EvaluationForm Completed(this EvaluationForm form, decimal? score = null) => form with
    {
        CompetentDepartment = Read("云溪市档案馆", 9),
        ImplementingUnit = Read("云溪市档案馆", 9),
        FiledOn = Read(new DateOnly(2025, 2, 5), 5),
        TotalScore = ReadOrAbsent(score, 148),
        Conclusion = Read("自评等次为“优”。", 150),
        Contact = Read("何云", 160),
    };

    public static EvaluationForm Named(this EvaluationForm form, string projectName) => form with { ProjectName = Read(projectName, 7) };

    public static IReadOnlyList<Finding> FindingsOf(this EvaluationForm form, string rule) =>
        [.. FormJudge.CreateDefault().Judge(form).Findings.Where(finding => finding.Rule == rule)];

    public static Reading<T> Read<T>(T value, int line) => new(value, SourcePlace.OnLine(line));

    private static Reading<decimal>? ReadOrAbsent(decimal? value, int line) => value is { } printed ? Read(printed, line) : null;
}
