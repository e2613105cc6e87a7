using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Departments;

/// <summary>A form of a department, with what it printed and what was recomputed, and the key of its project where that has years to show.</summary>
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
    int Line,
    string? ProjectHash);

/// <summary>The current forms of one department and fiscal year, in the order of their projects' names.</summary>
public sealed class DepartmentFormsQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            form.form_key, form.kind, form.project_name, form.unit_name, form.initial_budget_yuan, form.adjusted_budget_yuan,
            form.executed_yuan, form.adjusted_execution_rate, form.initial_execution_rate, form.printed_score, form.printed_rating,
            form.recomputed_score, form.recomputed_rating, form.finding_count, form.error_count, form.corrected_value_count,
            form.needs_review, form.file_name, form.line, project.project_hash
        from mart.form form
        join warehouse.fact_evaluation evaluation on evaluation.form_key = form.form_key
        left join mart.project_year project on project.project_hash = evaluation.project_hash
        where form.fiscal_year = @FiscalYear and form.department_key = @DepartmentKey
          /* department_limit: form.department_key */
        order by form.form_ordinal
        """;

    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<DepartmentFormRow>> RunAsync(int fiscalYear, int departmentKey, CancellationToken cancellationToken) =>
        reader.QueryAsync<DepartmentFormRow>(Sql, new { FiscalYear = fiscalYear, DepartmentKey = departmentKey }, cancellationToken);
}
