using System.Data.Common;
using Analytics.Warehouse.Connections;

namespace Analytics.Warehouse.Schema;

/// <summary>A database for a measurement, on the server of another one and dropped at the end; nothing of the other one is touched.</summary>
public sealed class ScratchDatabase : IAsyncDisposable
{
    private const string Prefix = "analytics_bench_";

    private readonly WarehouseOptions _options;

    /// <summary>Chooses a name that no database has; whoever migrates it creates it.</summary>
    /// <param name="neighbour">Validated settings of a warehouse on the same server.</param>
    public ScratchDatabase(WarehouseOptions neighbour)
    {
        ArgumentNullException.ThrowIfNull(neighbour);
        var target = new DbConnectionStringBuilder { ConnectionString = neighbour.ConnectionString };
        target.Remove("Initial Catalog");
        target["Database"] = $"{Prefix}{Guid.NewGuid():n}";
        _options = new() { Engine = neighbour.Engine, ConnectionString = target.ConnectionString };
    }

    /// <summary>Where it is.</summary>
    public string ConnectionString => _options.ConnectionString!;

    /// <summary>Whether <see cref="RunPsqlAsync"/> can be asked for.</summary>
    public bool HasPsql => _options.EngineKind == WarehouseEngineKind.PostgreSql;

    /// <summary>Runs a script through PostgreSQL's own client, as the measure of what a plain copy takes.</summary>
    /// <param name="script">SQL and commands of psql.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="Backups.BackupException">psql is missing, or ended with an error.</exception>
    public Task RunPsqlAsync(string script, CancellationToken cancellationToken) =>
        new PostgreSqlTools(ConnectionString).RunScriptAsync(script, cancellationToken);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await using var engine = WarehouseEngines.Create(_options);
        await engine.DropDatabaseAsync(CancellationToken.None);
    }
}
