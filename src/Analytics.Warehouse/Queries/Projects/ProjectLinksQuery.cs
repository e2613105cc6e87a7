using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Projects;

/// <summary>The links of a project over its years: those that hold, those that wait for a person, and those that were rejected.</summary>
public sealed class ProjectLinksQuery(WarehouseReader reader)
{
    internal const string Sql =
        $"""
        select
            {ProjectLinkRow.Columns}
        {ProjectLinkRow.Tables}
        join (
            select near.from_hash, near.to_hash
            from mart.project_year asked
            join mart.project_year project on project.lineage_hash = asked.lineage_hash
            join warehouse.project_link near on near.from_hash = project.project_hash
            where asked.project_hash = @ProjectHash
            union
            select near.from_hash, near.to_hash
            from mart.project_year asked
            join mart.project_year project on project.lineage_hash = asked.lineage_hash
            join warehouse.project_link near on near.to_hash = project.project_hash
            where asked.project_hash = @ProjectHash
        ) found on found.from_hash = link.from_hash and found.to_hash = link.to_hash
          /* department_limit: link.department_key */
        order by earlier.fiscal_year, later.fiscal_year, link.score desc, link.from_hash, link.to_hash
        """;

    /// <summary>Runs the query.</summary>
    /// <param name="projectHash">Key of one of the projects.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <returns>The links, the earliest first, the best first within two years.</returns>
    public async Task<IReadOnlyList<ProjectLinkRow>> RunAsync(string projectHash, CancellationToken cancellationToken) =>
        [.. (await reader.QueryAsync<ProjectLinkRow>(Sql, new { ProjectHash = projectHash }, cancellationToken)).Select(row => row.InUtc())];
}
