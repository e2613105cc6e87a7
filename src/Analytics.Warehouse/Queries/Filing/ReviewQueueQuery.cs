using Analytics.Warehouse.Connections;

namespace Analytics.Warehouse.Queries.Filing;

/// <summary>A form that a person has to look at before its figures may be believed.</summary>
public sealed record ReviewRow(
    long FormKey,
    string FileName,
    int Line,
    string Kind,
    int? FiscalYear,
    string? DepartmentName,
    string? ProjectName,
    int ProblemCount,
    string FirstProblem);

/// <summary>Forms that need review, of one fiscal year and those whose year could not be read; all with a null year.</summary>
public sealed class ReviewQueueQuery(WarehouseConnections connections)
{
    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<ReviewRow>> RunAsync(int? fiscalYear, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{connections}");
}
