using System.CommandLine;
using Analytics.Cli.Commands;

namespace Analytics.Cli.Bench;

/// <summary><c>bench paper</c>: how long printing and exporting take.</summary>
internal static class PaperBenchCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var year = new Option<int?>("--year") { Description = "年度；不写则用数据库里最近的年度" };
        var command = new Command("paper", "打印简报、年度报告、部门报告和导出长表的时间，与 Chromium 打印静态网页并列测量；用设置所指的数据库") { year };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(year), cancellationToken));
        return command;
    }

    /// <summary>Measures over the warehouse that the settings name.</summary>
    /// <param name="year">The year; null for the last.</param>
    /// <param name="cancellationToken">Ends the measuring.</param>
    public static Task<int> RunAsync(int? year, CancellationToken cancellationToken) =>
        WarehouseCommand.RunAsync((stages, token) => new PaperBench(Console.Out, stages).RunAsync(year, token), cancellationToken);
}
