using Analytics.Domain.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.UnitTests.Domain.Scoring;

public sealed class RoundingTests
{
    [Theory]
    [InlineData("9.845", "9.85")]
    [InlineData("9.835", "9.84")]
    [InlineData("1.5846", "1.58")] // 000:123
    [InlineData("9.919353", "9.92")] // 002:150
    [InlineData("-0.005", "-0.01")]
    public void Halves_are_rounded_away_from_zero(string exact, string rounded) =>
        Assert.Equal(Number(rounded), Rounding.HalfUp(Number(exact), 2));

    [Fact]
    public void A_rounded_number_lies_within_half_of_the_last_place() =>
        Prop.ForAll<int>(thousandths =>
        {
            var exact = thousandths / 1000m;
            var rounded = Rounding.HalfUp(exact, 2);
            return Math.Abs(rounded - exact) <= 0.005m && Rounding.HalfUp(rounded, 2) == rounded;
        }).QuickCheckThrowOnFailure();

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
