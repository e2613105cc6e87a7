using Analytics.Warehouse.Connections;

namespace Analytics.Warehouse.Queries.Findings;

/// <summary>One finding with the form it stands in; no department where the form does not give it.</summary>
public sealed record FindingRow(
    long FormKey,
    int? DepartmentKey,
    string? DepartmentName,
    string? ProjectName,
    string RuleCode,
    string Severity,
    int? IndicatorIndex,
    int Line,
    int EndLine,
    string Message,
    string Found,
    string? Expected);

/// <summary>Which findings to list; a null member does not narrow.</summary>
public sealed record FindingFilter(int? FiscalYear = null, int? DepartmentKey = null, string? RuleCode = null, long? FormKey = null);

/// <summary>Findings of current forms, errors first, then by department, form and line.</summary>
public sealed class FindingsQuery(WarehouseConnections connections)
{
    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<FindingRow>> RunAsync(FindingFilter filter, int offset, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{connections}");
}
