using Analytics.Domain.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.UnitTests.Domain.Scoring;

public sealed class IndicatorScoringTests
{
    private static readonly IndicatorScoring Scoring = new(RuleSetCatalogue.Default.All[0]);

    [Fact]
    public void A_rule_set_may_leave_an_exact_target_that_was_exceeded_without_a_score()
    {
        var strict = new IndicatorScoring(RuleSetCatalogue.Default.All[0] with { ExactOvershoot = ExactOvershoot.NotScored });

        var exceeded = strict.Score(TestForms.Row("＝50个", "＝248个", 4m)); // 000:97

        Assert.Null(exceeded.Points);
        Assert.Contains("规定这种情形不计分", exceeded.Explanation.Arithmetic, StringComparison.Ordinal);
        Assert.Equal(4m, strict.Score(TestForms.Row("＝50个", "＝50个", 4m)).Points);
        Assert.Equal(3.2m, strict.Score(TestForms.Row("＝50个", "＝40个", 4m)).Points);
        Assert.Equal(4m, Scoring.Score(TestForms.Row("＝50个", "＝248个", 4m)).Points);
    }

    [Theory]
    [InlineData("≥8次", "≥8次", "4", "4")] // 000:93
    [InlineData("≥2次", "≥0次", "2", "0")] // 004:80
    [InlineData("≥600人", "519人", "5", "4.33")] // 001:107, 001:171
    [InlineData("≥30次", "35次", "5", "5")] // 002:59
    public void A_target_of_at_least_earns_actual_by_target(string target, string actual, string weight, string score) =>
        AssertScore(target, actual, weight, score);

    [Theory]
    [InlineData("≤60000元", "60000元", "4", "4")] // 002:87
    [InlineData("≤35000元", "31876.3元", "4", "4")] // 002:89
    [InlineData("≤5300人", "5830人", "10", "9.09")]
    [InlineData("≤6万元", "75000元", "4", "3.2")]
    [InlineData("≤0起", "2起", "5", "0")]
    public void A_target_of_at_most_earns_target_by_actual(string target, string actual, string weight, string score) =>
        AssertScore(target, actual, weight, score);

    [Fact]
    public void Nothing_under_a_target_of_at_most_is_full() => AssertScore("≤1次", "≤0次", "10", "10"); // 000:281

    [Theory]
    [InlineData("＝100%", "＝79.23%", "2", "1.58")] // 000:123
    [InlineData("＝100%", "＝37.5%", "2", "0.75")] // 000:252
    [InlineData("＝50个", "＝248个", "4", "4")] // 000:97
    [InlineData("＝0起", "0起", "5", "5")]
    public void An_exact_target_loses_below_and_not_above(string target, string actual, string weight, string score) =>
        AssertScore(target, actual, weight, score);

    [Theory]
    [InlineData("持续推进", "达成预期指标")] // 002:105
    [InlineData("培训次数≥4次，培训人数≥600人", "719人")] // 001:171
    [InlineData("＝2024年", "＝2024年")] // 003:32
    [InlineData("2024年12月31日前", "达成预期指标")] // 002:83
    [InlineData("≥0次", "3次")]
    [InlineData("＝0起", "1起")]
    [InlineData("≥4次", "525期")] // 001:142, 001:151
    [InlineData("≥95%", "0.98")]
    [InlineData("123.62万元", "105.29万元")] // 001:221
    [InlineData("≥1次", "按时召开")]
    [InlineData("≥1次", null)]
    [InlineData(null, "1次")]
    public void A_row_that_the_rules_do_not_decide_has_no_score_and_says_why(string? target, string? actual)
    {
        var score = Scoring.Score(TestForms.Row(target, actual, 5m, 5m));

        Assert.Null(score.Points);
        Assert.NotEmpty(score.Explanation.Arithmetic);
    }

    [Fact]
    public void A_target_without_a_direction_that_is_hit_exactly_is_full() => AssertScore("100%", "100%", "2", "2"); // 001:210

    [Fact]
    public void A_row_without_a_weight_has_no_score() =>
        Assert.Null(Scoring.Score(TestForms.Row("≥1次", "1次", null)).Points);

    [Fact]
    public void The_arithmetic_is_written_out_with_its_source()
    {
        var explanation = Scoring.Score(TestForms.Row("＝100%", "＝79.23%", 2m)).Explanation; // 000:123

        Assert.Equal("79.23% / 100% × 2 = 1.58", explanation.Arithmetic);
        Assert.Equal(ScoringSources.Exact, explanation.Source);
    }

    [Fact]
    public void The_arithmetic_says_where_the_weight_caps_the_score() =>
        Assert.Equal("35次 / 30次 × 5，超过分值，得 5", Scoring.Score(TestForms.Row("≥30次", "35次", 5m)).Explanation.Arithmetic); // 002:59

    [Fact]
    public void A_stated_tier_is_shown_as_its_range_of_points()
    {
        var explanation = Scoring.Score(TestForms.Row("显著提升", "达成年度指标", 30m, 29m)).Explanation; // 000:136

        Assert.Contains("24–30分", explanation.Arithmetic, StringComparison.Ordinal);
        Assert.Equal(ScoringSources.Qualitative, explanation.Source);
    }

    [Fact]
    public void A_score_never_leaves_the_range_from_0_to_the_weight()
    {
        var operators = Gen.Elements("≥", "≤", "＝", ">", "<", "");
        var numbers = Gen.Choose(-1_000_000, 1_000_000).Select(value => value / 100m);
        var cases = Gen.Zip(operators, Gen.Zip(numbers, numbers)).ToArbitrary();

        Prop.ForAll(cases, drawn =>
        {
            var (sign, (target, actual)) = drawn;
            return Scoring.Score(TestForms.Row($"{sign}{target}次", $"{actual}次", 7.5m)).Points is null or (>= 0m and <= 7.5m);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void More_never_earns_less_under_a_target_of_at_least() =>
        Prop.ForAll<NonNegativeInt, NonNegativeInt, PositiveInt>((actual, extra, target) =>
            PointsFor(actual.Get + extra.Get, target.Get) >= PointsFor(actual.Get, target.Get)).QuickCheckThrowOnFailure();

    private static decimal PointsFor(int actual, int target) =>
        Scoring.Score(TestForms.Row($"≥{target}次", $"{actual}次", 10m)).Points!.Value;

    private static void AssertScore(string target, string actual, string weight, string score) =>
        Assert.Equal(Number(score), Scoring.Score(TestForms.Row(target, actual, Number(weight))).Points);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
