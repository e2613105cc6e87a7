using System.CommandLine;
using System.Text.Json;
using Analytics.Cli.Json;
using Analytics.Jobs.Importing;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Marts;
using Analytics.Warehouse.Register;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Cli.Commands;

/// <summary><c>import PATH…</c>: reads, checks and loads files, and prints what became of each, as a table or as JSON.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var paths = PathArguments.Create();
        var json = new Option<bool>("--json") { Description = "以 JSON 输出每个文件的结果" };
        var command = new Command("import", "读表、检查并入库，列出每个文件的结果") { paths, json };
        command.SetAction((parsed, cancellationToken) => WarehouseCommand.RunAsync(
            (stages, token) => ImportAsync(stages, parsed.GetRequiredValue(paths), parsed.GetValue(json), token), cancellationToken));
        return command;
    }

    private static async Task<int> ImportAsync(IServiceProvider stages, string[] paths, bool asJson, CancellationToken cancellationToken)
    {
        if (!await PathArguments.ExistAsync(paths))
            return ExitStatus.WrongUsage;

        var outcomes = new List<FileOutcome>();
        var files = PathArguments.Files(paths);
        await foreach (var outcome in stages.GetRequiredService<FileImport>().RunAsync(files, ImportSource.CommandLine, Environment.UserName, cancellationToken))
        {
            outcomes.Add(outcome);
            await Console.Error.WriteLineAsync($"[{outcomes.Count}/{files.Count}] {ImportSummary.NameOf(outcome.Kind)} {outcome.Message}");
        }

        // An import before this one may have been killed between its last file and its refresh.
        var marts = stages.GetRequiredService<MartRefresher>();
        if (outcomes.Any(outcome => outcome.Kind is LoadOutcomeKind.Imported or LoadOutcomeKind.NeedsReview) || await marts.IsBehindAsync(cancellationToken))
            await marts.RefreshAsync(progress: null, cancellationToken);

        if (asJson)
            PrintJson(outcomes);
        else
            OutcomeTable.Print(outcomes, Console.Out);
        var counts = outcomes.CountBy(outcome => outcome.Kind).ToDictionary();
        await Console.Error.WriteLineAsync(ImportSummary.Describe(counts));
        return outcomes.Any(outcome => outcome.Kind is LoadOutcomeKind.Rejected or LoadOutcomeKind.NeedsReview) ? ExitStatus.NeedsAttention : ExitStatus.Done;
    }

    private static void PrintJson(IEnumerable<FileOutcome> outcomes)
    {
        using var output = Console.OpenStandardOutput();
        JsonSerializer.Serialize(output, outcomes.Select(OutcomeJson.Of), JsonShape.SerializerOptions);
        output.WriteByte((byte)'\n');
    }
}
