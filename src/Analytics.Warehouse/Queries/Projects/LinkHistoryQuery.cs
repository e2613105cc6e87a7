using Analytics.Domain.Projects;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Projects;

/// <summary>A decision about a link of a project; no state where an earlier one was withdrawn.</summary>
public sealed record LinkHistoryRow(
    string FromHash, string ToHash, int Revision, string StateCode, string DecidedBy, DateTime DecidedAt, string? Note)
{
    /// <summary>The decision; null where an earlier one was withdrawn.</summary>
    public ProjectLinkState? State => StateCode == Warehouse.Projects.DecidedLink.Withdrawn ? null : Codes.Read<ProjectLinkState>(StateCode);
}

/// <summary>Every decision about the links of two projects, the last one first.</summary>
public sealed class LinkHistoryQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select decision.from_hash, decision.to_hash, decision.revision, decision.state state_code, decision.decided_by, decision.decided_at, decision.note
        from register.project_link_decision decision
        join warehouse.project_link link on link.from_hash = decision.from_hash and link.to_hash = decision.to_hash
        where decision.from_hash = @FromHash and decision.to_hash = @ToHash /* department_limit: link.department_key */
        order by decision.revision desc
        """;

    /// <summary>Runs the query.</summary>
    /// <param name="fromHash">Key of the project in the earlier year.</param>
    /// <param name="toHash">Key of the project in the later year.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <returns>The decisions.</returns>
    public async Task<IReadOnlyList<LinkHistoryRow>> RunAsync(string fromHash, string toHash, CancellationToken cancellationToken) =>
    [
        .. (await reader.QueryAsync<LinkHistoryRow>(Sql, new { FromHash = fromHash, ToHash = toHash }, cancellationToken))
            .Select(row => row with { DecidedAt = DateTime.SpecifyKind(row.DecidedAt, DateTimeKind.Utc) }),
    ];
}
