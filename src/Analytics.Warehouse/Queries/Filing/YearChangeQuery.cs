using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Filing;

/// <summary>One of two years, over the departments that have counted forms in both.</summary>
/// <remarks>
/// <c>ComparedYear</c>: The year that the figures are of.
/// <c>DepartmentCount</c>: Departments that both years have.
/// <c>FormCount</c>: Their counted forms.
/// </remarks>
public sealed record YearChangeRow(
    int ComparedYear,
    int DepartmentCount,
    int FormCount,
    decimal? InitialBudgetYuan,
    decimal? AdjustedBudgetYuan,
    decimal? ExecutedYuan,
    decimal? AdjustedExecutionRate,
    decimal? InitialExecutionRate,
    decimal? PrintedScoreMean,
    decimal? RecomputedScoreMean);

/// <summary>A fiscal year beside the year before, over what both have.</summary>
public sealed class YearChangeQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            compared_year, department_count, form_count, initial_budget_yuan, adjusted_budget_yuan, executed_yuan,
            adjusted_execution_rate, initial_execution_rate, printed_score_mean, recomputed_score_mean
        from mart.fiscal_year_change
        where fiscal_year = @FiscalYear
          /* department_limit: whole city */
        order by compared_year
        """;

    /// <summary>Runs the query.</summary>
    /// <returns>The year before and the year; nothing where the year before is not at hand or no department has both.</returns>
    public Task<IReadOnlyList<YearChangeRow>> RunAsync(int fiscalYear, CancellationToken cancellationToken) =>
        reader.QueryAsync<YearChangeRow>(Sql, new { FiscalYear = fiscalYear }, cancellationToken);
}
