using Analytics.Domain.Checks;
using Analytics.Domain.Forms;

namespace Analytics.UnitTests.Domain.Checks.Rules;

public sealed class IndicatorScoreRuleTests
{
    private const string Rule = "indicator-score";

    [Theory]
    [InlineData("＝100%", "＝79.23%", "2", "1.58")] // 000:123
    [InlineData("＝100%", "＝37.5%", "2", "0.75")] // 000:252
    [InlineData("≤1次", "≤0次", "10", "10")] // 000:281
    [InlineData("＝50个", "＝248个", "4", "4")] // 000:97
    [InlineData("≥2次", "≥0次", "2", "0")] // 004:80
    [InlineData("≤35000元", "31876.3元", "4", "4")] // 002:89
    [InlineData("≥30次", "25次", "5", "4.18")] // one hundredth off
    [InlineData("显著提升", "达成年度指标", "30", "29")] // 000:136
    [InlineData("123.62万元", "105.29万元", "3", "2")] // 001:221: no direction
    public void The_official_score_and_rows_without_one_are_in_order(string target, string actual, string weight, string score) =>
        Assert.Empty(Findings(target, actual, weight, score));

    [Theory]
    [InlineData("≥600人", "519人", "5", "5", "519人 / 600人 × 5 = 4.33")]
    [InlineData("≤5300人", "5830人", "10", "10", "5300人 / 5830人 × 10 = 9.09")] // 濉溪
    [InlineData("≥4754人", "4604人", "10", "10", "4604人 / 4754人 × 10 = 9.68")] // 濉溪
    [InlineData("≥10次", "12次", "5", "4", "12次 / 10次 × 5，超过分值，得 5")]
    public void Any_other_score_is_an_error_with_the_arithmetic(string target, string actual, string weight, string score, string expected)
    {
        var finding = Assert.Single(Findings(target, actual, weight, score));

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(score, finding.Found);
        Assert.Equal(expected, finding.Expected);
        Assert.Equal(1, finding.IndicatorIndex);
    }

    [Fact]
    public void Rounding_to_a_whole_number_explains_up_to_half_a_point_where_the_form_scores_in_whole_numbers()
    {
        var rounded = TestForms.Row("≥600人", "519人", 5m, 4m);

        Assert.Empty(TestForms.SelfEvaluation(null, rounded, TestForms.Filler(10m)).FindingsOf(Rule));
        Assert.Single(TestForms.SelfEvaluation(null, rounded, TestForms.Row("持续推进", "达成预期指标", 10m, 9.5m)).FindingsOf(Rule));
    }

    [Fact]
    public void A_missing_score_is_no_finding() =>
        Assert.Empty(TestForms.SelfEvaluation(null, TestForms.Row("≥10次", "5次", 5m)).FindingsOf(Rule));

    [Fact]
    public void Nothing_where_nothing_was_allowed_is_full() =>
        Assert.Single(TestForms.SelfEvaluation(null, TestForms.Row("≤0起", "0起", 5m, 4.5m)).FindingsOf("indicator-score"));

    private static IReadOnlyList<Finding> Findings(string target, string actual, string weight, string score)
    {
        EvaluationForm form = TestForms.SelfEvaluation(
            null,
            TestForms.Row("持续推进", "达成预期指标", 10m, 9.5m),
            TestForms.Row(target, actual, Number(weight), Number(score)));
        return form.FindingsOf(Rule);
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
