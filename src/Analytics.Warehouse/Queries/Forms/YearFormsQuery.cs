using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Forms;

/// <summary>A current self-evaluation of a fiscal year, whether sums, means, ranks and rating counts are made of it (it is counted) or not.</summary>
public sealed record YearFormRow(
    long FormKey,
    string Kind,
    int? DepartmentKey,
    string? DepartmentName,
    string? UnitName,
    string? ProjectName,
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
    bool IsCounted);

/// <summary>The current self-evaluations of one fiscal year, by department and project.</summary>
public sealed class YearFormsQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            form.form_key, form.kind, form.department_key, form.department_name, form.unit_name, form.project_name,
            form.initial_budget_yuan, form.adjusted_budget_yuan, form.executed_yuan, form.adjusted_execution_rate, form.initial_execution_rate,
            form.printed_score, form.printed_rating, form.recomputed_score, form.recomputed_rating, form.finding_count, form.error_count,
            form.corrected_value_count, form.needs_review, form.is_counted
        from mart.form form
        where form.fiscal_year = @FiscalYear and form.is_self_evaluation = @IsSelfEvaluation
          /* department_limit: form.department_key */
        order by
            case when form.department_name is null then 1 else 0 end, form.department_name,
            case when form.project_name is null then 0 else 1 end, form.project_name, form.form_key
        """;

    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<YearFormRow>> RunAsync(int fiscalYear, CancellationToken cancellationToken) =>
        reader.QueryAsync<YearFormRow>(Sql, new { FiscalYear = fiscalYear, IsSelfEvaluation = true }, cancellationToken);
}
