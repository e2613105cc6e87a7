using Analytics.Warehouse.Connections;

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
    bool NeedsReview,
    string FileName,
    int Line);

/// <summary>The current forms of one department and fiscal year, in the order of their projects' names.</summary>
public sealed class DepartmentFormsQuery(WarehouseConnections connections)
{
    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<DepartmentFormRow>> RunAsync(int fiscalYear, int departmentKey, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{connections}");
}
