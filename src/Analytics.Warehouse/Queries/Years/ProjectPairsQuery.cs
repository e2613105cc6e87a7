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
        select
            pair.project_hash, pair.project_name, pair.former_name, pair.unit_name, pair.department_key, pair.department_name,
            pair.standing standing_code, pair.from_project_count, pair.to_project_count, pair.from_initial_budget_yuan,
            pair.to_initial_budget_yuan, pair.from_adjusted_budget_yuan, pair.to_adjusted_budget_yuan, pair.from_executed_yuan,
            pair.to_executed_yuan, pair.from_adjusted_execution_rate, pair.to_adjusted_execution_rate, pair.from_initial_execution_rate,
            pair.to_initial_execution_rate, pair.from_printed_score, pair.to_printed_score, pair.from_recomputed_score,
            pair.to_recomputed_score, page.total_count
        from (
            select
                listed.lineage_hash, listed.sort_value, listed.department_ordinal, listed.project_ordinal,
                cast(count(*) over () as int) total_count
            from (
                select
                    pair.lineage_hash, pair.department_ordinal, pair.project_ordinal,
                    @Direction * case @SortBy
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
            ) listed
            order by
                case when listed.sort_value is null then 1 else 0 end, listed.sort_value, listed.department_ordinal, listed.project_ordinal
            offset @Offset rows fetch next @Limit rows only
        ) page
        join mart.project_pair pair on pair.from_year = @FromYear and pair.to_year = @ToYear and pair.lineage_hash = page.lineage_hash
        order by case when page.sort_value is null then 1 else 0 end, page.sort_value, page.department_ordinal, page.project_ordinal
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
