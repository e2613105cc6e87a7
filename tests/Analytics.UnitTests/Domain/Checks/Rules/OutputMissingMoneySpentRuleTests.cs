using Analytics.Domain.Checks;

namespace Analytics.UnitTests.Domain.Checks.Rules;

public sealed class OutputMissingMoneySpentRuleTests
{
    private const string Rule = "output-missing-money-spent";

    [Fact]
    public void No_output_for_spent_money_shows_both()
    {
        var finding = Assert.Single(Findings("≥2次", "≥0次")); // 004:80

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("0次 / 2次 = 0.00%", finding.Found);
        Assert.Equal("≥ 50.00%", finding.Expected);
        Assert.Equal(0, finding.IndicatorIndex);
        Assert.Contains("目标为2次，实际完成0次，没有产出，而全年预算已执行100.00%", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("≥100人", "49人")]
    [InlineData("＝100人", "10人")]
    [InlineData("100人", "0")]
    [InlineData("≥100万人", "0")]
    public void Less_than_half_is_missing(string target, string actual) => Assert.Single(Findings(target, actual));

    [Theory]
    [InlineData("≥100人", "50人")] // exactly half
    [InlineData("≥100人", "120人")]
    [InlineData("≤3次", "0次")]
    [InlineData("100人", "49人")] // no direction, and recognised text reads ≥24 as 224
    [InlineData("≥0次", "0次")]
    [InlineData("≥4次", "1期")] // the units do not agree
    [InlineData("≥4次", "0期")]
    [InlineData("持续推进", "未完成")]
    [InlineData("≥4次", null)]
    [InlineData(null, "0次")]
    public void Half_of_it_and_what_cannot_be_compared_is_in_order(string? target, string? actual) => Assert.Empty(Findings(target, actual));

    [Theory]
    [InlineData("成本指标", 0)] // 000:252: a cost that was saved
    [InlineData("社会效益指标", 0)]
    [InlineData("满意度指标", 0)]
    [InlineData("质量指标", 1)]
    public void Only_outputs_can_be_missing(string level2, int count) => Assert.Equal(count, Findings("＝100%", "＝37.5%", level2: level2).Count);

    [Fact]
    public void From_95_percent_on_the_money_is_spent()
    {
        Assert.Single(Findings("≥100人", "10人", executed: 95m));
        Assert.Empty(Findings("≥100人", "10人", executed: 94.99m));
        Assert.Empty(Findings("≥100人", "10人", executed: null));
    }

    private static IReadOnlyList<Finding> Findings(string? target, string? actual, string level2 = "数量指标", decimal? executed = 100m) =>
        TestForms.SelfEvaluation(TestForms.Funding(100m, 100m, executed), TestForms.Row(target, actual, 5m, 5m, level2: level2)).FindingsOf(Rule);
}
