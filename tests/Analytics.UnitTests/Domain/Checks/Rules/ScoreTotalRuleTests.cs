using Analytics.Domain.Checks;
using Analytics.Domain.Forms;

namespace Analytics.UnitTests.Domain.Checks.Rules;

public sealed class ScoreTotalRuleTests
{
    private const string Rule = "score-total";

    [Theory]
    [InlineData("98.58")] // as 000:148
    [InlineData("98.59")] // one hundredth off
    public void A_total_is_the_sum_with_the_execution_score(string total) =>
        Assert.Empty(Form(88.58m, Number(total)).FindingsOf(Rule));

    [Fact]
    public void A_total_without_the_execution_score_is_wrong_where_the_weights_need_it() =>
        Assert.Equal("88.58 + 10 = 98.58", Assert.Single(Form(88.58m, 88.58m).FindingsOf(Rule)).Expected);

    [Theory]
    [InlineData(100)] // 中江: the indicators have all hundred points, and execution ten more
    [InlineData(85)] // weights that add up to nothing
    public void A_total_may_leave_the_execution_score_out_where_the_weights_do_not_need_it(int weight)
    {
        var form = TestForms.SelfEvaluation(
            TestForms.Funding(330000m, 261458m, 261458m, score: 10m),
            TestForms.Filler(weight) with { Score = TestForms.Read(84m, 80) });

        Assert.Empty(form.WithTotals(100m, 84m).FindingsOf(Rule));
        Assert.Empty(form.WithTotals(100m, 94m).FindingsOf(Rule));
        Assert.Single(form.WithTotals(100m, 90m).FindingsOf(Rule));
    }

    [Fact]
    public void A_total_that_is_neither_sum_is_an_error()
    {
        var finding = Assert.Single(Form(88.58m, 99.58m).FindingsOf(Rule));

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal("99.58", finding.Found);
        Assert.Equal("88.58 + 10 = 98.58", finding.Expected);
        Assert.Equal(148, finding.Place.Line);
    }

    // What reading lets through: fifteen digits before the point, eight behind it.
    [Theory]
    [InlineData("999999999999999.99999999", "999999999999999.99999999")]
    [InlineData("0.00000001", "999999999999999.99999999")]
    [InlineData("999999999999999.99999999", "0.00000001")]
    [InlineData("-999999999999999.99999999", "999999999999999.99999999")]
    public void Numbers_at_the_limit_of_what_can_be_read_stop_no_rule(string points, string amount)
    {
        var form = TestForms.SelfEvaluation();
        var (some, other) = (TestForms.Read(Number(points), 40), TestForms.Read(Number(amount), 20));
        form = form with
        {
            TotalScore = some,
            TotalWeight = some,
            Funding = [.. form.Funding.Select(line => line with { InitialBudget = other, AdjustedBudget = some, Executed = other, Weight = some, Score = some, RatePercent = other })],
            Indicators = [.. Enumerable.Repeat(TestForms.Row("≤999999999999999.999999元", "0.000001元", Number(points), Number(points), null, "成本指标"), 3)],
        };

        var judged = FormJudge.CreateDefault().Judge(form);

        Assert.Equal(3, judged.Recomputed.IndicatorScores.Count);
    }

    [Fact]
    public void Nothing_is_said_where_a_score_or_the_total_is_missing()
    {
        var form = Form(88.58m, 50m);

        Assert.Empty(form.WithTotals(90m, null).FindingsOf(Rule));
        Assert.Empty((form with { Indicators = [.. form.Indicators, TestForms.Row("≥1次", "1次", 2m)] }).FindingsOf(Rule));
        Assert.Empty((form with { Funding = [TestForms.Funding(100m, 100m, 100m)] }).FindingsOf(Rule));
        Assert.Empty(TestForms.SelfEvaluation().WithTotals(100m, 96m).FindingsOf(Rule));
    }

    [Fact]
    public void A_score_of_execution_without_a_weight_need_not_be_in_the_total()
    {
        var form = TestForms.SelfEvaluation(
            TestForms.Funding(100m, 100m, 100m, weight: null, score: 10m), TestForms.Filler(100m) with { Score = TestForms.Read(84m, 80) });

        Assert.Empty(form.WithTotals(100m, 84m).FindingsOf(Rule));
    }

    [Fact]
    public void Weights_that_add_up_show_that_no_row_was_lost_whatever_the_reader_was_unsure_of()
    {
        var form = Form(88.58m, 99.58m).WithTotals(null, 99.58m);

        Assert.Single((form with { Problems = [new("form-cut-off", "表格不完整")] }).FindingsOf(Rule));
    }

    [Fact]
    public void Nothing_is_said_where_rows_may_have_been_lost_in_reading()
    {
        var form = TestForms.SelfEvaluation(TestForms.Funding(100m, 100m, 100m, score: 10m), TestForms.Filler(40m)).WithTotals(100m, 96m);

        Assert.Single(form.FindingsOf(Rule));
        Assert.Empty((form with { Problems = [new("form-cut-off", "表格不完整")] }).FindingsOf(Rule));
    }

    private static EvaluationForm Form(decimal indicatorScore, decimal total) => TestForms.SelfEvaluation(
        TestForms.Funding(330000m, 261458m, 261458m, score: 10m),
        TestForms.Filler(90m) with { Score = TestForms.Read(indicatorScore, 80) }).WithTotals(90m, total);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
