using Analytics.Domain.Checks;

namespace Analytics.UnitTests.Domain.Checks.Rules;

public sealed class HeavyIndicatorRuleTests
{
    private const string Rule = "heavy-indicator";

    [Fact]
    public void A_row_with_thirty_points_is_too_heavy()
    {
        var finding = Assert.Single(Findings(30m)); // 000:136

        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Equal("30 / 100", finding.Found);
        Assert.Equal("< 30", finding.Expected);
        Assert.Equal(1, finding.IndicatorIndex);
        Assert.Contains("指标“某项指标”一项就占30分", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Less_than_thirty_points_and_no_weight_at_all_are_in_order()
    {
        Assert.Empty(Findings(29.9m));
        Assert.Empty(Findings(null));
    }

    [Fact]
    public void A_row_with_the_full_score_is_the_row_of_the_total() => Assert.Empty(Findings(100m));

    private static IReadOnlyList<Finding> Findings(decimal? weight) =>
        TestForms.SelfEvaluation(null, TestForms.Row("≥1次", "1次", 5m, 5m), TestForms.Row("显著提升", "达成年度指标", weight)).FindingsOf(Rule);
}
