using Analytics.Domain.Checks;

namespace Analytics.UnitTests.Domain.Checks.Rules;

public sealed class DeductionWithoutReasonRuleTests
{
    private const string Rule = "deduction-without-reason";

    [Fact]
    public void Points_taken_off_without_a_word_are_a_warning()
    {
        var form = TestForms.SelfEvaluation(null, TestForms.Row("123.62万元", "105.29万元", 3m, 2m, level2: "成本指标", line: 221)); // 001:221

        var finding = Assert.Single(form.FindingsOf(Rule));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(221, finding.Place.Line);
        Assert.Equal("3 - 2 = 1", finding.Found);
    }

    [Theory]
    [InlineData("无")]
    [InlineData("暂无。")]
    [InlineData("——")]
    public void A_reason_that_says_there_is_none_is_no_reason(string reason) => Assert.Single(
        TestForms.SelfEvaluation(null, TestForms.Row("≥10次", "7次", 10m, 7m, reason)).FindingsOf(Rule));

    [Fact]
    public void A_reason_of_any_quality_is_a_reason() => Assert.Empty(
        TestForms.SelfEvaluation(null, TestForms.Row("显著提升", "达成年度指标", 30m, 29m, "仍有提升空间")).FindingsOf(Rule)); // 000:136

    [Fact]
    public void A_full_score_owes_no_reason() => Assert.Empty(
        TestForms.SelfEvaluation(null, TestForms.Row("≥1次", "1次", 4m, 4m), TestForms.Row("≥1次", "1次", 4m)).FindingsOf(Rule));

    [Fact]
    public void One_reason_for_the_whole_form_answers_for_all_rows()
    {
        var form = TestForms.SelfEvaluation(null, TestForms.Row("≥10次", "7次", 10m, 7m));

        Assert.Empty((form with { ShortfallReason = TestForms.Read("受强降雨影响停工两周。", 140) }).FindingsOf(Rule));
        Assert.Single((form with { ShortfallReason = TestForms.Read("无", 140) }).FindingsOf(Rule));
    }

    [Fact]
    public void Rows_that_were_mixed_up_in_reading_are_not_accused() => Assert.Empty(
        (TestForms.SelfEvaluation(null, TestForms.Row("≥10次", "7次", 10m, 7m)) with { Problems = [new("rows-do-not-add-up", "各行分值之和与总分不符。")] }).FindingsOf(Rule));
}
