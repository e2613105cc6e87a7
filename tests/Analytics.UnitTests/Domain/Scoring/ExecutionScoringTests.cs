using Analytics.Domain.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.UnitTests.Domain.Scoring;

public sealed class ExecutionScoringTests
{
    private static readonly ExecutionScoring Scoring = new(RuleSetCatalogue.Default.All[0]);

    [Theory]
    [InlineData("0", "200000", "196876.3", "9.84")] // 002:16
    [InlineData("0", "100000", "99193.53", "9.92")] // 002:150
    [InlineData("382.37", "455.94", "450.50", "9.88")] // 001:6
    [InlineData("330000", "261458", "261458", "10")] // 000:19
    public void The_execution_score_is_the_rate_on_the_adjusted_budget_times_the_weight(string initial, string adjusted, string executed, string score) =>
        Assert.Equal(Number(score), Scoring.Score(TestForms.Funding(Number(initial), Number(adjusted), Number(executed))).Points);

    [Fact]
    public void The_arithmetic_names_the_amounts()
    {
        var score = Scoring.Score(TestForms.Funding(382.37m, 455.94m, 450.50m)); // 001:6, 001:88

        Assert.Equal("450.5 / 455.94 × 10 = 9.88", score.Explanation.Arithmetic);
        Assert.NotNull(score.Explanation.Source);
    }

    [Fact]
    public void Spending_above_the_budget_earns_no_more_than_the_weight() =>
        Assert.Equal(10m, Scoring.Score(TestForms.Funding(100m, 100m, 117.8m)).Points);

    [Fact]
    public void Execution_rate_is_absent_when_nothing_was_budgeted()
    {
        var line = TestForms.Funding(0m, 0m, 500m);

        Assert.Null(ExecutionScoring.RateOnAdjusted(line));
        Assert.Null(ExecutionScoring.RateOnInitial(line));
        Assert.Null(Scoring.Score(line).Points);
    }

    [Fact]
    public void Execution_score_is_absent_without_a_weight_or_an_amount()
    {
        Assert.Null(Scoring.Score(TestForms.Funding(100m, 100m, 90m, weight: null)).Points);
        Assert.Null(Scoring.Score(TestForms.Funding(100m, 100m, null)).Points);
        Assert.Null(Scoring.Score(null).Points);
    }

    [Fact]
    public void The_execution_score_never_leaves_the_range_from_0_to_the_weight() =>
        Prop.ForAll<int, int>((adjusted, executed) =>
            Scoring.Score(TestForms.Funding(0m, adjusted, executed)).Points is null or (>= 0m and <= 10m)).QuickCheckThrowOnFailure();

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
