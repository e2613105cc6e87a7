using System.Text;
using Analytics.Ingestion.Files.Pages;

namespace Analytics.UnitTests.Ingestion.Files.Pages;

public sealed class BoundedProcessTests
{
    private static readonly ProcessLimits Limits = new(TimeSpan.FromSeconds(10), 512L * 1024 * 1024, 1_000_000);

    [Fact]
    public void What_goes_in_comes_out()
    {
        var input = Enumerable.Range(0, 500_000).Select(i => (byte)i).ToArray();

        var result = BoundedProcess.Run("/bin/cat", ["-"], input, Limits);

        Assert.Equal((ProcessEnd.Exited, 0), (result.End, result.ExitCode));
        Assert.Equal(input, result.Output);
    }

    [Fact]
    public void Arguments_are_never_read_by_a_shell()
    {
        var result = BoundedProcess.Run("/bin/echo", ["$(id)", "`id`", "; id", "a  b"], default, Limits);

        Assert.Equal("$(id) `id` ; id a  b\n", Encoding.UTF8.GetString(result.Output));
    }

    [Fact]
    public void Nothing_of_the_settings_is_inherited()
    {
        Environment.SetEnvironmentVariable("Warehouse__Secret", "hidden");

        var result = BoundedProcess.Run("/usr/bin/env", [], default, Limits);

        Assert.Contains("LC_ALL=C", Encoding.UTF8.GetString(result.Output), StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", Encoding.UTF8.GetString(result.Output), StringComparison.Ordinal);
    }

    [Fact]
    public void What_takes_too_long_is_ended()
    {
        var start = TimeProvider.System.GetTimestamp();

        var result = BoundedProcess.Run("/bin/sleep", ["30"], default, Limits with { Time = TimeSpan.FromMilliseconds(300) });

        Assert.Equal(ProcessEnd.OutOfTime, result.End);
        Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void What_prints_too_much_is_ended()
    {
        var result = BoundedProcess.Run("/bin/cat", ["/dev/zero"], default, Limits);

        Assert.Equal(ProcessEnd.TooMuchOutput, result.End);
        Assert.Equal(Limits.OutputBytes, result.Output.Length);
    }

    [Fact]
    public void What_wants_too_much_memory_fails()
    {
        var result = BoundedProcess.Run("/usr/bin/head", ["-c", "400M", "/dev/zero"], default, Limits with { OutputBytes = 1 << 30, MemoryBytes = 1024 * 1024 });

        Assert.NotEqual(0, result.ExitCode);
    }

    [Fact]
    public void Messages_are_kept_only_in_part()
    {
        var result = BoundedProcess.Run("/bin/sh", ["-c", "i=0; while [ $i -lt 5000 ]; do echo 0123456789 >&2; i=$((i+1)); done; echo done"], default, Limits);

        Assert.Equal("done\n", Encoding.UTF8.GetString(result.Output));
        Assert.InRange(result.Messages.Length, 10_000, 17_000);
    }

    [Fact]
    public void A_program_that_is_not_there_gives_an_exit_code() =>
        Assert.NotEqual(0, BoundedProcess.Run("/nowhere/pdftotext", [], default, Limits).ExitCode);
}
