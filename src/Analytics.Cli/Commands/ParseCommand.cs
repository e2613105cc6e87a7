using System.CommandLine;
using System.Text.Json;
using Analytics.Cli.Json;
using Analytics.Ingestion;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Cli.Commands;

/// <summary><c>parse PATH…</c>: prints what the forms say, each file as soon as it is read, so that many files take little memory.</summary>
internal static class ParseCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var paths = PathArguments.Create();
        var command = new Command("parse", "读取文件和文件夹，以 JSON 输出各表的内容") { paths };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetValue(paths)!, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        if (!await PathArguments.ExistAsync(paths))
            return ExitStatus.WrongUsage;
        await using var stages = Stages.CreateReading();
        var run = new ReadingRun(stages.GetRequiredService<FormImporter>());
        await using var output = new JsonArrayOutput(Console.OpenStandardOutput());
        await foreach (var document in run.ReadAllAsync(paths, cancellationToken))
            await output.WriteAsync(JsonSerializer.SerializeToElement(DocumentJson.OfReading(document), JsonShape.SerializerOptions), cancellationToken);
        await output.CompleteAsync(cancellationToken);
        return run.Status;
    }
}
