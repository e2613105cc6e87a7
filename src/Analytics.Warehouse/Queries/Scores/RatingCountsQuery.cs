using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Scores;

/// <summary>How many self-evaluations have a rating, as printed and as recomputed.</summary>
/// <param name="Rating">优, 良, 中 or 差; all four are always there, in this order.</param>
/// <param name="PrintedCount">By the rating or total that the forms print.</param>
/// <param name="RecomputedCount">By the recomputed total.</param>
public sealed record RatingCountRow(string Rating, int PrintedCount, int RecomputedCount);

/// <summary>Rating counts of one fiscal year.</summary>
public sealed class RatingCountsQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select rating, printed_count, recomputed_count
        from mart.rating_year
        where fiscal_year = @FiscalYear
          /* department_limit: whole city */
        order by ordinal
        """;

    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<RatingCountRow>> RunAsync(int fiscalYear, CancellationToken cancellationToken) =>
        reader.QueryAsync<RatingCountRow>(Sql, new { FiscalYear = fiscalYear }, cancellationToken);
}
