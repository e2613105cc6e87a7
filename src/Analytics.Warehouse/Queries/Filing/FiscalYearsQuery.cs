using Analytics.Warehouse.Connections;

namespace Analytics.Warehouse.Queries.Filing;

/// <summary>A fiscal year that forms were filed for.</summary>
/// <param name="FiscalYear">年度.</param>
/// <param name="FormCount">Current forms of that year.</param>
public sealed record FiscalYearRow(int FiscalYear, int FormCount);

/// <summary>The fiscal years at hand, newest first.</summary>
public sealed class FiscalYearsQuery(WarehouseConnections connections)
{
    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<FiscalYearRow>> RunAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{connections}");
}
