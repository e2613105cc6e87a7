using Analytics.Warehouse.Connections;

namespace Analytics.Warehouse.Queries.Findings;

/// <summary>How often a rule fired.</summary>
/// <param name="RuleCode">Code of the rule, such as <c>budget-cut-to-match</c>.</param>
/// <param name="Severity">error, warning or info.</param>
/// <param name="FindingCount">Findings.</param>
/// <param name="FormCount">Forms with at least one.</param>
/// <param name="DepartmentCount">Departments with at least one.</param>
public sealed record FindingsByRuleRow(string RuleCode, string Severity, int FindingCount, int FormCount, int DepartmentCount);

/// <summary>Findings of one fiscal year by rule, errors first, then by count; of one department where one is named.</summary>
public sealed class FindingsByRuleQuery(WarehouseConnections connections)
{
    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<FindingsByRuleRow>> RunAsync(int fiscalYear, int? departmentKey, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{connections}");
}
