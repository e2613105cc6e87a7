using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Projects;

/// <summary>A project that a person may link with one of a project's years.</summary>
/// <param name="FromHash">Key of the one of both in the earlier year.</param>
/// <param name="ToHash">Key of the one in the later year.</param>
/// <param name="MemberYear">Fiscal year of the project's own end of the link.</param>
/// <param name="MemberName">Name of the project in that year.</param>
/// <param name="FiscalYear">Fiscal year of the candidate.</param>
/// <param name="ProjectName">Name of the candidate.</param>
/// <param name="UnitName">Unit of the candidate; null where the form names none.</param>
/// <param name="AdjustedBudgetYuan">Adjusted budget of the candidate; null where its forms do not give it.</param>
/// <param name="DecisionRevision">Revision of the last decision about both; 0 for none.</param>
/// <param name="TotalCount">How many candidates there are in all.</param>
public sealed record LinkCandidateRow(
    string FromHash,
    string ToHash,
    int MemberYear,
    string MemberName,
    int FiscalYear,
    string ProjectName,
    string? UnitName,
    decimal? AdjustedBudgetYuan,
    int DecisionRevision,
    int TotalCount);

/// <summary>The projects of the neighbouring years of a project's department that nothing links with it: what a person may link by hand.</summary>
public sealed class LinkCandidatesQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            pair.from_hash, pair.to_hash, pair.member_year, pair.member_name, pair.fiscal_year, pair.project_name, pair.unit_name,
            pair.adjusted_budget_yuan, coalesce(latest.revision, 0) decision_revision, cast(count(*) over () as int) total_count
        from (
            select
                case when candidate.fiscal_year < member.fiscal_year then candidate.project_hash else member.project_hash end from_hash,
                case when candidate.fiscal_year < member.fiscal_year then member.project_hash else candidate.project_hash end to_hash,
                member.fiscal_year member_year, member.project_name member_name,
                candidate.fiscal_year, candidate.project_name, candidate.unit_name, candidate.adjusted_budget_yuan
            from mart.project_year asked
            join mart.project_year member on member.lineage_hash = asked.lineage_hash
            join mart.project_year candidate on candidate.department_key = member.department_key
                and candidate.fiscal_year <> member.fiscal_year and candidate.lineage_hash <> member.lineage_hash
            where asked.project_hash = @ProjectHash /* department_limit: candidate.department_key */
              and (@Name is null or candidate.project_name like @Name escape '!')
              and not exists (
                select 1
                from mart.project_year another
                where another.department_key = member.department_key
                  and (another.fiscal_year > member.fiscal_year and another.fiscal_year < candidate.fiscal_year
                    or another.fiscal_year < member.fiscal_year and another.fiscal_year > candidate.fiscal_year))
        ) pair
        left join (
            select from_hash, to_hash, max(revision) revision
            from register.project_link_decision
            group by from_hash, to_hash
        ) latest on latest.from_hash = pair.from_hash and latest.to_hash = pair.to_hash
        where not exists (select 1 from warehouse.project_link link where link.from_hash = pair.from_hash and link.to_hash = pair.to_hash)
        order by pair.fiscal_year desc, pair.project_name, pair.from_hash, pair.to_hash
        offset 0 rows fetch next @Limit rows only
        """;

    /// <summary>Runs the query.</summary>
    /// <param name="projectHash">Key of the project in one of its years.</param>
    /// <param name="name">A part of the name to look for; null or blank for all.</param>
    /// <param name="limit">Candidates at the most.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <returns>The candidates, the latest year first.</returns>
    public Task<IReadOnlyList<LinkCandidateRow>> RunAsync(string projectHash, string? name, int limit, CancellationToken cancellationToken) =>
        reader.QueryAsync<LinkCandidateRow>(Sql, new { ProjectHash = projectHash, Name = LikeText.Containing(name), Limit = limit }, cancellationToken);
}
