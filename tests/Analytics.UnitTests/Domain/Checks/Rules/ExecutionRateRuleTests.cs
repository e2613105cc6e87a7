using Analytics.Domain.Checks;

namespace Analytics.UnitTests.Domain.Checks.Rules;

public sealed class ExecutionRateRuleTests
{
    [Theory]
    [InlineData("200000", "196876.3", "98.44")] // 002:16
    [InlineData("100000", "99193.53", "99.19")] // 002:150
    [InlineData("455.94", "450.50", "98.81")] // 001:6
    [InlineData("261458.00", "261458.00", "100.00")] // 000:19
    [InlineData("455.94", "450.50", "98.8")]
    [InlineData("455.94", "450.50", "99")]
    [InlineData("200000", "196876.3", "98.43")] // cut off instead of rounded
    [InlineData("100", "100", "100")]
    [InlineData("3", "2", "66.67")]
    [InlineData("1000", "100", "0.1")] // a fraction, as 施甸 prints it
    [InlineData("455.94", "450.50", "0.988")]
    [InlineData("100", "100", "1")]
    [InlineData("100", "0", "0")]
    [InlineData("0", "0", "100")]
    public void A_rate_right_at_its_printed_precision_is_in_order(string adjusted, string executed, string printed) =>
        Assert.Empty(Findings(adjusted, executed, printed));

    [Theory]
    [InlineData("4753.66", "3824.26", "100", "3824.26 / 4753.66 = 80.45%")] // 零陵 prints 100 %
    [InlineData("455.94", "450.50", "98", "450.5 / 455.94 = 98.81%")]
    [InlineData("100", "60", "1", "60 / 100 = 60.00%")]
    [InlineData("100", "60", "0.8", "60 / 100 = 60.00%")]
    [InlineData("200000", "196876.3", "98.54", "196876.3 / 200000 = 98.44%")]
    [InlineData("200000", "196876.3", "98.45", "196876.3 / 200000 = 98.44%")]
    [InlineData("200000", "192000", "96.01", "192000 / 200000 = 96.00%")] // one hundredth too much is rounding of nothing
    [InlineData("200000", "196876.3", "98.42", "196876.3 / 200000 = 98.44%")]
    public void A_wrong_rate_is_an_error_with_the_right_one(string adjusted, string executed, string printed, string expected)
    {
        var finding = Assert.Single(Findings(adjusted, executed, printed));

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal($"{printed}%", finding.Found);
        Assert.Equal(expected, finding.Expected);
    }

    [Fact]
    public void A_part_of_the_funding_block_is_checked_like_the_whole()
    {
        var part = TestForms.Funding(100m, 100m, 50m, weight: null, ratePercent: 80m) with { IsTotal = false, Source = TestForms.Read("项目支出", 10) };
        var form = TestForms.SelfEvaluation(TestForms.Funding(100m, 100m, 100m, ratePercent: 100m));

        var finding = Assert.Single((form with { Funding = [.. form.Funding, part] }).FindingsOf("execution-rate"));
        Assert.Contains("项目支出", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_that_prints_no_rate_is_in_order() =>
        Assert.Empty(TestForms.SelfEvaluation(TestForms.Funding(100m, 100m, 50m)).FindingsOf("execution-rate"));

    private static IReadOnlyList<Finding> Findings(string adjusted, string executed, string printed) =>
        TestForms.SelfEvaluation(TestForms.Funding(null, Number(adjusted), Number(executed), ratePercent: Number(printed))).FindingsOf("execution-rate");

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
