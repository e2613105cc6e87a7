using Analytics.Cli.Bench.Paper;

namespace Analytics.UnitTests.Cli.Bench.Paper;

public sealed class PaperTimesTests
{
    [Fact]
    public void The_first_one_is_told_apart_from_the_median_of_those_after_it()
    {
        var times = new PaperTimes(2.5, [0.9, 0.3, 0.4], [0.2, 0.2], 0.75);

        Assert.Equal(["2.50", "0.40", "0.30", "0.25", "0.20", "2.00", "≤ 0.5，达到"], times.Cells(0.5));
    }

    [Fact]
    public void The_median_of_an_even_number_of_times_lies_between_the_middle_two() =>
        Assert.Equal(0.3, new PaperTimes(1, [0.1, 0.4, 0.2, 9], [1], null).Median, 6);

    [Theory]
    [InlineData(3.01, "≤ 3，未达到")]
    [InlineData(3.00, "≤ 3，达到")]
    public void A_target_says_whether_it_is_reached(double seconds, string told) => Assert.Equal(told, PaperTimes.TargetOf(seconds, 3));

    [Fact]
    public void Without_a_target_nothing_is_said_of_one() => Assert.Equal(string.Empty, PaperTimes.TargetOf(3, null));
}
