using System.CommandLine;
using System.Text.Json;
using Analytics.Cli.Json;
using Analytics.Warehouse.Marts;
using Analytics.Warehouse.Rejudging;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Cli.Commands;

/// <summary><c>rejudge</c>: judges anew what other rule sets, thresholds or code judged, and prints what moved.</summary>
internal static class RejudgeCommand
{
    public static Command Create()
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "只试算并列出变动，不写入" };
        var json = new Option<bool>("--json") { Description = "以 JSON 输出变动" };
        var command = new Command("rejudge", "按现行评分规则重新评判已入库的表，列出变动") { dryRun, json };
        command.SetAction((parsed, cancellationToken) => WarehouseCommand.RunAsync(
            (stages, token) => RejudgeAsync(stages, parsed.GetValue(dryRun), parsed.GetValue(json), token), cancellationToken));
        return command;
    }

    private static async Task<int> RejudgeAsync(IServiceProvider stages, bool isDryRun, bool asJson, CancellationToken cancellationToken)
    {
        var outcome = await stages.GetRequiredService<Rejudger>().RunAsync(isDryRun, new StderrProgress(), cancellationToken);
        if (!isDryRun && outcome.JudgedCount > 0)
            await stages.GetRequiredService<MartRefresher>().RefreshAsync(progress: null, cancellationToken);

        if (asJson)
            PrintJson(outcome, isDryRun);
        else
            RejudgeReport.Print(outcome, Console.Out);
        await Console.Error.WriteLineAsync(RejudgeReport.Describe(outcome, isDryRun));
        return ExitStatus.Done;
    }

    private static void PrintJson(RejudgeOutcome outcome, bool isDryRun)
    {
        using var output = Console.OpenStandardOutput();
        JsonSerializer.Serialize(output, RejudgeJson.Of(outcome, isDryRun), JsonShape.SerializerOptions);
        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes how far it is, a line for every hundred files and at the end.</summary>
    private sealed class StderrProgress : IProgress<RejudgeProgress>
    {
        private const int Step = 100;

        public void Report(RejudgeProgress value)
        {
            if (value.DoneCount % Step == 0 || value.DoneCount == value.TotalCount)
                Console.Error.WriteLine($"重新评判 {value.DoneCount} / {value.TotalCount} 个文件");
        }
    }
}
