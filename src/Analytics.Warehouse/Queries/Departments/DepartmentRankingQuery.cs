using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Departments;

/// <summary>A department's year: amounts, both scores, both ranks, findings.</summary>
/// <remarks>
/// A score is the plain mean over the department's self-evaluations; equal scores share a rank. The rate on the initial budget
/// speaks of the forms that began the year with a budget (comparable); those that began with 0 are new. <c>RankShift</c> is by how
/// many places the department rises from the printed to the recomputed ranking of those that have both scores.
/// </remarks>
public sealed record DepartmentYearRow(
    int DepartmentKey,
    string DepartmentName,
    string? DepartmentCode,
    int FormCount,
    int NeedsReviewCount,
    decimal? InitialBudgetYuan,
    decimal? AdjustedBudgetYuan,
    decimal? ExecutedYuan,
    decimal? AdjustedExecutionRate,
    decimal? InitialExecutionRate,
    decimal? PrintedScore,
    int? PrintedRank,
    decimal? RecomputedScore,
    int? RecomputedRank,
    int FindingCount,
    int ErrorCount,
    int WarningCount,
    int InfoCount,
    int ComparableFormCount,
    int NewFormCount,
    int DismissedCount,
    int? RankShift);

/// <summary>Departments of one fiscal year, by recomputed rank.</summary>
public sealed class DepartmentRankingQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            department_key, department_name, department_code, form_count, needs_review_count,
            initial_budget_yuan, adjusted_budget_yuan, executed_yuan, adjusted_execution_rate, initial_execution_rate,
            printed_score, printed_rank, recomputed_score, recomputed_rank, finding_count, error_count, warning_count, info_count,
            comparable_form_count, new_form_count, dismissed_count, rank_shift
        from mart.department_year
        where fiscal_year = @FiscalYear and (@DepartmentKey is null or department_key = @DepartmentKey)
          /* department_limit: department_key */
        order by case when recomputed_rank is null then 1 else 0 end, recomputed_rank, department_name, department_key
        """;

    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<DepartmentYearRow>> RunAsync(int fiscalYear, CancellationToken cancellationToken) =>
        reader.QueryAsync<DepartmentYearRow>(Sql, new { FiscalYear = fiscalYear, DepartmentKey = (int?)null }, cancellationToken);

    /// <summary>Runs the query for one department.</summary>
    /// <returns>The row; null where the department filed nothing for that year.</returns>
    public Task<DepartmentYearRow?> RunForAsync(int fiscalYear, int departmentKey, CancellationToken cancellationToken) =>
        reader.QuerySingleOrDefaultAsync<DepartmentYearRow>(
            Sql, new { FiscalYear = fiscalYear, DepartmentKey = (int?)departmentKey }, cancellationToken);
}
