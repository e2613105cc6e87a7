using Analytics.Domain.Checks;
using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;
using Analytics.Domain.Scoring;
using Analytics.Ingestion;
using Analytics.Samples;

namespace Analytics.UnitTests.Domain.Scoring;

public sealed class ScoreContributionsTests
{
    private static readonly string?[] Targets = ["≥10次", "≤100万元", "＝100%", "持续推进", "8", null];
    private static readonly string?[] Actuals = ["7次", "12次", "120万元", "90%", "达成预期指标", "8", "0次", null];

    [Fact]
    public void Every_part_names_its_rule_its_row_and_its_arithmetic()
    {
        var form = TestForms.SelfEvaluation(
            TestForms.Funding(100m, 100m, 90m, score: 10m),
            TestForms.Row("≥10次", "8次", 20m, 19m),
            TestForms.Row("≥10次", "5次", 10m, 10m),
            TestForms.Row("≤100万元", "125万元", 10m, 10m, level2: "成本指标"),
            TestForms.Row("≥10次", "10次", 10m, 11m),
            TestForms.Filler(40m)).WithTotals(100m, 91m);

        var difference = DifferenceOf(form);

        Assert.Equal(-3m, difference.Points);
        Assert.Equal(
            [
                ("execution-score", -1m, null),
                ("indicator-score", -3m, 0),
                ("shortfall-full-score", -5m, 1),
                ("overspend-full-score", -2m, 2),
                ("score-above-weight", -1m, 3),
                ("score-total", 9m, (int?)null),
            ],
            difference.Parts.Select(part => (part.RuleCode, part.Points, part.IndicatorIndex)));
        Assert.Equal("复算 9 − 自评 10 = -1；90 / 100 × 10 = 9", difference.Parts[0].Arithmetic);
        Assert.Equal("分值 10 − 自评 11 = -1，超过分值的部分不计", difference.Parts[4].Arithmetic);
    }

    [Fact]
    public void A_score_above_its_weight_is_told_apart_from_what_the_row_missed_besides()
    {
        var form = TestForms.SelfEvaluation(
            TestForms.Funding(100m, 100m, 100m, score: 10m),
            TestForms.Row("≥10次", "8次", 20m, 23m),
            TestForms.Filler(70m)).WithTotals(100m, 103m);

        Assert.Equal(
            [("score-above-weight", -3m), ("shortfall-full-score", -4m)],
            DifferenceOf(form).Parts.Select(part => (part.RuleCode, part.Points)));
    }

    [Fact]
    public void A_form_in_order_has_a_difference_of_0_and_no_parts()
    {
        var form = TestForms.SelfEvaluation(TestForms.Funding(100m, 100m, 100m, score: 10m), TestForms.Filler(90m)).WithTotals(100m, 100m);

        var difference = DifferenceOf(form);

        Assert.Equal(0m, difference.Points);
        Assert.Empty(difference.Parts);
        Assert.Null(difference.WhyAbsent);
    }

    [Fact]
    public void A_row_without_a_printed_score_moves_nothing_by_itself()
    {
        var form = TestForms.SelfEvaluation(
            TestForms.Funding(100m, 100m, 100m, score: 10m),
            TestForms.Row("≥10次", "10次", 20m),
            TestForms.Filler(70m)).WithTotals(100m, 100m);

        Assert.Empty(DifferenceOf(form).Parts);
        Assert.Equal(
            [("score-total", 20m)],
            DifferenceOf(form.WithTotals(100m, 80m)).Parts.Select(part => (part.RuleCode, part.Points)));
    }

    [Fact]
    public void Where_execution_is_no_part_of_the_total_the_points_it_added_belong_to_the_total()
    {
        var form = TestForms.SelfEvaluation(TestForms.Funding(100m, 100m, 50m, score: 10m), TestForms.Filler(100m)).WithTotals(100m, 110m);

        var part = Assert.Single(DifferenceOf(form).Parts);

        Assert.Equal(("score-total", -10m), (part.RuleCode, part.Points));
        Assert.Contains("执行率得分不计入总分", part.Arithmetic, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_one_of_the_totals_there_are_no_parts_and_the_reason_is_given()
    {
        var whole = TestForms.SelfEvaluation(TestForms.Funding(100m, 100m, 50m, score: 10m), TestForms.Filler(90m));
        var cut = whole.WithTotals(100m, 90m) with { Indicators = [TestForms.Filler(40m)], Problems = [new("form-cut-off", "表格不完整")] };

        Assert.Equal((null, "自评表没有填总分，无从比较"), (DifferenceOf(whole).Points, DifferenceOf(whole).WhyAbsent));
        Assert.Equal((null, "指标没有读全，不复算总分"), (DifferenceOf(cut).Points, DifferenceOf(cut).WhyAbsent));
        Assert.Empty(DifferenceOf(whole).Parts);
        Assert.Empty(DifferenceOf(cut).Parts);
    }

    [Fact]
    public void A_damaged_score_is_not_compared()
    {
        var form = TestForms.SelfEvaluation(
            TestForms.Funding(100m, 100m, 100m, score: 10m), TestForms.Filler(60m), TestForms.Row("持续推进", "达成预期指标", 30m, 1_000_000m)).WithTotals(100m, 90m);

        Assert.Contains("不合常理", DifferenceOf(form).WhyAbsent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_approval_form_has_no_difference() =>
        Assert.Null(FormJudge.CreateDefault().Judge(TestForms.Approval(TestForms.Row("＝1次", null, null))).Recomputed.Difference);

    [Fact]
    public void The_parts_always_add_up_to_the_difference()
    {
        var random = new SeededRandom(20_241_121);
        var compared = 0;
        for (var round = 0; round < 5_000; round++)
        {
            var form = AnyForm(random);
            var scores = FormJudge.CreateDefault().Judge(form).Recomputed;
            var difference = scores.Difference!;
            Assert.Equal(scores.TotalScore - form.TotalScore?.Value, difference.Points);
            Assert.DoesNotContain(difference.Parts, part => part.Points == 0m);
            if (difference.Points is null)
            {
                Assert.Empty(difference.Parts);
                Assert.NotNull(difference.WhyAbsent);
                continue;
            }

            compared++;
            Assert.Equal(difference.Points, difference.Parts.Sum(part => part.Points));
        }

        Assert.InRange(compared, 1_000, 5_000);
    }

    [RealFormsFact]
    public async Task A_real_form_that_rounded_its_execution_score_away_is_told_so()
    {
        // 001: 9 for 98.81 % of 10 points.
        var form = Assert.Single((await FormImporter.CreateDefault().ReadFileAsync(RealForms.PathOf("001"), CancellationToken.None)).Forms);

        var difference = form.Recomputed.Difference!;

        Assert.Contains(difference.Parts, part => (part.RuleCode, part.Points, part.IndicatorIndex) == ("execution-score", 0.88m, null));
        Assert.Equal(difference.Points, difference.Parts.Sum(part => part.Points));
    }

    private static ScoreDifference DifferenceOf(EvaluationForm form) => FormJudge.CreateDefault().Judge(form).Recomputed.Difference!;

    private static EvaluationForm AnyForm(SeededRandom random)
    {
        var rows = Enumerable.Range(0, random.Below(6)).Select(_ => AnyRow(random)).ToArray();
        var funding = random.Below(8) == 0 ? null : TestForms.Funding(
            Any(random, 100, 0), Any(random, 100, 2), Any(random, 130, 2), random.Below(6) == 0 ? null : random.Below(2) == 0 ? 10m : 20m, score: Any(random, 24, 2));
        return TestForms.SelfEvaluation(funding, rows).WithTotals(100m, Any(random, 110, 2));
    }

    private static IndicatorRow AnyRow(SeededRandom random) => TestForms.Row(
        Targets[random.Below(Targets.Length)], Actuals[random.Below(Actuals.Length)], random.Below(8) == 0 ? null : random.Below(50), Any(random, 60, 2));

    private static decimal? Any(SeededRandom random, int most, int decimals) =>
        random.Below(9) == 0 ? null : Rounding.HalfUp((random.Below(most * 100) - (random.Below(12) == 0 ? 300 : 0)) / 100m, decimals);
}
