using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Departments;

/// <summary>A department.</summary>
/// <param name="DepartmentKey">Key of the department.</param>
/// <param name="DepartmentName">Its name.</param>
public sealed record DepartmentNameRow(int DepartmentKey, string DepartmentName);

/// <summary>The departments that ever filed a form, by name; for a limited reader those that are visible.</summary>
public sealed class DepartmentNamesQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select department_key, name department_name
        from warehouse.dim_department
        where department_key > 0
          /* department_limit: department_key */
        order by name, department_key
        """;

    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<DepartmentNameRow>> RunAsync(CancellationToken cancellationToken) =>
        reader.QueryAsync<DepartmentNameRow>(Sql, null, cancellationToken);
}
