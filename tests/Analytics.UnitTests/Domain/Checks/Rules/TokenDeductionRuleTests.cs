using Analytics.Domain.Checks;

namespace Analytics.UnitTests.Domain.Checks.Rules;

public sealed class TokenDeductionRuleTests
{
    private const string Rule = "token-deduction";
    private const string Stock = "虽然进步很大，但仍有提升空间。"; // 000:137

    [Fact]
    public void A_point_off_a_reached_target_with_a_stock_phrase_is_for_forms_sake()
    {
        var finding = Assert.Single(Findings("显著提升", "达成年度指标", 30m, 29m, Stock)); // 000:136

        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Equal("30 - 29 = 1", finding.Found);
        Assert.Equal(0, finding.IndicatorIndex);
    }

    [Theory]
    [InlineData("已完成")]
    [InlineData("达到预期目标")]
    [InlineData("显著提升")]
    public void Reached_may_be_said_in_other_words(string actual) => Assert.Single(Findings("显著提升", actual, 10m, 9m, Stock));

    [Theory]
    [InlineData(10, 8, 1)] // a fifth of the weight
    [InlineData(10, 7.99, 0)]
    [InlineData(4, 3, 1)] // a point, though it is a quarter
    [InlineData(4, 2.99, 0)]
    public void A_point_or_a_fifth_of_the_weight_is_the_most_that_is_taken_for_forms_sake(double weight, double score, int count) =>
        Assert.Equal(count, Findings("显著提升", "达成年度指标", (decimal)weight, (decimal)score, Stock).Count);

    [Theory]
    [InlineData("部分达成预期指标", 10, 9, Stock)]
    [InlineData("基本完成", 10, 9, Stock)]
    [InlineData("达成年度指标", 10, 6, Stock)]
    [InlineData("达成年度指标", 10, 10, Stock)]
    [InlineData("达成年度指标", 10, 9, "受疫情影响，现场活动减少，仍有提升空间")]
    [InlineData("达成年度指标", 10, 9, "3个乡镇未报送材料")]
    [InlineData("达成年度指标", 10, 9, null)]
    public void A_partial_result_a_large_loss_or_a_fact_is_no_token(string actual, int weight, int score, string? reason) =>
        Assert.Empty(Findings("显著提升", actual, weight, score, reason));

    [Fact]
    public void A_number_is_scored_by_arithmetic_and_not_here() => Assert.Empty(Findings("≥10次", "9次", 10m, 9m, Stock));

    private static IReadOnlyList<Finding> Findings(string target, string actual, decimal weight, decimal score, string? reason) =>
        TestForms.SelfEvaluation(null, TestForms.Row(target, actual, weight, score, reason)).FindingsOf(Rule);
}
