using System.Data.Common;
using Analytics.Warehouse.Connections;
using Analytics.Warehouse.Marts;
using Dapper;
using Microsoft.Extensions.Logging;

namespace Analytics.Warehouse.Schema;

/// <summary>Brings the database to the schema of this build: migrations, seeds, dimensions, marts.</summary>
/// <remarks>May be run at every start, by several processes at once; what is there already is left alone.</remarks>
public sealed class SchemaMigrator
{
    private const string LockName = "analytics.schema";
    private readonly WarehouseConnections _connections;
    private readonly DimensionSeeder _dimensions;
    private readonly MartRefresher _marts;
    private readonly TimeProvider _time;
    private readonly ILogger<SchemaMigrator> _logger;
    private readonly IReadOnlyList<SqlScript> _migrations;

    internal SchemaMigrator(
        WarehouseConnections connections,
        DimensionSeeder dimensions,
        MartRefresher marts,
        TimeProvider time,
        ILogger<SchemaMigrator> logger,
        IReadOnlyList<SqlScript>? migrations = null)
    {
        _connections = connections;
        _dimensions = dimensions;
        _marts = marts;
        _time = time;
        _logger = logger;
        _migrations = migrations ?? SqlScripts.In($"{connections.Engine.ScriptFolder}/migrations");
    }

    /// <summary>Creates the database where it is missing and applies what has not been applied yet.</summary>
    /// <returns>Names of the migrations applied now, in order; empty where the schema was up to date.</returns>
    /// <exception cref="MigrationRefusedException">A migration that was applied has another content now, or is not known to this build.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        await _connections.Engine.EnsureDatabaseAsync(cancellationToken);

        // The lock stands in a transaction of its own, so that each script can have one too and two starters queue up.
        await using var guard = await _connections.OpenAsync(cancellationToken);
        await using var guarded = await guard.BeginTransactionAsync(cancellationToken);
        await _connections.Engine.LockAsync(guarded, LockName, cancellationToken);

        await using var connection = await _connections.OpenAsync(cancellationToken);
        await RunScriptsAsync(connection, _connections.Engine.ScriptFolder, cancellationToken);
        var applied = await ApplyMigrationsAsync(connection, cancellationToken);
        await RunScriptsAsync(connection, $"{_connections.Engine.ScriptFolder}/seeds", cancellationToken);
        await _dimensions.SeedAsync(connection, cancellationToken);
        await _marts.BuildMissingAsync(cancellationToken);
        await guarded.CommitAsync(cancellationToken);
        return applied;
    }

    private async Task<IReadOnlyList<string>> ApplyMigrationsAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var journal = (await connection.QueryAsync<JournalRow>(_connections.Work(
            "select script_name, checksum from register.schema_journal", null, null, cancellationToken)))
            .ToDictionary(row => row.ScriptName, row => row.Checksum, StringComparer.Ordinal);
        RefuseForeignJournal(journal);

        var applied = new List<string>();
        foreach (var migration in _migrations.Where(migration => !journal.ContainsKey(migration.Name)))
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await connection.ExecuteAsync(_connections.Work(migration.Text, null, transaction, cancellationToken));
            await connection.ExecuteAsync(_connections.Work(
                "insert into register.schema_journal (script_name, checksum, applied_at) values (@Name, @Checksum, @AppliedAt)",
                new { migration.Name, migration.Checksum, AppliedAt = _time.GetUtcNow().UtcDateTime },
                transaction,
                cancellationToken));
            await transaction.CommitAsync(cancellationToken);
            applied.Add(migration.Name);
            _logger.LogInformation("已执行数据库脚本 {Script}", migration.Name);
        }

        return applied;
    }

    private void RefuseForeignJournal(Dictionary<string, string> journal)
    {
        var known = _migrations.ToDictionary(migration => migration.Name, migration => migration.Checksum, StringComparer.Ordinal);
        var changed = journal.Where(row => known.TryGetValue(row.Key, out var checksum) && checksum != row.Value).Select(row => row.Key).Order(StringComparer.Ordinal).ToList();
        if (changed.Count > 0)
        {
            throw new MigrationRefusedException(
                $"数据库脚本 {string.Join("、", changed)} 在执行之后被改动，与数据库中登记的校验值不符，已停止升级，数据库未作改动。" +
                "已执行过的脚本不得修改：请恢复原文，另以新编号的脚本写明改动。");
        }

        var unknown = journal.Keys.Where(name => !known.ContainsKey(name)).Order(StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            throw new MigrationRefusedException(
                $"数据库已由更新的版本升级过（本程序不认识脚本 {string.Join("、", unknown)}），已停止启动，数据库未作改动。请改用相同或更新版本的程序。");
        }
    }

    private async Task RunScriptsAsync(DbConnection connection, string folder, CancellationToken cancellationToken)
    {
        foreach (var script in SqlScripts.In(folder))
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await connection.ExecuteAsync(_connections.Work(script.Text, null, transaction, cancellationToken));
            await transaction.CommitAsync(cancellationToken);
        }
    }

    private sealed record JournalRow(string ScriptName, string Checksum);
}
