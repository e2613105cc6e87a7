using System.CommandLine;
using Analytics.Cli.Commands;

namespace Analytics.Cli.Bench.Scale;

/// <summary><c>bench refresh</c>: how long the marts take to be made.</summary>
internal static class RefreshBenchCommand
{
    /// <summary>Indicator rows of the city unless told otherwise: those that the target speaks of.</summary>
    public const long UsualRows = 1_000_000;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var rows = RowsOption.Create(UsualRows);
        var command = new Command("refresh", "更新汇总数据的用时：全部，以及更正一张表之后（用临时数据库，完成后删除）") { rows };
        command.SetAction((parsed, cancellationToken) => WarehouseCommand.RunAsync(
            (stages, token) => new RefreshBench(Console.Out, stages).RunAsync(parsed.GetValue(rows) ?? UsualRows, token), cancellationToken));
        return command;
    }
}
