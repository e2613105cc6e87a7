using Analytics.Cli.Bench.Paper;

namespace Analytics.UnitTests.Cli.Bench.Paper;

public sealed class ProcessorTimeTests
{
    [Fact]
    public void A_process_is_told_with_its_parent_and_with_what_its_ended_children_took() =>
        Assert.Equal((2214, 100L + 20L + 3L + 4L), ProcessorTime.Parse("2301 (chrome (tab) 1) S 2214 2301 2214 0 -1 4194304 812 0 5 0 100 20 3 4 20 0 14 0 98231 33984512 4321"));

    [Fact]
    public void A_line_that_is_cut_off_tells_nothing() => Assert.Null(ProcessorTime.Parse("2301 (chrome) S 2214 2301"));

    [Fact]
    public void Work_of_this_process_takes_processor_time()
    {
        if (ProcessorTime.Read() is not { } before)
            return;
        var sum = 0L;
        for (var round = 0; ProcessorTime.Read() <= before && round < 1_000; round++)
            sum += Enumerable.Range(0, 1_000_000).Sum(number => (long)number);

        Assert.True(ProcessorTime.Read() > before, $"{sum}");
    }
}
