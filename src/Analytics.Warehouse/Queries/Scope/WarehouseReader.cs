using System.Diagnostics.CodeAnalysis;
using Analytics.Warehouse.Connections;
using Dapper;

namespace Analytics.Warehouse.Queries.Scope;

/// <summary>Runs the queries of pages and paper, each narrowed to what its reader may see.</summary>
public sealed class WarehouseReader
{
    private readonly WarehouseConnections _connections;
    private readonly Viewer _viewer;

    internal WarehouseReader(WarehouseConnections connections, Viewer viewer)
    {
        _connections = connections;
        _viewer = viewer;
    }

    /// <summary>Whether the reader sees some departments only, so that texts which name others have to be shortened.</summary>
    internal async Task<bool> IsLimitedAsync() => (await _viewer.SeesAsync()).IsLimited;

    /// <summary>Runs a query's text and reads all its rows.</summary>
    internal async Task<IReadOnlyList<TRow>> QueryAsync<TRow>(string sql, object? parameters, CancellationToken cancellationToken) =>
        Narrow(sql, parameters, await _viewer.SeesAsync(), out var narrowed, out var narrowedParameters)
            ? await _connections.QueryAsync<TRow>(narrowed, narrowedParameters, cancellationToken)
            : [];

    /// <summary>Runs a query's text that gives one row at the most.</summary>
    /// <returns>The row; null where there is none that the reader may see.</returns>
    internal async Task<TRow?> QuerySingleOrDefaultAsync<TRow>(string sql, object? parameters, CancellationToken cancellationToken)
        where TRow : class =>
        Narrow(sql, parameters, await _viewer.SeesAsync(), out var narrowed, out var narrowedParameters)
            ? await _connections.QuerySingleOrDefaultAsync<TRow>(narrowed, narrowedParameters, cancellationToken)
            : null;

    private static bool Narrow(
        string sql, object? parameters, VisibleDepartments visible, [NotNullWhen(true)] out string? narrowed, out object? narrowedParameters)
    {
        narrowed = sql;
        narrowedParameters = parameters;
        if (!visible.IsLimited)
            return true;

        narrowed = DepartmentLimit.Narrow(sql, visible.DepartmentKeys.Count);
        var limited = new DynamicParameters(parameters);
        foreach (var (index, key) in visible.DepartmentKeys.Index())
            limited.Add(DepartmentLimit.ParameterOf(index), key);
        narrowedParameters = limited;
        return narrowed is not null;
    }
}
