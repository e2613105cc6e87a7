using Analytics.Domain.Checks;
using Analytics.Domain.Forms;

namespace Analytics.UnitTests.Domain.Checks.Rules;

public sealed class ExecutionScoreRuleTests
{
    private const string Rule = "execution-score";

    [Fact]
    public void A_score_that_no_rounding_explains_is_an_error_even_among_whole_numbers()
    {
        var finding = Assert.Single(Form(455.94m, 450.50m, 9m).FindingsOf(Rule)); // 001:6

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal("9", finding.Found);
        Assert.Equal("450.5 / 455.94 × 10 = 9.88", finding.Expected);
    }

    [Theory]
    [InlineData("200000", "196876.3", "9.84")] // 002:16
    [InlineData("100000", "99193.53", "9.92")] // 002:150
    [InlineData("106100", "106100", "10")] // 004:16
    [InlineData("455.94", "450.50", "10")] // a whole number that rounding explains
    [InlineData("200000", "196876.3", "9.85")] // one hundredth off
    [InlineData("100", "120", "10")]
    [InlineData("0", "0", "10")]
    public void A_score_within_the_tolerance_is_in_order(string adjusted, string executed, string score) =>
        Assert.Empty(Form(Number(adjusted), Number(executed), Number(score)).FindingsOf(Rule));

    [Fact]
    public void Two_hundredths_off_is_an_error() => Assert.Single(Form(200000m, 196876.3m, 9.86m).FindingsOf(Rule));

    [Fact]
    public void A_whole_number_is_no_excuse_where_other_rows_score_in_decimals()
    {
        var form = Form(455.94m, 450.50m, 10m);

        Assert.Single((form with { Indicators = [TestForms.Row("＝100%", "＝79.23%", 2m, 1.58m)] }).FindingsOf(Rule)); // 000:123
    }

    [Fact]
    public void The_weight_of_20_is_the_weight_to_multiply_with()
    {
        var form = TestForms.SelfEvaluation(TestForms.Funding(null, 100m, 87.65m, weight: 20m, score: 17.53m), TestForms.Row("≥1次", "1次", 2m, 2m));

        Assert.Empty(form.FindingsOf(Rule));
    }

    [Fact]
    public void A_missing_score_is_no_finding() =>
        Assert.Empty(TestForms.SelfEvaluation(TestForms.Funding(null, 100m, 50m)).FindingsOf(Rule));

    private static EvaluationForm Form(decimal adjusted, decimal executed, decimal score) =>
        TestForms.SelfEvaluation(TestForms.Funding(null, adjusted, executed, score: score), TestForms.Filler(90m));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
