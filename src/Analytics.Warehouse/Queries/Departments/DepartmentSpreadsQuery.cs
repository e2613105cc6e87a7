using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Departments;

/// <summary>How a measure spreads over the departments of a year, each counting once; names none of them.</summary>
/// <remarks>
/// <c>Measure</c>: printed-score, recomputed-score, adjusted-rate or initial-rate.
/// <c>DepartmentCount</c>: Departments that have it.
/// </remarks>
public sealed record DepartmentSpreadRow(
    string Measure, int DepartmentCount, decimal Lowest, decimal FirstQuartile, decimal Median, decimal ThirdQuartile, decimal Highest);

/// <summary>Medians and quartiles over all departments of one fiscal year, to hold one department against.</summary>
public sealed class DepartmentSpreadsQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select measure, department_count, lowest, first_quartile, median, third_quartile, highest
        from mart.department_spread /* department_limit: none */
        where fiscal_year = @FiscalYear
        order by measure
        """;

    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<DepartmentSpreadRow>> RunAsync(int fiscalYear, CancellationToken cancellationToken) =>
        reader.QueryAsync<DepartmentSpreadRow>(Sql, new { FiscalYear = fiscalYear }, cancellationToken);
}
