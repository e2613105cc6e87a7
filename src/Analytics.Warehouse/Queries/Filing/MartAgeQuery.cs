using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Filing;

/// <summary>How old the figures are.</summary>
/// <param name="RefreshedAt">When the marts were last brought up to date (UTC).</param>
public sealed record MartAgeRow(DateTime RefreshedAt);

/// <summary>When the marts were last brought up to date; they are so together.</summary>
public sealed class MartAgeQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select refreshed_at
        from mart.refresh
        where mart_name = 'department_year' /* department_limit: none */
        """;

    /// <summary>Runs the query.</summary>
    /// <returns>The instant; null where the marts were never made.</returns>
    public async Task<MartAgeRow?> RunAsync(CancellationToken cancellationToken) =>
        await reader.QuerySingleOrDefaultAsync<MartAgeRow>(Sql, null, cancellationToken) is { } row
            ? row with { RefreshedAt = DateTime.SpecifyKind(row.RefreshedAt, DateTimeKind.Utc) }
            : null;
}
