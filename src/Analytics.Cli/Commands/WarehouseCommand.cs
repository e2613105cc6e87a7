using System.Data.Common;
using Analytics.Reports;
using Analytics.Warehouse.Backups;
using Analytics.Warehouse.Queries.Scope;
using Analytics.Warehouse.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Cli.Commands;

/// <summary>What all commands on the warehouse share: the stages, and the trouble that their user can mend.</summary>
internal static class WarehouseCommand
{
    /// <summary>Runs the work of a command; expected trouble becomes a Chinese message and status 2.</summary>
    /// <param name="work">The work; it returns the exit status.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    /// <returns>The exit status.</returns>
    public static async Task<int> RunAsync(Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var stages = Stages.Create();
            await using var scope = stages.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Viewer>().IsBureau();
            return await work(scope.ServiceProvider, cancellationToken);
        }
        catch (DbException exception)
        {
            return await RefuseAsync($"数据库没有完成操作：{exception.Message}{Environment.NewLine}请检查数据库是否已启动、设置 ConnectionStrings:Warehouse 是否正确，并先执行 ./analytics migrate，再试一次。");
        }
        catch (MigrationRefusedException exception)
        {
            return await RefuseAsync(exception.Message);
        }
        catch (BackupException exception)
        {
            return await RefuseAsync(exception.Message);
        }
        catch (ReportException exception)
        {
            return await RefuseAsync(exception.Message);
        }
    }

    private static async Task<int> RefuseAsync(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return ExitStatus.WrongUsage;
    }
}
