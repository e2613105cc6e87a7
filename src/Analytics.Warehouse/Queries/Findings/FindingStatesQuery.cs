using Analytics.Domain.Checks;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Findings;

/// <summary>How many findings stand how.</summary>
/// <param name="StateCode">Code of the state.</param>
/// <param name="FindingCount">Findings of current forms.</param>
public sealed record FindingStateRow(string StateCode, int FindingCount)
{
    /// <summary>The state.</summary>
    public FindingState State => Codes.Read<FindingState>(StateCode);
}

/// <summary>Findings of current forms by how they stand, of this very moment; only states that occur.</summary>
public sealed class FindingStatesQuery(WarehouseReader reader)
{
    internal const string Sql =
        $"""
        select finding.state state_code, cast(count(*) as int) finding_count
        {FindingsQuery.Condition}
        group by finding.state
        order by finding.state
        """;

    /// <summary>Runs the query; the filter's state does not narrow it.</summary>
    public Task<IReadOnlyList<FindingStateRow>> RunAsync(FindingFilter filter, CancellationToken cancellationToken) =>
        reader.QueryAsync<FindingStateRow>(
            Sql, new { filter.FiscalYear, filter.DepartmentKey, filter.RuleCode, filter.FormKey }, cancellationToken);
}
