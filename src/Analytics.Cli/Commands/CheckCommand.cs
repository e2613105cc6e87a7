using System.CommandLine;
using Analytics.Cli.Json;
using Analytics.Domain.Checks.Comparison;
using Analytics.Ingestion;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Cli.Commands;

/// <summary>
/// <c>check PATH…</c>: prints what the forms say with recomputed scores and findings. Forms are compared with one
/// another, so that nothing can be printed before all are read; what waits lies on disk, not in memory.
/// </summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var paths = PathArguments.Create();
        var command = new Command("check", "读取并复核，以 JSON 输出各表的内容、复算得分和发现的问题") { paths };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetValue(paths)!, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        if (!await PathArguments.ExistAsync(paths))
            return ExitStatus.WrongUsage;
        await using var stages = Stages.CreateReading();
        var run = new ReadingRun(stages.GetRequiredService<FormImporter>());
        await using var checkedFiles = new CheckSpool();
        var compared = new List<ComparedForm>();
        await foreach (var document in run.ReadAllAsync(paths, cancellationToken))
        {
            await checkedFiles.AddAsync(DocumentJson.OfCheck(document), cancellationToken);
            foreach (var form in document.Forms)
                compared.Add(ComparedForm.Of(compared.Count, form.Form));
        }

        var comparisons = stages.GetRequiredService<FormComparison>().Compare(compared).ToLookup(found => found.FormKey, found => found.Finding);
        await using var output = new JsonArrayOutput(Console.OpenStandardOutput());
        await checkedFiles.WriteToAsync(output, comparisons, cancellationToken);
        await output.CompleteAsync(cancellationToken);
        return run.Status;
    }
}
