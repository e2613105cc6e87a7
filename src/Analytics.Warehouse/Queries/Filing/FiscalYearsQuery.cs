using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Filing;

/// <summary>A fiscal year that forms were filed for.</summary>
/// <param name="FiscalYear">年度.</param>
/// <param name="FormCount">Current forms of that year.</param>
public sealed record FiscalYearRow(int FiscalYear, int FormCount);

/// <summary>The fiscal years at hand, newest first.</summary>
public sealed class FiscalYearsQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select fiscal_year, form_count
        from mart.fiscal_year /* department_limit: none */
        order by fiscal_year desc
        """;

    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<FiscalYearRow>> RunAsync(CancellationToken cancellationToken) =>
        reader.QueryAsync<FiscalYearRow>(Sql, null, cancellationToken);
}
