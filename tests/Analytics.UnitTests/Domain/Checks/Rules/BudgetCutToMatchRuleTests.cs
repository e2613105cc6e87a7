using Analytics.Domain.Checks;
using Analytics.Domain.Forms;

namespace Analytics.UnitTests.Domain.Checks.Rules;

public sealed class BudgetCutToMatchRuleTests
{
    private const string Rule = "budget-cut-to-match";

    [Fact]
    public void A_budget_cut_down_to_the_spending_shows_the_rate_on_the_initial_budget()
    {
        var finding = Assert.Single(Form(330000.00m, 261458.00m, 261458.00m).FindingsOf(Rule)); // 000:19

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("261458 / 261458 = 100.00%", finding.Found);
        Assert.Equal("261458 / 330000 = 79.23%", finding.Expected);
        Assert.Equal(TestForms.FundingLine, finding.Place.Line);
        Assert.Null(finding.IndicatorIndex);
        Assert.Contains("20.77%", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_by_more_than_half_is_found() =>
        Assert.Equal("29994 / 80000 = 37.49%", Assert.Single(Form(80000.00m, 29994.00m, 29994.00m).FindingsOf(Rule)).Expected); // 000:177

    [Theory]
    [InlineData(100, 90, 90)] // a cut of exactly ten percent
    [InlineData(100, 110, 110)]
    [InlineData(106100, 106100, 106100)] // 004:16
    [InlineData(1000, 800, 759)] // a rate just below 95 percent
    [InlineData(0, 200000, 196876)] // 002:16: a new project
    public void A_small_cut_a_rise_and_an_unspent_budget_are_in_order(int initial, int adjusted, int executed) =>
        Assert.Empty(Form(initial, adjusted, executed).FindingsOf(Rule));

    [Theory]
    [InlineData(1000, 899, 899)]
    [InlineData(1000, 800, 760)] // a rate of exactly 95 percent
    public void The_limits_are_more_than_ten_percent_and_from_95_percent_on(int initial, int adjusted, int executed) =>
        Assert.Single(Form(initial, adjusted, executed).FindingsOf(Rule));

    [Fact]
    public void A_missing_amount_is_no_finding()
    {
        Assert.Empty(TestForms.SelfEvaluation(TestForms.Funding(null, 90m, 90m)).FindingsOf(Rule));
        Assert.Empty(TestForms.SelfEvaluation(TestForms.Funding(200m, null, 90m)).FindingsOf(Rule));
        Assert.Empty(TestForms.SelfEvaluation(TestForms.Funding(200m, 90m, null)).FindingsOf(Rule));
    }

    private static EvaluationForm Form(decimal initial, decimal adjusted, decimal executed) =>
        TestForms.SelfEvaluation(TestForms.Funding(initial, adjusted, executed));
}
