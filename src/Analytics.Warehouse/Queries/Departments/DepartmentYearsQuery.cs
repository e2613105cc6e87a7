using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Departments;

/// <summary>The fiscal years that one department filed forms for, newest first.</summary>
public sealed class DepartmentYearsQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select fiscal_year
        from mart.department_year
        where department_key = @DepartmentKey
          /* department_limit: department_key */
        order by fiscal_year desc
        """;

    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<int>> RunAsync(int departmentKey, CancellationToken cancellationToken) =>
        reader.QueryAsync<int>(Sql, new { DepartmentKey = departmentKey }, cancellationToken);
}
