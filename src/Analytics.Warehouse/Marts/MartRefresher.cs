using System.Data.Common;
using Analytics.Warehouse.Comparing;
using Analytics.Warehouse.Connections;
using Analytics.Warehouse.Schema;
using Dapper;
using Microsoft.Extensions.Logging;

namespace Analytics.Warehouse.Marts;

/// <summary>Brings the facts up to date with the rules and with one another, and makes the marts anew from them; readers see the last figures until the new ones are whole.</summary>
public sealed class MartRefresher
{
    internal const string LockName = "analytics.marts";
    private const string ComparisonTitle = "比对各表";
    private readonly WarehouseConnections _connections;
    private readonly FactRenewal _renewal;
    private readonly CityComparison _comparison;
    private readonly TimeProvider _time;
    private readonly ILogger<MartRefresher> _logger;

    internal MartRefresher(
        WarehouseConnections connections, FactRenewal renewal, CityComparison comparison, TimeProvider time, ILogger<MartRefresher> logger)
    {
        _connections = connections;
        _renewal = renewal;
        _comparison = comparison;
        _time = time;
        _logger = logger;
    }

    /// <summary>
    /// Makes outdated facts anew, compares the forms with one another, then runs every mart script in order, all in one transaction,
    /// so that the marts agree with each other at any instant.
    /// </summary>
    /// <param name="progress">Told before each step and at the end; may be null.</param>
    /// <param name="cancellationToken">Ends the refresh; the marts stay as they were.</param>
    public Task RefreshAsync(IProgress<MartProgress>? progress, CancellationToken cancellationToken) =>
        new Retry(_connections, _time).RunAsync(
            async token =>
            {
                await RefreshOnceAsync(onlyWhenOutdated: false, progress, token);
                return true;
            },
            cancellationToken);

    /// <summary>Whether forms have come in since the marts were made: whoever brought them may have been killed before the refresh.</summary>
    /// <param name="cancellationToken">Ends the look.</param>
    public async Task<bool> IsBehindAsync(CancellationToken cancellationToken)
    {
        const string find =
            """
            select
                (select max(evaluation.loaded_at) from warehouse.fact_evaluation evaluation) last_loaded_at,
                (select min(refresh.refreshed_at) from mart.refresh refresh) refreshed_at
            """;
        var row = (await _connections.QueryAsync<AgeRow>(find, null, cancellationToken))[0];
        return row.LastLoadedAt is { } loaded && (row.RefreshedAt is not { } refreshed || loaded >= refreshed);
    }

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

        // A start makes only the marts that it cannot do without; what takes time is left to the next refresh.
        var started = _time.GetTimestamp();
        var stepCount = scripts.Count + 1;
        if (!onlyWhenOutdated)
        {
            await _renewal.RunAsync(title => progress?.Report(new MartProgress(title, 0, stepCount)), cancellationToken);
            progress?.Report(new MartProgress(ComparisonTitle, 0, stepCount));
            await _comparison.RunAsync(cancellationToken);
            await _connections.Engine.AnalyzeChangedAsync(transaction, "warehouse", cancellationToken);
        }

        for (var index = 0; index < scripts.Count; index++)
        {
            progress?.Report(new MartProgress(MartTitles.Of(scripts[index].Subject), index + 1, stepCount));
            await BuildAsync(connection, transaction, scripts[index], built, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        progress?.Report(new MartProgress(null, stepCount, stepCount));
        _logger.LogInformation("已更新 {Count} 张汇总表，用时 {Elapsed}", scripts.Count, _time.GetElapsedTime(started));
    }

    private async Task BuildAsync(
        DbConnection connection, DbTransaction transaction, SqlScript script, Dictionary<string, string> built, CancellationToken cancellationToken)
    {
        // A mart is derived, so a changed script needs no migration: its table is dropped and made anew.
        if (built.TryGetValue(script.Subject, out var checksum) && checksum != script.Checksum)
            await connection.ExecuteAsync(_connections.Work($"drop table if exists mart.{script.Subject}", null, transaction, cancellationToken));

        await connection.ExecuteAsync(_connections.Work(script.Text, null, transaction, cancellationToken));
        await _connections.Engine.AnalyzeAsync(transaction, $"mart.{script.Subject}", cancellationToken);
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

    private sealed record AgeRow(DateTime? LastLoadedAt, DateTime? RefreshedAt);

    private sealed record BuiltRow(string MartName, string Checksum);
}
