using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Scores;

/// <summary>How the totals of a department's forms spread, printed beside recomputed; null where none of its forms has that total.</summary>
/// <remarks>
/// <c>TotalCount</c>: Departments on all pages together.
/// </remarks>
public sealed record DepartmentScoreSpreadRow(
    int DepartmentKey,
    string DepartmentName,
    int PrintedCount,
    decimal? PrintedLowest,
    decimal? PrintedFirstQuartile,
    decimal? PrintedMedian,
    decimal? PrintedThirdQuartile,
    decimal? PrintedHighest,
    int RecomputedCount,
    decimal? RecomputedLowest,
    decimal? RecomputedFirstQuartile,
    decimal? RecomputedMedian,
    decimal? RecomputedThirdQuartile,
    decimal? RecomputedHighest,
    int TotalCount);

/// <summary>Quartiles of totals by department of one fiscal year, the widest spread of recomputed totals first.</summary>
public sealed class DepartmentScoreSpreadsQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            department_key, department_name,
            coalesce(printed_count, 0) printed_count, printed_lowest, printed_first_quartile, printed_median, printed_third_quartile, printed_highest,
            coalesce(recomputed_count, 0) recomputed_count, recomputed_lowest, recomputed_first_quartile, recomputed_median,
            recomputed_third_quartile, recomputed_highest,
            cast(count(*) over () as int) total_count
        from (
            select
                department.department_key, department.department_name,
                printed.form_count printed_count, printed.lowest printed_lowest, printed.first_quartile printed_first_quartile,
                printed.median printed_median, printed.third_quartile printed_third_quartile, printed.highest printed_highest,
                recomputed.form_count recomputed_count, recomputed.lowest recomputed_lowest, recomputed.first_quartile recomputed_first_quartile,
                recomputed.median recomputed_median, recomputed.third_quartile recomputed_third_quartile, recomputed.highest recomputed_highest,
                case
                    when @Order = 'median' then coalesce(recomputed.median, printed.median)
                    when @Order = 'lowest' then coalesce(recomputed.lowest, printed.lowest)
                    else coalesce(recomputed.lowest - recomputed.highest, printed.lowest - printed.highest)
                end sort_value
            from mart.department_year department
            left join mart.department_score_spread printed
                on printed.fiscal_year = department.fiscal_year and printed.department_key = department.department_key and printed.basis = 'printed'
            left join mart.department_score_spread recomputed
                on recomputed.fiscal_year = department.fiscal_year and recomputed.department_key = department.department_key and recomputed.basis = 'recomputed'
            where department.fiscal_year = @FiscalYear
              /* department_limit: department.department_key */
              and (printed.form_count is not null or recomputed.form_count is not null)
              and (@DepartmentKey is null or department.department_key = @DepartmentKey)
              and (@Name is null or department.department_name like @Name escape '!')
        ) listed
        order by sort_value, department_name, department_key
        offset @Offset rows fetch next @Limit rows only
        """;

    /// <summary>Runs the query.</summary>
    /// <param name="fiscalYear">年度.</param>
    /// <param name="order">What stands first.</param>
    /// <param name="name">Part of a department's name; null for all.</param>
    /// <param name="offset">Departments to leave out at the head.</param>
    /// <param name="limit">Departments at the most.</param>
    /// <param name="cancellationToken">Ends the query early.</param>
    public Task<IReadOnlyList<DepartmentScoreSpreadRow>> RunAsync(
        int fiscalYear, ScoreSpreadOrder order, string? name, int offset, int limit, CancellationToken cancellationToken) =>
        reader.QueryAsync<DepartmentScoreSpreadRow>(
            Sql,
            new
            {
                FiscalYear = fiscalYear,
                DepartmentKey = (int?)null,
                Order = order.ToString().ToLowerInvariant(),
                Name = LikeText.Containing(name),
                Offset = offset,
                Limit = limit,
            },
            cancellationToken);

    /// <summary>Runs the query for one department.</summary>
    /// <returns>The row; null where none of its forms of that year has a total.</returns>
    public Task<DepartmentScoreSpreadRow?> RunForAsync(int fiscalYear, int departmentKey, CancellationToken cancellationToken) =>
        reader.QuerySingleOrDefaultAsync<DepartmentScoreSpreadRow>(
            Sql,
            new
            {
                FiscalYear = fiscalYear,
                DepartmentKey = (int?)departmentKey,
                Order = string.Empty,
                Name = (string?)null,
                Offset = 0,
                Limit = 1,
            },
            cancellationToken);
}
