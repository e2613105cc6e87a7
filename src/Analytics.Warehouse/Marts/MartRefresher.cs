using System.Data.Common;
using Analytics.Warehouse.Connections;
using Analytics.Warehouse.Schema;
using Dapper;
using Microsoft.Extensions.Logging;

namespace Analytics.Warehouse.Marts;

/// <summary>Makes the marts anew from the facts; readers see the last figures until the new ones are whole.</summary>
public sealed class MartRefresher
{
    private const string LockName = "analytics.marts";
    private readonly WarehouseConnections _connections;
    private readonly TimeProvider _time;
    private readonly ILogger<MartRefresher> _logger;

    internal MartRefresher(WarehouseConnections connections, TimeProvider time, ILogger<MartRefresher> logger)
    {
        _connections = connections;
        _time = time;
        _logger = logger;
    }

    /// <summary>Runs every mart script in order, all in one transaction, so that the marts agree with each other at any instant.</summary>
    /// <param name="progress">Told before each mart and at the end; may be null.</param>
    /// <param name="cancellationToken">Ends the refresh; the marts stay as they were.</param>
    public Task RefreshAsync(IProgress<MartProgress>? progress, CancellationToken cancellationToken) =>
        new Retry(_connections, _time).RunAsync(
            async token =>
            {
                await RefreshOnceAsync(onlyWhenOutdated: false, progress, token);
                return true;
            },
            cancellationToken);

    /// <summary>Makes the marts where one is missing or its script has changed since.</summary>
    internal Task BuildMissingAsync(CancellationToken cancellationToken) =>
        RefreshOnceAsync(onlyWhenOutdated: true, null, cancellationToken);

    private async Task RefreshOnceAsync(bool onlyWhenOutdated, IProgress<MartProgress>? progress, CancellationToken cancellationToken)
    {
        var scripts = SqlScripts.In($"{_connections.Engine.ScriptFolder}/marts");
        await using var connection = await _connections.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await _connections.Engine.LockAsync(transaction, LockName, cancellationToken);

        var built = (await connection.QueryAsync<BuiltRow>(_connections.Work(
            "select mart_name, checksum from mart.refresh", null, transaction, cancellationToken)))
            .ToDictionary(row => row.MartName, row => row.Checksum, StringComparer.Ordinal);
        if (onlyWhenOutdated && scripts.All(script => built.GetValueOrDefault(script.Subject) == script.Checksum))
            return;

        var started = _time.GetTimestamp();
        for (var index = 0; index < scripts.Count; index++)
        {
            progress?.Report(new MartProgress(MartTitles.Of(scripts[index].Subject), index, scripts.Count));
            await BuildAsync(connection, transaction, scripts[index], built, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        progress?.Report(new MartProgress(null, scripts.Count, scripts.Count));
        _logger.LogInformation("已更新 {Count} 张汇总表，用时 {Elapsed}", scripts.Count, _time.GetElapsedTime(started));
    }

    private async Task BuildAsync(
        DbConnection connection, DbTransaction transaction, SqlScript script, Dictionary<string, string> built, CancellationToken cancellationToken)
    {
        // A mart is derived, so a changed script needs no migration: its table is dropped and made anew.
        if (built.TryGetValue(script.Subject, out var checksum) && checksum != script.Checksum)
            await connection.ExecuteAsync(_connections.Work($"drop table if exists mart.{script.Subject}", null, transaction, cancellationToken));

        await connection.ExecuteAsync(_connections.Work(script.Text, null, transaction, cancellationToken));
        await connection.ExecuteAsync(_connections.Work("delete from mart.refresh where mart_name = @Subject", new { script.Subject }, transaction, cancellationToken));
        await connection.ExecuteAsync(_connections.Work(
            $"""
             insert into mart.refresh (mart_name, checksum, row_count, refreshed_at)
             select @Subject, @Checksum, count(*), @RefreshedAt from mart.{script.Subject}
             """,
            new { script.Subject, script.Checksum, RefreshedAt = _time.GetUtcNow().UtcDateTime },
            transaction,
            cancellationToken));
    }

    private sealed record BuiltRow(string MartName, string Checksum);
}
