using Analytics.Domain.Checks;

namespace Analytics.UnitTests.Domain.Checks.Rules;

public sealed class TargetTooLowRuleTests
{
    private const string Rule = "target-too-low";

    [Theory]
    [InlineData("＝50个", "＝248个", "248个 / 50个 = 496.00%")] // 000:97
    [InlineData("≥6批次", "8批次", "8批次 / 6批次 = 133.33%")] // 002:61
    [InlineData("≥8次", "12次", "12次 / 8次 = 150.00%")] // 002:209
    [InlineData("≥10次", "13次", "13次 / 10次 = 130.00%")]
    public void From_130_percent_on_it_is_a_warning(string target, string actual, string found)
    {
        var finding = Assert.Single(Findings(target, actual));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(found, finding.Found);
        Assert.Equal(0, finding.IndicatorIndex);
    }

    [Theory]
    [InlineData("≥10次", "12次")]
    [InlineData("≥1000人", "1299人")]
    public void From_120_percent_on_it_is_a_remark(string target, string actual) =>
        Assert.Equal(Severity.Info, Assert.Single(Findings(target, actual)).Severity);

    [Theory]
    [InlineData("≥30次", "35次")] // 002:59: 116.67 %
    [InlineData("≥30%", "≥32.86%")] // 000:241
    [InlineData("≥80分", "≥80分")] // 000:146
    [InlineData("≥1000人", "1199人")]
    [InlineData("≤1次", "≤0次")] // 000:281
    [InlineData("≤5300人", "7000人")]
    [InlineData("≥0次", "3次")]
    [InlineData("≥4次", "525期")] // 001:142, 001:151: the units do not agree
    [InlineData("持续推进", "达成预期指标")] // 002:105
    [InlineData("5次", "12次")]
    [InlineData("≥1次", null)]
    public void Less_than_that_and_what_cannot_be_compared_is_in_order(string target, string? actual) => Assert.Empty(Findings(target, actual));

    [Fact]
    public void An_exact_cost_that_is_exceeded_is_no_target_set_too_low() =>
        Assert.Empty(Findings("＝100万元", "140万元", "成本指标"));

    private static IReadOnlyList<Finding> Findings(string target, string? actual, string level2 = "数量指标") =>
        TestForms.SelfEvaluation(null, TestForms.Row(target, actual, 5m, 5m, level2: level2)).FindingsOf(Rule);
}
