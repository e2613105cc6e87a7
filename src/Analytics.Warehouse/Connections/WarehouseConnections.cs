using System.Data.Common;
using Dapper;

namespace Analytics.Warehouse.Connections;

/// <summary>Opens connections to the warehouse, whichever engine it runs on, and runs the queries' texts.</summary>
public sealed class WarehouseConnections : IAsyncDisposable
{
    static WarehouseConnections() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    internal WarehouseConnections(WarehouseOptions options)
    {
        Options = options;
        Engine = WarehouseEngines.Create(options);
    }

    internal WarehouseOptions Options { get; }

    internal IWarehouseEngine Engine { get; }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Engine.DisposeAsync();

    internal Task<DbConnection> OpenAsync(CancellationToken cancellationToken) => Engine.OpenAsync(cancellationToken);

    /// <summary>A statement of a load, a migration or a refresh, with its time-out.</summary>
    internal CommandDefinition Work(string sql, object? parameters, DbTransaction? transaction, CancellationToken cancellationToken) =>
        new(sql, parameters, transaction, Options.WorkTimeoutSeconds, cancellationToken: cancellationToken);

    /// <summary>Runs a query's text and reads all its rows.</summary>
    internal async Task<IReadOnlyList<TRow>> QueryAsync<TRow>(string sql, object? parameters, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        return (await connection.QueryAsync<TRow>(Query(sql, parameters, cancellationToken))).AsList();
    }

    /// <summary>Runs a query's text that gives one row at the most.</summary>
    /// <returns>The row; null where there is none.</returns>
    internal async Task<TRow?> QuerySingleOrDefaultAsync<TRow>(string sql, object? parameters, CancellationToken cancellationToken)
        where TRow : class
    {
        await using var connection = await OpenAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<TRow>(Query(sql, parameters, cancellationToken));
    }

    private CommandDefinition Query(string sql, object? parameters, CancellationToken cancellationToken) =>
        new(sql, parameters, commandTimeout: Options.QueryTimeoutSeconds, cancellationToken: cancellationToken);
}
