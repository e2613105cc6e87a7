using System.CommandLine;
using System.Globalization;
using Analytics.Warehouse.Backups;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Cli.Commands;

/// <summary><c>backup FILE</c> and <c>restore FILE</c>: the whole warehouse into one file, and back.</summary>
internal static class BackupCommands
{
    public static Command CreateBackup()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "写入的备份文件，例如 2024年底.backup" };
        var command = new Command("backup", "把整个数据库（含收到的原始文件）备份到一个文件") { file };
        command.SetAction((parsed, cancellationToken) => WarehouseCommand.RunAsync(
            (stages, token) => BackupAsync(stages, parsed.GetRequiredValue(file), token), cancellationToken));
        return command;
    }

    public static Command CreateRestore()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "备份文件" };
        var command = new Command("restore", "用备份文件替换整个数据库") { file };
        command.SetAction((parsed, cancellationToken) => WarehouseCommand.RunAsync(
            (stages, token) => RestoreAsync(stages, parsed.GetRequiredValue(file), token), cancellationToken));
        return command;
    }

    private static async Task<int> BackupAsync(IServiceProvider stages, FileInfo file, CancellationToken cancellationToken)
    {
        await Console.Error.WriteLineAsync("正在备份……");
        await stages.GetRequiredService<WarehouseBackup>().WriteAsync(file, cancellationToken);
        file.Refresh();
        var size = file.Exists ? string.Create(CultureInfo.InvariantCulture, $"（{file.Length / 1024m / 1024m:0.0} MB）") : string.Empty;
        await Console.Error.WriteLineAsync($"已备份到 {file.FullName}{size}。");
        return ExitStatus.Done;
    }

    private static async Task<int> RestoreAsync(IServiceProvider stages, FileInfo file, CancellationToken cancellationToken)
    {
        await Console.Error.WriteLineAsync("正在恢复……");
        await stages.GetRequiredService<WarehouseBackup>().RestoreAsync(file, cancellationToken);
        await Console.Error.WriteLineAsync($"已用 {file.FullName} 恢复数据库，原有数据已被替换。网页应用若在运行，请重新启动它。");
        return ExitStatus.Done;
    }
}
