using Analytics.Warehouse.Connections;

namespace Analytics.Warehouse.Queries.Departments;

/// <summary>The fiscal years that one department filed forms for, newest first.</summary>
public sealed class DepartmentYearsQuery(WarehouseConnections connections)
{
    internal const string Sql =
        """
        select fiscal_year
        from mart.department_year
        where department_key = @DepartmentKey
        order by fiscal_year desc
        """;

    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<int>> RunAsync(int departmentKey, CancellationToken cancellationToken) =>
        connections.QueryAsync<int>(Sql, new { DepartmentKey = departmentKey }, cancellationToken);
}
