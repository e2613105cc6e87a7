using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Execution;

/// <summary>A self-evaluation whose money was not spent, measured on either budget.</summary>
public sealed record LowExecutionRow(
    long FormKey,
    int DepartmentKey,
    string DepartmentName,
    string? ProjectName,
    decimal? InitialBudgetYuan,
    decimal? AdjustedBudgetYuan,
    decimal? ExecutedYuan,
    decimal? AdjustedExecutionRate,
    decimal? InitialExecutionRate,
    decimal? PrintedScore,
    int CorrectedValueCount);

/// <summary>Forms whose execution rate, on the adjusted or on the initial budget, is below a threshold; lowest first.</summary>
public sealed class LowExecutionQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            form_key, department_key, department_name, project_name, initial_budget_yuan, adjusted_budget_yuan, executed_yuan,
            adjusted_execution_rate, initial_execution_rate, printed_score, corrected_value_count
        from mart.form
        where fiscal_year = @FiscalYear
          and is_counted = @IsCounted
          /* department_limit: department_key */
          and (adjusted_execution_rate < @BelowRate or initial_execution_rate < @BelowRate)
        order by
            case
                when adjusted_execution_rate is null or initial_execution_rate < adjusted_execution_rate then initial_execution_rate
                else adjusted_execution_rate
            end,
            department_name, project_name, form_key
        offset 0 rows fetch next @Limit rows only
        """;

    /// <summary>Runs the query.</summary>
    /// <param name="fiscalYear">年度.</param>
    /// <param name="belowRate">Threshold as a fraction, such as 0.9.</param>
    /// <param name="limit">Rows at the most.</param>
    /// <param name="cancellationToken">Ends the query early.</param>
    public Task<IReadOnlyList<LowExecutionRow>> RunAsync(int fiscalYear, decimal belowRate, int limit, CancellationToken cancellationToken) =>
        reader.QueryAsync<LowExecutionRow>(
            Sql, new { FiscalYear = fiscalYear, IsCounted = true, BelowRate = belowRate, Limit = limit }, cancellationToken);
}
