using System.CommandLine;
using Analytics.Warehouse.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Cli.Commands;

/// <summary><c>migrate</c>: creates the schema or brings it up to date.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "建立或升级数据库结构");
        command.SetAction((_, cancellationToken) => WarehouseCommand.RunAsync(MigrateAsync, cancellationToken));
        return command;
    }

    private static async Task<int> MigrateAsync(IServiceProvider stages, CancellationToken cancellationToken)
    {
        var applied = await stages.GetRequiredService<SchemaMigrator>().MigrateAsync(cancellationToken);
        await Console.Error.WriteLineAsync(applied.Count == 0 ? "数据库结构已是最新。" : $"数据库结构已升级，执行了 {applied.Count} 个脚本。");
        return ExitStatus.Done;
    }
}
