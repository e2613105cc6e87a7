using System.CommandLine;
using Analytics.Samples.Truth;

namespace Analytics.Cli.Bench;

/// <summary><c>bench check</c>: what the rules find of what was planted, and how fast they are.</summary>
internal static class CheckBenchCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var sample = new Option<DirectoryInfo>("--sample") { Description = "已用 sample 生成的文件夹；不写则临时生成，并测量六万份表的速度" };
        var diff = new Option<FileInfo>("--diff") { Description = "把每一处漏报和误报写入这个文件（制表符分隔）" };
        var command = new Command("check", "各条规则的查全率、查准率和速度") { sample, diff };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var stages = Stages.CreateReading();
            var bench = new CheckBench(Console.Out, stages);
            if (parsed.GetValue(sample) is not { } folder)
                return await bench.RunGeneratedAsync(parsed.GetValue(diff), cancellationToken);
            return await TruthSource.ReadAsync(folder.FullName, Path.Combine(folder.FullName, TruthJson.FileName)) is { } truth
                ? await bench.RunAsync(folder.FullName, truth, parsed.GetValue(diff), cancellationToken)
                : ExitStatus.WrongUsage;
        });
        return command;
    }
}
