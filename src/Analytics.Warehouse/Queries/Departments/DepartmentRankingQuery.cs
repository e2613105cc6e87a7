using Analytics.Warehouse.Connections;

namespace Analytics.Warehouse.Queries.Departments;

/// <summary>A department's year: amounts, both scores, both ranks, findings.</summary>
/// <remarks>A score is the plain mean over the department's self-evaluations; equal scores share a rank.</remarks>
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
    int InfoCount);

/// <summary>Departments of one fiscal year, by recomputed rank.</summary>
public sealed class DepartmentRankingQuery(WarehouseConnections connections)
{
    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<DepartmentYearRow>> RunAsync(int fiscalYear, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{connections}");

    /// <summary>Runs the query for one department.</summary>
    /// <returns>The row; null where the department filed nothing for that year.</returns>
    public Task<DepartmentYearRow?> RunForAsync(int fiscalYear, int departmentKey, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{connections}");
}
