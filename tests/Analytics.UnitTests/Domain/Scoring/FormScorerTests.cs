using System.Text.Json;
using Analytics.Domain.Forms;
using Analytics.Domain.Scoring;

namespace Analytics.UnitTests.Domain.Scoring;

public sealed class FormScorerTests
{
    [Fact]
    public void A_form_is_recomputed_row_by_row_and_in_total()
    {
        // 000:19, 000:93, 000:123, 000:136, rounded up to 90 points by a row of words.
        var form = TestForms.SelfEvaluation(
            TestForms.Funding(330000m, 261458m, 261458m, score: 10m),
            TestForms.Row("≥8次", "≥8次", 4m, 4m),
            TestForms.Row("＝100%", "＝79.23%", 2m, 1.58m),
            TestForms.Row("显著提升", "达成年度指标", 30m, 29m),
            TestForms.Filler(54m));

        var scores = Score(form);

        Assert.Equal([4m, 1.58m, null, null], scores.IndicatorScores);
        Assert.Equal(1m, scores.ExecutionRateAdjusted);
        Assert.Equal(0.7923m, scores.ExecutionRateInitial);
        Assert.Equal(10m, scores.ExecutionScore);
        Assert.Equal(98.58m, scores.TotalScore);
        Assert.Equal(Rating.Excellent, scores.Rating);
        Assert.Equal("execution-10", scores.RuleSet);
        Assert.StartsWith("88.58 + 10 = 98.58", scores.TotalExplanation!.Arithmetic, StringComparison.Ordinal);
    }

    [Fact]
    public void A_printed_score_that_cannot_be_recomputed_counts_up_to_its_weight()
    {
        var form = TestForms.SelfEvaluation(
            TestForms.Funding(100m, 100m, 100m),
            TestForms.Row("持续推进", "达成预期指标", 60m, 66m),
            TestForms.Filler(30m));

        Assert.Equal(100m, Score(form).TotalScore);
    }

    [Fact]
    public void The_total_is_absent_when_a_row_has_neither_a_recomputed_nor_a_printed_score()
    {
        var form = TestForms.SelfEvaluation(
            TestForms.Funding(100m, 100m, 100m),
            TestForms.Row("持续推进", "达成预期指标", 60m),
            TestForms.Filler(30m));

        var scores = Score(form);

        Assert.Null(scores.TotalScore);
        Assert.Null(scores.Rating);
    }

    [Fact]
    public void Execution_stays_out_of_the_total_when_the_indicators_alone_make_100()
    {
        var form = TestForms.SelfEvaluation(TestForms.Funding(100m, 100m, 50m), TestForms.Filler(100m));

        Assert.Equal(100m, Score(form).TotalScore);
    }

    [Fact]
    public void The_total_is_absent_when_rows_may_have_been_lost_in_reading()
    {
        var form = TestForms.SelfEvaluation(TestForms.Funding(100m, 100m, 100m), TestForms.Filler(40m)) with
        {
            Problems = [new("form-cut-off", "表格不完整")],
        };

        Assert.Null(Score(form).TotalScore);
    }

    [Fact]
    public void An_approval_form_has_no_scores()
    {
        var scores = Score(TestForms.Approval(TestForms.Row("＝1次", null, null)));

        Assert.Equal([null], scores.IndicatorScores);
        Assert.Null(scores.TotalScore);
        Assert.Null(scores.ExecutionScore);
    }

    [Fact]
    public void Recomputed_scores_survive_being_stored_as_JSON()
    {
        var scores = Score(TestForms.SelfEvaluation(
            TestForms.Funding(0m, 200000m, 196876.3m, score: 9.84m),
            TestForms.Row("≥30次", "35次", 5m, 5m),
            TestForms.Filler(85m)));

        var restored = JsonSerializer.Deserialize<RecomputedScores>(JsonSerializer.Serialize(scores));

        Assert.Equivalent(scores, restored, strict: true);
        Assert.Null(restored!.ExecutionRateInitial);
        Assert.Equal(99.84m, restored.TotalScore);
    }

    private static RecomputedScores Score(EvaluationForm form) => FormScorer.Score(form, RuleSetCatalogue.Default.ChooseFor(form));
}
