namespace Analytics.Warehouse.Connections;

/// <summary>The database engines that the warehouse runs on.</summary>
public enum WarehouseEngineKind
{
    /// <summary>PostgreSQL 15 or later, built with ICU.</summary>
    PostgreSql,

    /// <summary>SQL Server 2019 or later.</summary>
    SqlServer,
}
