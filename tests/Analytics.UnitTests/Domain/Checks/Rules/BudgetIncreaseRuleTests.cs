using Analytics.Domain.Checks;

namespace Analytics.UnitTests.Domain.Checks.Rules;

public sealed class BudgetIncreaseRuleTests
{
    private const string Rule = "budget-increase";

    [Fact]
    public void A_large_increase_shows_the_rate_on_the_initial_budget()
    {
        var finding = Assert.Single(Findings(382.37m, 455.94m, 450.50m)); // 001:6

        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Equal("382.37 → 455.94，增加 19.24%", finding.Found);
        Assert.Equal("≤ 10.00%", finding.Expected);
        Assert.Contains("增加了19.24%，全年执行数是年初预算的117.82%", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_without_initial_budget_is_new()
    {
        var finding = Assert.Single(Findings(0m, 200000m, 196876.3m)); // 002:16

        Assert.Equal("0 → 200000，新增", finding.Found);
        Assert.Null(finding.Expected);
        Assert.Contains("年初没有安排预算", finding.Message, StringComparison.Ordinal);
        Assert.Contains("无法计算执行率", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, 110)] // exactly ten percent
    [InlineData(100, 100)]
    [InlineData(100, 50)]
    [InlineData(0, 0)]
    public void A_small_increase_and_a_cut_are_in_order(int initial, int adjusted) => Assert.Empty(Findings(initial, adjusted, adjusted));

    [Fact]
    public void More_than_ten_percent_is_found_whatever_was_spent() => Assert.Single(Findings(1000m, 1101m, null));

    [Fact]
    public void A_missing_amount_is_no_finding()
    {
        Assert.Empty(Findings(null, 110m, 100m));
        Assert.Empty(Findings(100m, null, 100m));
        Assert.Empty(TestForms.SelfEvaluation().FindingsOf(Rule));
    }

    private static IReadOnlyList<Finding> Findings(decimal? initial, decimal? adjusted, decimal? executed) =>
        TestForms.SelfEvaluation(TestForms.Funding(initial, adjusted, executed)).FindingsOf(Rule);
}
