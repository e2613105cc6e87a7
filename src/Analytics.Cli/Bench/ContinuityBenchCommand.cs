using System.CommandLine;

namespace Analytics.Cli.Bench;

/// <summary><c>bench continuity</c>: which projects of a city are found again in the next year.</summary>
internal static class ContinuityBenchCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var diff = new Option<FileInfo>("--diff") { Description = "把每一处漏掉和错配的项目写入这个文件（制表符分隔）" };
        var command = new Command("continuity", "跨年项目对应的查全率、查准率") { diff };
        command.SetAction((parsed, cancellationToken) => new ContinuityBench(Console.Out).RunGeneratedAsync(parsed.GetValue(diff), cancellationToken));
        return command;
    }
}
