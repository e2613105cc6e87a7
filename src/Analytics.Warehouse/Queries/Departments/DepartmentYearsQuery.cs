using Analytics.Warehouse.Connections;

namespace Analytics.Warehouse.Queries.Departments;

/// <summary>The fiscal years that one department filed forms for, newest first.</summary>
public sealed class DepartmentYearsQuery(WarehouseConnections connections)
{
    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<int>> RunAsync(int departmentKey, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{connections}");
}
