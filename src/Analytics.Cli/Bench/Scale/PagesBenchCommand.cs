using System.CommandLine;
using Analytics.Cli.Commands;
using Analytics.Warehouse.Marts;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Cli.Bench.Scale;

/// <summary><c>bench pages</c>: how long the queries of the pages take.</summary>
internal static class PagesBenchCommand
{
    /// <summary>How often each query is run unless told otherwise.</summary>
    public const int UsualTimes = 40;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var rows = RowsOption.Create(null);
        var times = new Option<int>("--times") { Description = $"每个查询运行几次；不写则为 {UsualTimes}", DefaultValueFactory = _ => UsualTimes };
        times.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, out var count) && count > 0))
                result.AddError($"--times 应是正整数，现为 {text}。");
        });
        var command = new Command("pages", "各页面查询的用时：只读设置中的数据库；写了 --rows 则在临时数据库中造出数据再测，完成后删除") { rows, times };
        command.SetAction((parsed, cancellationToken) => WarehouseCommand.RunAsync(
            (stages, token) => parsed.GetValue(rows) is { } indicatorRows
                ? RunScratchAsync(stages, indicatorRows, parsed.GetValue(times), token)
                : new PagesBench(Console.Out, stages).RunAsync(parsed.GetValue(times), token),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunScratchAsync(IServiceProvider settings, long indicatorRows, int times, CancellationToken cancellationToken)
    {
        await using var warehouse = await ScratchWarehouse.CreateAsync(settings, cancellationToken);
        var load = await CityLoad.RunAsync(warehouse.Services, indicatorRows, cancellationToken);
        await warehouse.Services.GetRequiredService<MartRefresher>().RefreshAsync(null, cancellationToken);
        await Console.Out.WriteLineAsync($"数据：{load.Forms:N0} 份表，{load.IndicatorRows:N0} 行指标，三个年度");
        return await new PagesBench(Console.Out, warehouse.Services).RunAsync(times, cancellationToken);
    }
}
