using Analytics.Domain.Checks;

namespace Analytics.UnitTests.Domain.Checks.Rules;

public sealed class ScoreAboveWeightRuleTests
{
    private const string Rule = "score-above-weight";

    [Fact]
    public void A_score_above_its_weight_is_an_error_at_its_row()
    {
        var form = TestForms.SelfEvaluation(null, TestForms.Filler(10m), TestForms.Row("持续推进", "达成预期指标", 10m, 11.1m, line: 90)); // 施甸

        var finding = Assert.Single(form.FindingsOf(Rule));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(1, finding.IndicatorIndex);
        Assert.Equal(90, finding.Place.Line);
        Assert.Equal("11.1", finding.Found);
        Assert.Equal("≤ 10", finding.Expected);
    }

    [Fact]
    public void The_execution_score_is_held_against_its_weight_too()
    {
        var finding = Assert.Single(TestForms.SelfEvaluation(TestForms.Funding(1m, 1m, 1m, score: 10.5m)).FindingsOf(Rule));

        Assert.Null(finding.IndicatorIndex);
        Assert.Equal(TestForms.FundingLine, finding.Place.Line);
    }

    [Fact]
    public void A_full_score_and_missing_values_are_in_order() => Assert.Empty(TestForms.SelfEvaluation(
        TestForms.Funding(1m, 1m, 1m, score: 10m),
        TestForms.Row("≥1次", "1次", 5m, 5m),
        TestForms.Row("≥1次", "1次", null, 5m),
        TestForms.Row("≥1次", "1次", 5m)).FindingsOf(Rule));
}
