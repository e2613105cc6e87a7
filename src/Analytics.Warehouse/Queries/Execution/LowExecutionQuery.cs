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
            form.form_key, form.department_key, form.department_name, form.project_name, form.initial_budget_yuan, form.adjusted_budget_yuan,
            form.executed_yuan, form.adjusted_execution_rate, form.initial_execution_rate, form.printed_score, form.corrected_value_count
        from (
            select
                listed.form_key, listed.department_ordinal, listed.form_ordinal,
                case
                    when listed.adjusted_execution_rate is null or listed.initial_execution_rate < listed.adjusted_execution_rate then listed.initial_execution_rate
                    else listed.adjusted_execution_rate
                end rate
            from mart.form listed
            where listed.fiscal_year = @FiscalYear
              and listed.is_counted = @IsCounted
              /* department_limit: listed.department_key */
              and (listed.adjusted_execution_rate < @BelowRate or listed.initial_execution_rate < @BelowRate)
            order by rate, listed.department_ordinal, listed.form_ordinal
            offset 0 rows fetch next @Limit rows only
        ) page
        join mart.form form on form.form_key = page.form_key
        order by page.rate, page.department_ordinal, page.form_ordinal
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
