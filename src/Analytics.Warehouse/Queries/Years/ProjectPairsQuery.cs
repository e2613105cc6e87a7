using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Years;

/// <summary>A project in two years; what is of one year only is null on the other side.</summary>
public sealed record ProjectPairRow(
    string ProjectHash,
    string ProjectName,
    string? FormerName,
    string? UnitName,
    int DepartmentKey,
    string DepartmentName,
    string StandingCode,
    int FromProjectCount,
    int ToProjectCount,
    decimal? FromInitialBudgetYuan,
    decimal? ToInitialBudgetYuan,
    decimal? FromAdjustedBudgetYuan,
    decimal? ToAdjustedBudgetYuan,
    decimal? FromExecutedYuan,
    decimal? ToExecutedYuan,
    decimal? FromAdjustedExecutionRate,
    decimal? ToAdjustedExecutionRate,
    decimal? FromInitialExecutionRate,
    decimal? ToInitialExecutionRate,
    decimal? FromPrintedScore,
    decimal? ToPrintedScore,
    decimal? FromRecomputedScore,
    decimal? ToRecomputedScore,
    int TotalCount)
{
    /// <summary>How it stands.</summary>
    public PairStanding Standing => Codes.Read<PairStanding>(StandingCode);
}

/// <summary>The projects of two years, a page at a time.</summary>
public sealed class ProjectPairsQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        with listed as (
            select
                pair.*,
                case @SortBy
                    when 'executed' then pair.to_executed_yuan - pair.from_executed_yuan
                    when 'rate' then pair.to_adjusted_execution_rate - pair.from_adjusted_execution_rate
                    when 'score' then pair.to_recomputed_score - pair.from_recomputed_score
                    when 'budget' then case
                        when pair.from_adjusted_budget_yuan > pair.to_adjusted_budget_yuan then pair.from_adjusted_budget_yuan
                        else coalesce(pair.to_adjusted_budget_yuan, pair.from_adjusted_budget_yuan)
                    end
                end sort_value
            from mart.project_pair pair
            where pair.from_year = @FromYear and pair.to_year = @ToYear
              and (@DepartmentKey is null or pair.department_key = @DepartmentKey)
              and (@Standing is null or pair.standing = @Standing)
              /* department_limit: pair.department_key */
        )
        select
            project_hash, project_name, former_name, unit_name, department_key, department_name, standing standing_code, from_project_count,
            to_project_count, from_initial_budget_yuan, to_initial_budget_yuan, from_adjusted_budget_yuan, to_adjusted_budget_yuan,
            from_executed_yuan, to_executed_yuan, from_adjusted_execution_rate, to_adjusted_execution_rate, from_initial_execution_rate,
            to_initial_execution_rate, from_printed_score, to_printed_score, from_recomputed_score, to_recomputed_score,
            cast(count(*) over () as int) total_count
        from listed
        order by
            case when @SortBy <> 'department' and sort_value is null then 1 else 0 end,
            sort_value * @Direction,
            department_name, project_name, lineage_hash
        offset @Offset rows fetch next @Limit rows only
        """;

    /// <summary>Runs the query.</summary>
    /// <param name="filter">Which projects.</param>
    /// <param name="order">What to list by.</param>
    /// <param name="isAscending">Whether the least change comes first; without effect on names.</param>
    /// <param name="offset">Projects to leave out at the beginning.</param>
    /// <param name="limit">Projects at the most.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <returns>The page; each row says how many there are in all.</returns>
    public Task<IReadOnlyList<ProjectPairRow>> RunAsync(
        ProjectPairFilter filter, ProjectPairOrder order, bool isAscending, int offset, int limit, CancellationToken cancellationToken) =>
        reader.QueryAsync<ProjectPairRow>(
            Sql,
            new
            {
                filter.Years.FromYear,
                filter.Years.ToYear,
                filter.DepartmentKey,
                Standing = filter.Standing is { } standing ? Codes.Of(standing) : null,
                SortBy = Codes.Of(order),
                Direction = isAscending ? 1 : -1,
                Offset = offset,
                Limit = limit,
            },
            cancellationToken);
}
