using Analytics.Warehouse.Queries.Scope;
using Analytics.Warehouse.Queries.Years;

namespace Analytics.Warehouse.Queries.Projects;

/// <summary>The links that wait for a person and that the comparison of two years turns on, the surest first.</summary>
public sealed class LinkProposalsQuery(WarehouseReader reader)
{
    internal const string Sql =
        $"""
        select
            {ProjectLinkRow.Columns}
        {ProjectLinkRow.Tables}
        where link.state = 'proposed' and earlier.fiscal_year >= @FromYear and later.fiscal_year <= @ToYear
          and (@DepartmentKey is null or link.department_key = @DepartmentKey)
          /* department_limit: link.department_key */
        order by link.score desc, earlier.department_name, link.from_hash, link.to_hash
        offset @Offset rows fetch next @Limit rows only
        """;

    internal const string SqlCount =
        $"""
        select cast(count(*) as int) link_count
        {ProjectLinkRow.Tables}
        where link.state = 'proposed' and earlier.fiscal_year >= @FromYear and later.fiscal_year <= @ToYear
          and (@DepartmentKey is null or link.department_key = @DepartmentKey)
          /* department_limit: link.department_key */
        """;

    /// <summary>Runs the query.</summary>
    /// <param name="years">The years; links between years in between count too.</param>
    /// <param name="departmentKey">Key of the department; null for all.</param>
    /// <param name="offset">Links to leave out at the beginning.</param>
    /// <param name="limit">Links at the most.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <returns>The page.</returns>
    public async Task<IReadOnlyList<ProjectLinkRow>> RunAsync(YearPair years, int? departmentKey, int offset, int limit, CancellationToken cancellationToken) =>
    [
        .. (await reader.QueryAsync<ProjectLinkRow>(
            Sql, new { years.FromYear, years.ToYear, DepartmentKey = departmentKey, Offset = offset, Limit = limit }, cancellationToken)).Select(row => row.InUtc()),
    ];

    /// <summary>How many there are.</summary>
    /// <param name="years">The years.</param>
    /// <param name="departmentKey">Key of the department; null for all.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <returns>The number; 0 for a reader who sees none.</returns>
    public async Task<int> CountAsync(YearPair years, int? departmentKey, CancellationToken cancellationToken) =>
        (await reader.QuerySingleOrDefaultAsync<CountRow>(
            SqlCount, new { years.FromYear, years.ToYear, DepartmentKey = departmentKey }, cancellationToken))?.LinkCount ?? 0;

    private sealed record CountRow(int LinkCount);
}
