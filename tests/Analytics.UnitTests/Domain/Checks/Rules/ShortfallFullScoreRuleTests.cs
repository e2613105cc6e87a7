using Analytics.Domain.Checks;

namespace Analytics.UnitTests.Domain.Checks.Rules;

public sealed class ShortfallFullScoreRuleTests
{
    private const string Rule = "shortfall-full-score";

    [Fact]
    public void A_missed_target_with_full_weight_shows_the_official_score()
    {
        var form = TestForms.SelfEvaluation(null, TestForms.Row("≥4754人", "4604人", 10.5m, 10.5m));

        var finding = Assert.Single(form.FindingsOf(Rule));

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal("10.5", finding.Found);
        Assert.Equal("4604人 / 4754人 × 10.5 = 10.17", finding.Expected);
        Assert.Equal(0, finding.IndicatorIndex);
        Assert.Contains("没有达到目标，却得了满分10.5分，按规定应得10.17分", finding.Message, StringComparison.Ordinal);
        Assert.Single(form.FindingsOf("indicator-score"));
    }

    [Theory]
    [InlineData("≥10次", "8次", 5.5)]
    [InlineData("＝10次", "8次", 5.5)]
    [InlineData("≤5%", "6%", 5.5)]
    [InlineData("≥10次", "8次", 6.0)] // more than the full weight
    public void Every_direction_can_be_missed(string target, string actual, double score) =>
        Assert.Single(Findings(target, actual, 5.5m, (decimal)score));

    [Theory]
    [InlineData("≥10次", "10次", 5.5)]
    [InlineData("≥10次", "12次", 5.5)]
    [InlineData("≥10次", "8次", 4.4)]
    [InlineData("≥10次", "8次", 5.4)] // a wrong score, but not the full one
    [InlineData("≤1次", "0次", 5.5)] // 000:281
    [InlineData("8次", "6次", 5.5)] // no direction
    [InlineData("≥4次", "2期", 5.5)]
    [InlineData("持续推进", "部分达成", 5.5)]
    [InlineData("≤100元/人", "120元/人", 5.5)] // overspend-full-score
    public void Met_targets_and_what_has_no_official_score_are_in_order(string target, string actual, double score) =>
        Assert.Empty(Findings(target, actual, 5.5m, (decimal)score));

    [Fact]
    public void Scoring_in_whole_numbers_gives_no_full_score_for_a_missed_target()
    {
        Assert.Single(Findings("≥100人", "95人", 10m, 10m)); // 9.5
        Assert.Single(Findings("≥95%", "94.9%", 5m, 5m)); // 4.99
    }

    [Fact]
    public void A_shortfall_below_half_a_hundredth_of_a_point_costs_nothing() =>
        Assert.Empty(Findings("≥12000人次", "11999人次", 5m, 5m));

    [Theory]
    [InlineData(null, "8次", 5.5, 5.5)]
    [InlineData("≥10次", null, 5.5, 5.5)]
    [InlineData("≥10次", "8次", null, 5.5)]
    [InlineData("≥10次", "8次", 5.5, null)]
    public void A_missing_value_is_no_finding(string? target, string? actual, double? weight, double? score) =>
        Assert.Empty(Findings(target, actual, (decimal?)weight, (decimal?)score));

    private static IReadOnlyList<Finding> Findings(string? target, string? actual, decimal? weight, decimal? score) =>
        TestForms.SelfEvaluation(null, TestForms.Row(target, actual, weight, score)).FindingsOf(Rule);
}
