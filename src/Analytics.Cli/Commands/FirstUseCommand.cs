using System.CommandLine;
using Analytics.Jobs.Importing;
using Analytics.Warehouse.Marts;
using Analytics.Warehouse.Register;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Cli.Commands;

/// <summary><c>first-use</c>: fills an empty register with the sample forms, for the launcher; does nothing ever after.</summary>
internal static class FirstUseCommand
{
    public static Command Create()
    {
        var samples = new Option<DirectoryInfo>("--samples") { Description = "示例表所在的文件夹", Required = true };
        var command = new Command("first-use", "首次使用时载入示例表") { samples };
        command.Hidden = true;
        command.SetAction((parsed, cancellationToken) => WarehouseCommand.RunAsync(
            (stages, token) => FillAsync(stages, parsed.GetRequiredValue(samples), token), cancellationToken));
        return command;
    }

    private static async Task<int> FillAsync(IServiceProvider stages, DirectoryInfo samples, CancellationToken cancellationToken)
    {
        if (await stages.GetRequiredService<ImportRuns>().HasAnyAsync(cancellationToken))
            return ExitStatus.Done;

        var files = samples.EnumerateFiles().Select(file => file.FullName).Order(StringComparer.Ordinal).ToList();
        var count = 0;
        await foreach (var outcome in stages.GetRequiredService<FileImport>().RunAsync(files, ImportSource.Sample, requestedBy: null, cancellationToken))
            count += outcome.FormCount;
        await stages.GetRequiredService<MartRefresher>().RefreshAsync(progress: null, cancellationToken);
        await Console.Error.WriteLineAsync($"首次使用：已载入 {files.Count} 个示例文件，共 {count} 张虚构的表，供熟悉系统用。");
        return ExitStatus.Done;
    }
}
