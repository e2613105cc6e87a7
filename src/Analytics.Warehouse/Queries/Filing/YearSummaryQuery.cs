using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Filing;

/// <summary>A fiscal year at a glance.</summary>
/// <remarks>The rate on the initial budget speaks of the forms that began the year with a budget (comparable); those that began with 0 are new.</remarks>
public sealed record YearSummaryRow(
    int FiscalYear,
    int DepartmentCount,
    int UnitCount,
    int ProjectCount,
    int SelfEvaluationCount,
    int ApprovedTargetCount,
    int NeedsReviewCount,
    decimal? InitialBudgetYuan,
    decimal? AdjustedBudgetYuan,
    decimal? ExecutedYuan,
    decimal? AdjustedExecutionRate,
    decimal? InitialExecutionRate,
    decimal? PrintedScoreMean,
    decimal? RecomputedScoreMean,
    int FindingCount,
    int ErrorCount,
    int WarningCount,
    int InfoCount,
    DateTime RefreshedAt,
    int ComparableFormCount,
    int NewFormCount,
    int DismissedCount);

/// <summary>Counts, amounts and mean scores of one fiscal year over all departments.</summary>
public sealed class YearSummaryQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            summary.fiscal_year, summary.department_count, summary.unit_count, summary.project_count,
            summary.self_evaluation_count, summary.approved_target_count, summary.needs_review_count,
            summary.initial_budget_yuan, summary.adjusted_budget_yuan, summary.executed_yuan,
            summary.adjusted_execution_rate, summary.initial_execution_rate,
            summary.printed_score_mean, summary.recomputed_score_mean,
            summary.finding_count, summary.error_count, summary.warning_count, summary.info_count, refresh.refreshed_at,
            summary.comparable_form_count, summary.new_form_count, summary.dismissed_count
        from mart.fiscal_year summary
        join mart.refresh refresh on refresh.mart_name = 'fiscal_year'
        where summary.fiscal_year = @FiscalYear
          /* department_limit: whole city */
        """;

    /// <summary>Runs the query.</summary>
    /// <returns>The row; null where no form of that year is at hand.</returns>
    public async Task<YearSummaryRow?> RunAsync(int fiscalYear, CancellationToken cancellationToken) =>
        await reader.QuerySingleOrDefaultAsync<YearSummaryRow>(Sql, new { FiscalYear = fiscalYear }, cancellationToken) is { } row
            ? row with { RefreshedAt = DateTime.SpecifyKind(row.RefreshedAt, DateTimeKind.Utc) }
            : null;
}
