using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Years;

/// <summary>A kind of reason in two years: rows and points lost in all counted forms, and in the projects that are comparable.</summary>
public sealed record ShortfallPairRow(
    string ShortfallCategory,
    string CategoryName,
    int FromRowCount,
    int ToRowCount,
    decimal FromLostPoints,
    decimal ToLostPoints,
    int ComparableFromRowCount,
    int ComparableToRowCount,
    decimal ComparableFromLostPoints,
    decimal ComparableToLostPoints);

/// <summary>The kinds of reasons of two years, of the city or of one department.</summary>
public sealed class ShortfallPairsQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            pair.shortfall_category,
            category.name category_name,
            cast(sum(pair.from_row_count) as int) from_row_count,
            cast(sum(pair.to_row_count) as int) to_row_count,
            sum(pair.from_lost_points) from_lost_points,
            sum(pair.to_lost_points) to_lost_points,
            cast(sum(pair.comparable_from_row_count) as int) comparable_from_row_count,
            cast(sum(pair.comparable_to_row_count) as int) comparable_to_row_count,
            sum(pair.comparable_from_lost_points) comparable_from_lost_points,
            sum(pair.comparable_to_lost_points) comparable_to_lost_points
        from mart.shortfall_pair pair
        join warehouse.dim_shortfall_category category on category.shortfall_category = pair.shortfall_category
        where pair.from_year = @FromYear and pair.to_year = @ToYear and (@DepartmentKey is null or pair.department_key = @DepartmentKey)
          /* department_limit: pair.department_key */
        group by pair.shortfall_category, category.name, category.ordinal
        order by category.ordinal
        """;

    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<ShortfallPairRow>> RunAsync(YearPair years, int? departmentKey, CancellationToken cancellationToken) =>
        reader.QueryAsync<ShortfallPairRow>(Sql, new { years.FromYear, years.ToYear, DepartmentKey = departmentKey }, cancellationToken);
}
