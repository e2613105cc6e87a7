using System.CommandLine;

namespace Analytics.Cli.Bench;

/// <summary><c>bench</c>: the side-by-side measurements; without a name all of them.</summary>
internal static class BenchCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var read = ReadBenchCommand.Create();
        var command = new Command("bench", $"测量：{read.Name}（读表的速度和准确率）；不写名称则全部运行") { read };
        command.SetAction((_, cancellationToken) => new ReadBench(Console.Out).RunGeneratedAsync(diff: null, cancellationToken));
        return command;
    }
}
