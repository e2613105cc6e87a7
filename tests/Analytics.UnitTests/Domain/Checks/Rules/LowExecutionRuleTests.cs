using Analytics.Domain.Checks;

namespace Analytics.UnitTests.Domain.Checks.Rules;

public sealed class LowExecutionRuleTests
{
    private const string Rule = "low-execution";

    [Theory]
    [InlineData("89.99", "低于90%")]
    [InlineData("80", "低于90%")]
    [InlineData("79.99", "低于80%")]
    [InlineData("59.99", "低于60%")]
    [InlineData("0", "低于60%")] // nothing spent at all
    public void The_message_names_the_level_that_was_missed(string executed, string level)
    {
        var finding = Assert.Single(Findings(100m, decimal.Parse(executed, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains(level, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("455.94", "450.50")] // 001:6
    [InlineData("100", "90")]
    [InlineData("0", "0")]
    public void Ninety_percent_and_more_is_in_order(string adjusted, string executed) => Assert.Empty(Findings(
        decimal.Parse(adjusted, System.Globalization.CultureInfo.InvariantCulture),
        decimal.Parse(executed, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void The_arithmetic_stands_in_the_finding() =>
        Assert.Equal("87.06 / 239 = 36.43%", Assert.Single(Findings(239m, 87.06m)).Found);

    private static IReadOnlyList<Finding> Findings(decimal adjusted, decimal executed) =>
        TestForms.SelfEvaluation(TestForms.Funding(adjusted, adjusted, executed)).FindingsOf(Rule);
}
