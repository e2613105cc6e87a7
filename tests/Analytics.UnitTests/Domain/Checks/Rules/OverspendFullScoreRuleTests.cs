using Analytics.Domain.Checks;

namespace Analytics.UnitTests.Domain.Checks.Rules;

public sealed class OverspendFullScoreRuleTests
{
    private const string Rule = "overspend-full-score";

    [Fact]
    public void An_amount_above_its_plan_with_full_weight_says_by_how_much()
    {
        var finding = Assert.Single(Findings("213.79万元", "298.67万元")); // 001:219

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal("298.67万元，得 3 / 3", finding.Found);
        Assert.Equal("≤ 213.79万元", finding.Expected);
        Assert.Equal(0, finding.IndicatorIndex);
        Assert.Contains("计划213.79万元，实际298.67万元（超出39.70%），仍得满分3分", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("44.96万元", "46.54万元")] // 001:227
    [InlineData("≤60000元", "6.1万元")]
    [InlineData("＝60000元", "60001元")]
    [InlineData("≤132.4183万元", "132.43万元")]
    [InlineData("≤59.8万元", "60万元")]
    [InlineData("≤150元/人", "160元/人")]
    [InlineData("≤60000元", "61000")] // the unit stands in a cell of its own
    public void Caps_plans_and_prices_are_limits(string target, string actual) => Assert.Single(Findings(target, actual));

    [Theory]
    [InlineData("≤60000元", "60000元")]
    [InlineData("≤132.4183万元", "132.42万元")] // the cap itself at two decimals
    [InlineData("≤6万元", "60000元")]
    [InlineData("123.62万元", "105.29万元")] // 001:221
    [InlineData("≥60000元", "61000元")]
    [InlineData("≤60000元", "7")] // may be 万元
    [InlineData("≤100%", "120%")]
    [InlineData("≤60000", "61000")] // no money is named
    [InlineData("≤150元/人", "160元/户")]
    [InlineData("控制成本", "已控制")]
    [InlineData("≤60000元", null)]
    public void What_stays_within_or_cannot_be_compared_is_in_order(string target, string? actual) => Assert.Empty(Findings(target, actual));

    [Fact]
    public void Money_that_was_earned_is_no_overspending()
    {
        Assert.Empty(Findings("100万元", "140万元", level2: "经济效益指标"));
        Assert.Single(Findings("≤100万元", "140万元", level2: "经济效益指标"));
    }

    [Fact]
    public void A_row_that_lost_points_or_has_no_score_is_in_order()
    {
        Assert.Empty(Findings("213.79万元", "298.67万元", score: 2m));
        Assert.Empty(Findings("213.79万元", "298.67万元", score: null));
        Assert.Empty(Findings("213.79万元", "298.67万元", weight: null));
    }

    [Fact]
    public void Overspending_comes_with_the_official_score_where_there_is_one_and_is_not_told_twice()
    {
        var form = TestForms.SelfEvaluation(null, TestForms.Row("≤100元", "150元", 4.5m, 4.5m, level2: "成本指标"));

        Assert.Single(form.FindingsOf(Rule));
        Assert.Single(form.FindingsOf("indicator-score"));
        Assert.Empty(form.FindingsOf("shortfall-full-score"));
    }

    [Fact]
    public void An_excess_too_small_for_a_percentage_is_told_by_its_amounts()
    {
        var message = Assert.Single(Findings("≤1000000元", "1000001元")).Message;

        Assert.DoesNotContain("0.00%", message, StringComparison.Ordinal);
        Assert.Contains("计划1000000元，实际1000001元，", message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Finding> Findings(string target, string? actual, decimal? weight = 3m, decimal? score = 3m, string level2 = "成本指标") =>
        TestForms.SelfEvaluation(null, TestForms.Row(target, actual, weight, score, level2: level2)).FindingsOf(Rule);
}
