using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Departments;

/// <summary>A form of a department, with what it printed and what was recomputed.</summary>
public sealed record DepartmentFormRow(
    long FormKey,
    string Kind,
    string? ProjectName,
    string? UnitName,
    decimal? InitialBudgetYuan,
    decimal? AdjustedBudgetYuan,
    decimal? ExecutedYuan,
    decimal? AdjustedExecutionRate,
    decimal? InitialExecutionRate,
    decimal? PrintedScore,
    string? PrintedRating,
    decimal? RecomputedScore,
    string? RecomputedRating,
    int FindingCount,
    int ErrorCount,
    int CorrectedValueCount,
    bool NeedsReview,
    string FileName,
    int Line);

/// <summary>The current forms of one department and fiscal year, in the order of their projects' names.</summary>
public sealed class DepartmentFormsQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            form_key, kind, project_name, unit_name, initial_budget_yuan, adjusted_budget_yuan, executed_yuan,
            adjusted_execution_rate, initial_execution_rate, printed_score, printed_rating, recomputed_score, recomputed_rating,
            finding_count, error_count, corrected_value_count, needs_review, file_name, line
        from mart.form
        where fiscal_year = @FiscalYear and department_key = @DepartmentKey
          /* department_limit: department_key */
        order by case when project_name is null then 0 else 1 end, project_name, form_key
        """;

    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<DepartmentFormRow>> RunAsync(int fiscalYear, int departmentKey, CancellationToken cancellationToken) =>
        reader.QueryAsync<DepartmentFormRow>(Sql, new { FiscalYear = fiscalYear, DepartmentKey = departmentKey }, cancellationToken);
}
