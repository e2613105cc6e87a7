using Analytics.Domain.Forms;
using Analytics.Domain.Scoring;
using Analytics.Warehouse.Connections;

namespace Analytics.Warehouse.Queries.Forms;

/// <summary>A form as it lies in the warehouse: where it came from, what was read, what was recomputed.</summary>
public sealed record FormRow(
    long FormKey,
    string FileName,
    string Sha256,
    string Format,
    string? Encoding,
    DateTime ImportedAt,
    bool IsCurrent,
    int? FiscalYear,
    int? DepartmentKey,
    EvaluationForm Form,
    RecomputedScores Recomputed,
    string? PrintedRating);

/// <summary>One form with every value and its place.</summary>
public sealed class FormQuery(WarehouseConnections connections)
{
    /// <summary>Runs the query.</summary>
    /// <returns>The form; null where there is none with that key.</returns>
    public Task<FormRow?> RunAsync(long formKey, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{connections}");
}
