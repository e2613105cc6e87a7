using System.Globalization;
using Analytics.Domain.Checks;
using Analytics.Warehouse.Connections;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Rejudging;
using Dapper;
using Microsoft.Extensions.Logging;

namespace Analytics.Warehouse.Comparing;

/// <summary>Makes those facts anew, from the readings, that have another version than today's.</summary>
/// <remarks>
/// One transaction for some files: work that is broken off goes on at the next refresh. What would be judged otherwise today is left to the
/// <see cref="Rejudger"/>, which goes first and keeps what it moves.
/// </remarks>
internal sealed class FactRenewal(
    WarehouseConnections connections, Rejudger rejudger, FormJudge judge, TimeProvider time, ILogger<FactRenewal> logger)
{
    /// <summary>Makes all of them anew.</summary>
    /// <param name="report">Told how far the work has come; never where there is nothing to do.</param>
    /// <param name="cancellationToken">Ends the work; the files that are done stay done.</param>
    public async Task RunAsync(Action<string> report, CancellationToken cancellationToken)
    {
        if ((await OutdatedAsync(cancellationToken)).Count == 0)
            return;
        await rejudger.RunAsync(isDryRun: false, new RejudgeTitles(report), cancellationToken);
        var files = await OutdatedAsync(cancellationToken);
        var doneCount = 0;
        foreach (var some in files.Chunk(Rejudger.FilesAtOnce))
        {
            report(string.Create(CultureInfo.InvariantCulture, $"重新整理明细（{doneCount} / {files.Count} 个文件）"));
            await new Retry(connections, time).RunAsync(token => RenewAsync(some, token), cancellationToken);
            doneCount += some.Length;
        }

        if (files.Count > 0)
            logger.LogInformation("已重新整理 {Count} 个文件的明细", files.Count);
    }

    private async Task<IReadOnlyList<string>> OutdatedAsync(CancellationToken cancellationToken)
    {
        const string find =
            """
            select distinct sha256
            from warehouse.fact_evaluation
            where facts_version <> @Version
            order by sha256
            """;
        await using var connection = await connections.OpenAsync(cancellationToken);
        return (await connection.QueryAsync<string>(connections.Work(find, new { FactTables.Version }, null, cancellationToken))).AsList();
    }

    private async Task<bool> RenewAsync(string[] contents, CancellationToken cancellationToken)
    {
        await using var connection = await connections.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await new FormFacts(connections, judge, transaction).RewriteOutdatedAsync(contents, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Passes on how far the judging has come.</summary>
    private sealed class RejudgeTitles(Action<string> report) : IProgress<RejudgeProgress>
    {
        public void Report(RejudgeProgress value) =>
            report(string.Create(CultureInfo.InvariantCulture, $"按现行规则重新评判（{value.DoneCount} / {value.TotalCount} 个文件）"));
    }
}
