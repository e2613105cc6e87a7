namespace Analytics.Warehouse.Connections;

/// <summary>Opens connections to the warehouse, whichever engine it runs on.</summary>
public sealed class WarehouseConnections;
