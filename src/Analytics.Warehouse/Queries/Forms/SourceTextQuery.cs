using Analytics.Warehouse.Connections;

namespace Analytics.Warehouse.Queries.Forms;

/// <summary>The extracted text of a file, line by line, as the reader saw it.</summary>
public sealed class SourceTextQuery(WarehouseConnections connections)
{
    /// <summary>Runs the query.</summary>
    /// <returns>The lines, line 1 first; empty where no such content is stored.</returns>
    public Task<IReadOnlyList<string>> RunAsync(string sha256, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{connections}");
}
