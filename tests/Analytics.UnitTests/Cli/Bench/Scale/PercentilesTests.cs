using Analytics.Cli.Bench.Scale;

namespace Analytics.UnitTests.Cli.Bench.Scale;

public sealed class PercentilesTests
{
    [Theory]
    [InlineData(0.5, 10)]
    [InlineData(0.95, 19)]
    [InlineData(1, 20)]
    public void A_percentile_is_the_smallest_value_that_so_many_do_not_exceed(double fraction, double expected) =>
        Assert.Equal(expected, Percentiles.Of([.. Enumerable.Range(1, 20).Reverse().Select(value => (double)value)], fraction));

    [Fact]
    public void One_value_is_every_percentile() => Assert.Equal(7, Percentiles.Of([7], 0.95));

    [Fact]
    public void No_values_have_no_percentile() => Assert.Throws<ArgumentOutOfRangeException>(() => Percentiles.Of([], 0.5));
}
