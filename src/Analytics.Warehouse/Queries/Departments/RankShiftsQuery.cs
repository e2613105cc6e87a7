using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Departments;

/// <summary>How the corrected ranking of a year differs from the reported one.</summary>
/// <param name="DepartmentCount">Departments with both ranks.</param>
/// <param name="RisenCount">Those whose corrected rank is better than the reported one.</param>
/// <param name="FallenCount">Those whose corrected rank is worse.</param>
/// <param name="UnrankedCount">Departments that filed and have one rank or none.</param>
/// <param name="LargestShift">Most places between the two ranks of a department.</param>
/// <param name="SharedRankCount">Departments that share their corrected rank with another.</param>
public sealed record RankShiftsRow(int DepartmentCount, int RisenCount, int FallenCount, int UnrankedCount, int LargestShift, int SharedRankCount);

/// <summary>How many departments rise and fall between the reported and the corrected ranking of one fiscal year.</summary>
public sealed class RankShiftsQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            cast(sum(case when shift is not null then 1 else 0 end) as int) department_count,
            cast(sum(case when shift > 0 then 1 else 0 end) as int) risen_count,
            cast(sum(case when shift < 0 then 1 else 0 end) as int) fallen_count,
            cast(sum(case when shift is null then 1 else 0 end) as int) unranked_count,
            cast(coalesce(max(abs(shift)), 0) as int) largest_shift,
            cast(sum(case when recomputed_rank is not null and sharing > 1 then 1 else 0 end) as int) shared_rank_count
        from (
            select
                rank_shift shift, recomputed_rank,
                count(*) over (partition by recomputed_rank) sharing
            from mart.department_year
            where fiscal_year = @FiscalYear
              /* department_limit: department_key */
        ) shifted
        having count(*) > 0
        """;

    /// <summary>Runs the query.</summary>
    /// <returns>The row; null where no department filed for that year.</returns>
    public Task<RankShiftsRow?> RunAsync(int fiscalYear, CancellationToken cancellationToken) =>
        reader.QuerySingleOrDefaultAsync<RankShiftsRow>(Sql, new { FiscalYear = fiscalYear }, cancellationToken);
}
