using Analytics.Domain.Checks;
using Analytics.Domain.Indicators;

namespace Analytics.UnitTests.Domain.Checks.Rules;

public sealed class ActualRepeatsTargetRuleTests
{
    private const string Rule = "actual-repeats-target";

    [Fact]
    public void Repeated_targets_are_counted_once_a_form_with_their_rows()
    {
        var finding = Assert.Single(Findings(Row("≥8次", "≥8次", 85), Row("＝4次", "＝4次", 86), Row("≥80%", "≥ 80%", 87), Row("≥6个", "≥6个", 88), Row("≥5次", "6次", 89), Row("按期完成", "按期完成", 90)));

        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Equal("4 / 5：第1项、第2项、第3项、第4项", finding.Found);
        Assert.Null(finding.IndicatorIndex);
        Assert.Equal(85, finding.Place.Line);
        Assert.Contains("5项定量指标中有4项", finding.Message, StringComparison.Ordinal);
        Assert.Contains("指标“某项指标”（≥8次）、指标“某项指标”（＝4次）、指标“某项指标”（≥ 80%）等", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_repeated_row_is_named_without_more() =>
        Assert.Contains("有1项的实际完成值连同符号照抄目标值：指标“某项指标”（≤16万元），", Assert.Single(Findings(Row("≤16万元", "≤16万元"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("≥8次", "8次")]
    [InlineData("≥8次", "≥9次")]
    [InlineData("100%", "100%")] // 001:276: a target that was met
    [InlineData("2022年12月底完成", "2022年12月底完成")] // 001:216: not quantitative
    [InlineData("良好", "良好")]
    [InlineData("≥8次", null)]
    [InlineData(null, "≥8次")]
    public void Results_with_a_number_of_their_own_are_in_order(string? target, string? actual) => Assert.Empty(Findings(Row(target, actual)));

    private static IndicatorRow Row(string? target, string? actual, int line = 80) => TestForms.Row(target, actual, 5m, 5m, line: line);

    private static IReadOnlyList<Finding> Findings(params IndicatorRow[] rows) => TestForms.SelfEvaluation(null, rows).FindingsOf(Rule);
}
