using Analytics.Domain.Projects;
using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Queries.Projects;

/// <summary>A link between projects of two years with both of them, and how it stands.</summary>
public sealed record ProjectLinkRow(
    string FromHash,
    string ToHash,
    int DepartmentKey,
    string DepartmentName,
    int FromYear,
    string FromName,
    string? FromUnitName,
    decimal? FromBudgetYuan,
    int ToYear,
    string ToName,
    string? ToUnitName,
    decimal? ToBudgetYuan,
    string KindCode,
    bool IsCertain,
    decimal Score,
    string Reason,
    string StateCode,
    int DecisionRevision,
    string? DecidedBy,
    DateTime? DecidedAt,
    string? DecisionNote)
{
    /// <summary>How the project goes on.</summary>
    public ProjectLinkKind Kind => Codes.Read<ProjectLinkKind>(KindCode);

    /// <summary>How the link stands.</summary>
    public ProjectLinkState State => Codes.Read<ProjectLinkState>(StateCode);

    /// <summary>The columns of a row, from <c>warehouse.project_link link</c>.</summary>
    internal const string Columns =
        """
        link.from_hash, link.to_hash, link.department_key, earlier.department_name, earlier.fiscal_year from_year,
        earlier.project_name from_name, earlier.unit_name from_unit_name, earlier.adjusted_budget_yuan from_budget_yuan,
        later.fiscal_year to_year, later.project_name to_name, later.unit_name to_unit_name, later.adjusted_budget_yuan to_budget_yuan,
        link.kind kind_code, link.is_certain, link.score, link.reason, link.state state_code,
        coalesce(latest.revision, 0) decision_revision, decision.decided_by, decision.decided_at, decision.note decision_note
        """;

    /// <summary>The tables of a row; the last revision counts even where it withdraws a decision.</summary>
    internal const string Tables =
        """
        from warehouse.project_link link
        join mart.project_year earlier on earlier.project_hash = link.from_hash
        join mart.project_year later on later.project_hash = link.to_hash
        left join register.project_link_decision decision on decision.project_link_decision_id = link.project_link_decision_id
        left join (
            select from_hash, to_hash, max(revision) revision
            from register.project_link_decision
            group by from_hash, to_hash
        ) latest on latest.from_hash = link.from_hash and latest.to_hash = link.to_hash
        """;

    /// <summary>The row with its instant as UTC.</summary>
    internal ProjectLinkRow InUtc() => this with { DecidedAt = DecidedAt is { } at ? DateTime.SpecifyKind(at, DateTimeKind.Utc) : null };
}
