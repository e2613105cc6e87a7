using Analytics.Cli.Bench.Scale;

namespace Analytics.UnitTests.Cli.Bench.Scale;

public sealed class FigureTests
{
    [Fact]
    public void A_duration_is_reached_when_it_is_not_longer()
    {
        Assert.True(new Figure("全部汇总", 15, "秒", 15).IsReached);
        Assert.False(new Figure("全部汇总", 15.1, "秒", 15).IsReached);
    }

    [Fact]
    public void A_speed_is_reached_when_it_is_not_lower()
    {
        Assert.True(new Figure("装载", 100_000, "行/秒", 100_000, IsMoreBetter: true).IsReached);
        Assert.False(new Figure("装载", 99_999, "行/秒", 100_000, IsMoreBetter: true).IsReached);
    }

    [Fact]
    public void A_line_names_the_target_and_says_when_it_is_missed()
    {
        Assert.EndsWith("12.35 秒（目标 ≤ 15）", new Figure("全部汇总", 12.345, "秒", 15).ToString(), StringComparison.Ordinal);
        Assert.EndsWith("5,054 行/秒（目标 ≥ 100,000，未达到）", new Figure("装载", 5_054, "行/秒", 100_000, IsMoreBetter: true).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_without_a_target_is_only_said() =>
        Assert.EndsWith("528 份表/秒", new Figure("", 528, "份表/秒").ToString(), StringComparison.Ordinal);
}
