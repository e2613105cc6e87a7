using System.Runtime.CompilerServices;

namespace Analytics.Warehouse.Connections;

/// <summary>Makes the engine that the settings name.</summary>
internal static class WarehouseEngines
{
    /// <summary>The engine of validated settings.</summary>
    public static IWarehouseEngine Create(WarehouseOptions options) => options.EngineKind switch
    {
        WarehouseEngineKind.PostgreSql => new PostgreSqlEngine(options.ConnectionString!),
        WarehouseEngineKind.SqlServer => CreateSqlServer(options.ConnectionString!),
        _ => throw new InvalidOperationException($"{WarehouseOptions.EngineKey} names no engine: {options.Engine}"),
    };

    // Kept apart so that a process on PostgreSQL never loads SqlClient, which a build on a narrow package feed cannot run.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static SqlServerEngine CreateSqlServer(string connectionString) => new(connectionString);
}
