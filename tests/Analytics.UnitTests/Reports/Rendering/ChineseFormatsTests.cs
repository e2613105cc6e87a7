using System.Globalization;
using Analytics.Domain.Checks;
using Analytics.Reports.Rendering;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.UnitTests.Reports.Rendering;

public sealed class ChineseFormatsTests
{
    /// <summary>Amounts to the cent, up to a hundred thousand million yuan either way.</summary>
    private static readonly Arbitrary<decimal> Amounts =
        Gen.Choose(-1_000_000_000, 1_000_000_000).SelectMany(high => Gen.Choose(0, 9_999).Select(low => high * 100m + low / 100m)).ToArbitrary();

    [Theory]
    [InlineData("330000", "33.00")]
    [InlineData("261458", "26.15")]
    [InlineData("12345678.90", "1,234.57")]
    [InlineData("50", "0.01")]
    [InlineData("49.99", "0.00")]
    [InlineData("-685.42", "-0.07")]
    [InlineData("0", "0.00")]
    public void An_amount_is_written_in_ten_thousand_yuan_with_separators_and_two_decimals(string yuan, string written) =>
        Assert.Equal(written, ChineseFormats.TenThousandYuan(Number(yuan)));

    [Fact]
    public void An_amount_in_ten_thousand_yuan_is_never_further_than_half_a_last_digit_from_the_amount() =>
        Prop.ForAll(Amounts, yuan =>
        {
            var written = ChineseFormats.TenThousandYuan(yuan);
            return Math.Abs(Number(written.Replace(",", string.Empty, StringComparison.Ordinal)) * 10_000m - yuan) <= 50m && written[^3] == '.';
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_amount_in_yuan_keeps_every_cent() =>
        Prop.ForAll(Amounts, yuan =>
            Number(ChineseFormats.Yuan(yuan).TrimEnd('元').Replace(",", string.Empty, StringComparison.Ordinal)) == yuan).QuickCheckThrowOnFailure();

    [Fact]
    public void Halves_are_rounded_away_from_zero_on_both_sides() =>
        Prop.ForAll(Amounts, yuan =>
        {
            var (amount, opposite) = (ChineseFormats.TenThousandYuan(Math.Abs(yuan)), ChineseFormats.TenThousandYuan(-Math.Abs(yuan)));
            return opposite.TrimStart('-') == amount;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("0.79229697", "79.23%")]
    [InlineData("0.374925", "37.49%")]
    [InlineData("0.79225", "79.23%")]
    [InlineData("1", "100.00%")]
    [InlineData("1.17817", "117.82%")]
    [InlineData("0", "0.00%")]
    public void A_rate_is_written_in_percent_with_two_decimals(string rate, string written) =>
        Assert.Equal(written, ChineseFormats.Rate(Number(rate)));

    [Theory]
    [InlineData("98.58", "98.58")]
    [InlineData("96.505", "96.51")]
    [InlineData("100", "100.00")]
    public void A_score_is_written_with_two_decimals(string score, string written) =>
        Assert.Equal(written, ChineseFormats.Score(Number(score)));

    [Theory]
    [InlineData("1.2", "+1.20")]
    [InlineData("-2.08", "-2.08")]
    [InlineData("0.004", "0.00")]
    public void A_difference_of_scores_bears_its_sign(string difference, string written) =>
        Assert.Equal(written, ChineseFormats.ScoreDifference(Number(difference)));

    [Fact]
    public void What_is_absent_is_a_dash_and_not_zero()
    {
        Assert.Equal("—", ChineseFormats.TenThousandYuan(null));
        Assert.Equal("—", ChineseFormats.TenThousandYuanWithUnit(null));
        Assert.Equal("—", ChineseFormats.Yuan(null));
        Assert.Equal("—", ChineseFormats.Rate(null));
        Assert.Equal("—", ChineseFormats.Score(null));
        Assert.Equal("—", ChineseFormats.ScoreDifference(null));
        Assert.Equal("—", ChineseFormats.Rank(null));
    }

    [Fact]
    public void The_rate_on_an_initial_budget_of_zero_reads_new_and_on_an_absent_one_is_a_dash()
    {
        Assert.Equal("新增", ChineseFormats.InitialRate(null, 0m));
        Assert.Equal("—", ChineseFormats.InitialRate(null, null));
        Assert.Equal("79.23%", ChineseFormats.InitialRate(0.7923m, 330_000m));
    }

    [Fact]
    public void A_moment_is_told_in_Beijing_time()
    {
        var newYear = new DateTimeOffset(2024, 12, 31, 16, 5, 0, TimeSpan.Zero);

        Assert.Equal("2025年1月1日", ChineseFormats.Day(newYear));
        Assert.Equal("2025年1月1日 0:05", ChineseFormats.Moment(newYear));
    }

    [Fact]
    public void Severities_differ_in_word_and_in_shape()
    {
        var severities = Enum.GetValues<Severity>();

        Assert.Equal(severities.Length, severities.Select(ChineseFormats.SeverityWord).Distinct().Count());
        Assert.Equal(severities.Length, severities.Select(ChineseFormats.SeveritySymbol).Distinct().Count());
        Assert.Equal("▲ 警告", ChineseFormats.SeverityLabel(ChineseFormats.SeverityOf("warning")));
    }

    [Fact]
    public void A_rule_goes_by_its_Chinese_title_and_an_unknown_one_by_its_code()
    {
        Assert.Equal(RuleCatalogue.Describe("low-execution")!.Title, ChineseFormats.RuleTitle("low-execution"));
        Assert.Equal("of-a-former-release", ChineseFormats.RuleTitle("of-a-former-release"));
    }

    [Theory]
    [InlineData("云河市教育局", 6, "云河市教育局")]
    [InlineData("云河市教育局", 5, "云河市教…")]
    public void A_long_name_ends_in_an_ellipsis(string name, int length, string shortened) =>
        Assert.Equal(shortened, ChineseFormats.Shorten(name, length));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
