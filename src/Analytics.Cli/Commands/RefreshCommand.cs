using System.CommandLine;
using Analytics.Warehouse.Marts;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Cli.Commands;

/// <summary><c>refresh</c>: brings the marts up to date.</summary>
internal static class RefreshCommand
{
    public static Command Create()
    {
        var command = new Command("refresh", "更新汇总数据");
        command.SetAction((_, cancellationToken) => WarehouseCommand.RunAsync(RefreshAsync, cancellationToken));
        return command;
    }

    private static async Task<int> RefreshAsync(IServiceProvider stages, CancellationToken cancellationToken)
    {
        await stages.GetRequiredService<MartRefresher>().RefreshAsync(new StderrProgress(), cancellationToken);
        await Console.Error.WriteLineAsync("汇总数据已更新。");
        return ExitStatus.Done;
    }

    /// <summary>Writes each mart as it is done, in order.</summary>
    private sealed class StderrProgress : IProgress<MartProgress>
    {
        public void Report(MartProgress value)
        {
            if (value.Mart is not null)
                Console.Error.WriteLine($"汇总 {value.DoneCount} / {value.TotalCount}：{value.Mart}");
        }
    }
}
