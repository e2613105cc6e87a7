namespace Analytics.Warehouse.Connections;

/// <summary>One column of a bulk copy.</summary>
/// <typeparam name="TRow">The row that the values are taken from.</typeparam>
/// <param name="Name">Name of the column in the table.</param>
/// <param name="Type">Type of its values.</param>
/// <param name="Value">Takes the value from a row; null where absent.</param>
internal sealed record CopyColumn<TRow>(string Name, CopyType Type, Func<TRow, object?> Value);
