namespace Analytics.Warehouse.Connections;

/// <summary>Where the warehouse is; the section <c>Warehouse</c> and the connection string of that name.</summary>
public sealed class WarehouseOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Warehouse";

    /// <summary>Key of the engine's name, for messages.</summary>
    public const string EngineKey = "Warehouse:Engine";

    /// <summary>Key of the connection string, for messages.</summary>
    public const string ConnectionStringKey = "ConnectionStrings:Warehouse";

    /// <summary>PostgreSql or SqlServer.</summary>
    public string? Engine { get; set; }

    /// <summary>Connection string of the database; taken from <see cref="ConnectionStringKey"/>.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Seconds that a page's query may take.</summary>
    public int QueryTimeoutSeconds { get; set; } = 30;

    /// <summary>Seconds that one statement of a migration, a load or a refresh may take.</summary>
    public int WorkTimeoutSeconds { get; set; } = 600;

    /// <summary>Bytes of the largest original that is kept; a larger file is registered without its content.</summary>
    public long LargestStoredBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>The engine; null where <see cref="Engine"/> names none.</summary>
    public WarehouseEngineKind? EngineKind =>
        Enum.TryParse<WarehouseEngineKind>(Engine, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;
}
