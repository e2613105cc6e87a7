using System.CommandLine;
using Analytics.Cli.Commands;

namespace Analytics.Cli.Bench.Scale;

/// <summary><c>bench load</c>: how fast forms go into the warehouse.</summary>
internal static class LoadBenchCommand
{
    /// <summary>Indicator rows that are loaded unless told otherwise: enough for the speed to settle.</summary>
    public const long UsualRows = 200_000;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var rows = RowsOption.Create(UsualRows);
        var command = new Command("load", "入库的速度，与 psql \\copy 并列测量（用临时数据库，完成后删除）") { rows };
        command.SetAction((parsed, cancellationToken) => WarehouseCommand.RunAsync(
            (stages, token) => new LoadBench(Console.Out, stages).RunAsync(parsed.GetValue(rows) ?? UsualRows, token), cancellationToken));
        return command;
    }
}
