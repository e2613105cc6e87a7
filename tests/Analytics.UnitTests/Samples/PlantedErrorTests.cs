using Analytics.Domain.Budget;
using Analytics.Domain.Checks;
using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;
using Analytics.Samples;
using Analytics.Samples.Truth;

namespace Analytics.UnitTests.Samples;

/// <summary>The rules find what was planted and nothing else, when the forms are handed to them as they were printed.</summary>
public sealed class PlantedErrorTests
{
    private static readonly SourcePlace Somewhere = SourcePlace.OnLine(1);

    private static readonly Lazy<IReadOnlyList<TruthForm>> Forms = new(() =>
        [.. SampleCity.Create(new(50, 2023, 2024, 21, [SampleFormat.Txt])).SelectMany(file => file.Truth.Forms)]);

    private static readonly Lazy<IReadOnlyList<(TruthForm Form, IReadOnlyList<Finding> Findings)>> Judged = new(() =>
    {
        var judge = FormJudge.CreateDefault();
        return [.. Forms.Value.Select(form => (form, judge.Judge(AsRead(form)).Findings))];
    });

    // The rules whose every finding is planted on purpose.
    public static TheoryData<string> Rules =>
    [
        "weights-total", "score-total", "score-above-weight", "execution-rate", "execution-score", "funding-parts", "indicator-score",
        "shortfall-full-score", "cost-actuals", "cost-targets", "overspend-full-score", "budget-cut-to-match", "budget-increase", "low-execution",
        "target-too-low", "deduction-without-reason", "output-missing-money-spent", "measure-mismatch", "actual-repeats-target", "heavy-indicator",
        "year-mismatch",
    ];

    [Theory, MemberData(nameof(Rules))]
    public void A_rule_finds_what_was_planted_for_it_and_nothing_else(string rule)
    {
        var planted = 0;
        foreach (var (form, findings) in Judged.Value)
        {
            var expected = form.Planted.Where(each => each.Rule == rule).Select(each => each.Indicator).Order().ToList();
            var found = findings.Where(finding => finding.Rule == rule).Select(finding => finding.IndicatorIndex).Order();

            Assert.Equal(expected, found);
            planted += expected.Count;
        }

        Assert.NotEqual(0, planted);
    }

    [Fact]
    public void Errors_are_planted_for_nearly_every_rule_of_the_catalogue() =>
        Assert.InRange(Forms.Value.SelectMany(form => form.Planted).Select(planted => planted.Rule).Distinct(StringComparer.Ordinal).Count(), 30, 33);

    [Fact]
    public void Most_forms_are_clean() =>
        Assert.InRange(Forms.Value.Count(form => form.Planted.Count == 0), Forms.Value.Count * 6 / 10, Forms.Value.Count * 8 / 10);

    private static EvaluationForm AsRead(TruthForm form) => new()
    {
        Title = Read(form.Title!),
        Kind = Enum.GetValues<FormKind>().Single(kind => kind.ToCode() == form.Kind),
        FiscalYear = form.Year is { } year ? Read(year) : null,
        FiledOn = form.FiledOn is { } date ? Read(date) : null,
        ProjectName = Text(form.ProjectName),
        CompetentDepartment = Text(form.CompetentDepartment),
        ImplementingUnit = Text(form.ImplementingUnit),
        CurrencyUnit = form.CurrencyUnit is { } unit ? Read(unit == "元" ? CurrencyUnit.Yuan : CurrencyUnit.TenThousandYuan) : null,
        Funding = [.. form.Funding.Select((row, index) => new FundingLine
        {
            Source = Read(row.Source),
            IsTotal = index == 0,
            InitialBudget = Number(row.InitialBudget),
            AdjustedBudget = Number(row.AdjustedBudget),
            Executed = Number(row.Executed),
            Weight = Number(row.Weight),
            RatePercent = Number(row.RatePercent),
            Score = Number(row.Score),
            Place = Somewhere,
        })],
        ExpectedGoal = Text(form.ExpectedGoal),
        ActualGoal = Text(form.ActualGoal),
        Indicators = [.. form.Indicators.Select(row => new IndicatorRow
        {
            Level1 = Text(row.Level1),
            Level2 = Text(row.Level2),
            Level3 = Text(row.Level3),
            Target = Text(row.Target),
            Actual = Text(row.Actual),
            Weight = Number(row.Weight),
            Score = Number(row.Score),
            Reason = Text(row.Reason),
            Place = Somewhere,
        })],
        TotalWeight = Number(form.TotalWeight),
        TotalScore = Number(form.TotalScore),
        Conclusion = Text(form.Conclusion),
        Contact = Text(form.Contact),
        Place = Somewhere,
    };

    private static Reading<T> Read<T>(T value) => new(value, Somewhere);

    private static Reading<string>? Text(string? text) => text is null ? null : Read(text);

    private static Reading<decimal>? Number(decimal? number) => number is { } value ? Read(value) : null;
}
