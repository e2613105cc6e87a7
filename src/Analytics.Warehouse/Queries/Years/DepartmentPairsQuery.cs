using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Years;

/// <summary>A department in two years: all that counts of each year, and of that what may be set against one another.</summary>
/// <remarks>The figures without <c>Comparable</c> are those of <c>mart.department_year</c>: all counted forms, whatever they speak of; null where the department has none.</remarks>
public sealed record DepartmentPairRow(
    int DepartmentKey,
    string DepartmentName,
    bool HasFromYear,
    bool HasToYear,
    int ComparableCount,
    int ProposedCount,
    int NewCount,
    int GoneCount,
    int OtherCount,
    decimal? FromAdjustedBudgetYuan,
    decimal? ToAdjustedBudgetYuan,
    decimal? FromExecutedYuan,
    decimal? ToExecutedYuan,
    decimal? FromRecomputedScore,
    decimal? ToRecomputedScore,
    decimal? ComparableFromInitialBudgetYuan,
    decimal? ComparableToInitialBudgetYuan,
    decimal? ComparableFromAdjustedBudgetYuan,
    decimal? ComparableToAdjustedBudgetYuan,
    decimal? ComparableFromExecutedYuan,
    decimal? ComparableToExecutedYuan,
    decimal? ComparableFromAdjustedExecutionRate,
    decimal? ComparableToAdjustedExecutionRate,
    decimal? ComparableFromInitialExecutionRate,
    decimal? ComparableToInitialExecutionRate,
    decimal? ComparableFromPrintedScore,
    decimal? ComparableToPrintedScore,
    decimal? ComparableFromRecomputedScore,
    decimal? ComparableToRecomputedScore)
{
    /// <summary>By how much comparable projects spent more; null where a year gives no amount.</summary>
    public decimal? ExecutedChangeYuan => ComparableToExecutedYuan - ComparableFromExecutedYuan;

    /// <summary>By how much the rate on adjusted budgets of comparable projects rose, as a fraction.</summary>
    public decimal? ExecutionRateChange => ComparableToAdjustedExecutionRate - ComparableFromAdjustedExecutionRate;

    /// <summary>By how much the mean recomputed score of comparable projects rose.</summary>
    public decimal? RecomputedScoreChange => ComparableToRecomputedScore - ComparableFromRecomputedScore;
}

/// <summary>The departments of two years, a page at a time.</summary>
public sealed class DepartmentPairsQuery(WarehouseReader reader)
{
    internal const string Sql =
        $"""
        with standings as (
            select
                pair.department_key,
                pair.standing,
                {PairStandingsQuery.Sums}
            from mart.project_pair_standing pair
            where pair.from_year = @FromYear and pair.to_year = @ToYear /* department_limit: pair.department_key */
            group by pair.department_key, pair.standing
        ),
        counted as (
            select
                standings.department_key,
                sum(case when standings.standing = 'comparable' then standings.row_count else 0 end) comparable_rows,
                sum(case when standings.standing = 'proposed' then standings.row_count else 0 end) proposed_rows,
                sum(case when standings.standing = 'new' then standings.row_count else 0 end) new_rows,
                sum(case when standings.standing = 'gone' then standings.row_count else 0 end) gone_rows,
                sum(case when standings.standing in ('waiting', 'unfiled') then standings.row_count else 0 end) other_rows
            from standings
            group by standings.department_key
        ),
        departments as (
            select year_row.department_key, min(year_row.department_name) department_name
            from mart.department_year year_row
            where year_row.fiscal_year in (@FromYear, @ToYear) and (@DepartmentKey is null or year_row.department_key = @DepartmentKey)
              /* department_limit: year_row.department_key */
            group by year_row.department_key
        ),
        listed as (
            select
                departments.department_key,
                departments.department_name,
                cast(case when earlier.department_key is null then 0 else 1 end as int) has_from,
                cast(case when later.department_key is null then 0 else 1 end as int) has_to,
                cast(coalesce(counted.comparable_rows, 0) as int) comparable_count,
                cast(coalesce(counted.proposed_rows, 0) as int) proposed_count,
                cast(coalesce(counted.new_rows, 0) as int) new_count,
                cast(coalesce(counted.gone_rows, 0) as int) gone_count,
                cast(coalesce(counted.other_rows, 0) as int) other_count,
                earlier.adjusted_budget_yuan from_adjusted_budget_yuan,
                later.adjusted_budget_yuan to_adjusted_budget_yuan,
                earlier.executed_yuan from_executed_yuan,
                later.executed_yuan to_executed_yuan,
                earlier.recomputed_score from_recomputed_score,
                later.recomputed_score to_recomputed_score,
                comparable.from_initial_budget_yuan comparable_from_initial_budget_yuan,
                comparable.to_initial_budget_yuan comparable_to_initial_budget_yuan,
                comparable.from_adjusted_budget_yuan comparable_from_adjusted_budget_yuan,
                comparable.to_adjusted_budget_yuan comparable_to_adjusted_budget_yuan,
                comparable.from_executed_yuan comparable_from_executed_yuan,
                comparable.to_executed_yuan comparable_to_executed_yuan,
                comparable.from_adjusted_execution_rate comparable_from_adjusted_execution_rate,
                comparable.to_adjusted_execution_rate comparable_to_adjusted_execution_rate,
                comparable.from_initial_execution_rate comparable_from_initial_execution_rate,
                comparable.to_initial_execution_rate comparable_to_initial_execution_rate,
                comparable.from_printed_score comparable_from_printed_score,
                comparable.to_printed_score comparable_to_printed_score,
                comparable.from_recomputed_score comparable_from_recomputed_score,
                comparable.to_recomputed_score comparable_to_recomputed_score,
                case @SortBy
                    when 'executed' then comparable.to_executed_yuan - comparable.from_executed_yuan
                    when 'rate' then comparable.to_adjusted_execution_rate - comparable.from_adjusted_execution_rate
                    when 'score' then comparable.to_recomputed_score - comparable.from_recomputed_score
                    when 'proposed' then cast(coalesce(counted.proposed_rows, 0) as decimal(20, 4))
                end sort_value
            from departments
            left join mart.department_year earlier on earlier.department_key = departments.department_key and earlier.fiscal_year = @FromYear
            left join mart.department_year later on later.department_key = departments.department_key and later.fiscal_year = @ToYear
            left join counted on counted.department_key = departments.department_key
            left join standings comparable on comparable.department_key = departments.department_key and comparable.standing = 'comparable'
        )
        select
            department_key, department_name, has_from, has_to, comparable_count, proposed_count, new_count, gone_count, other_count,
            from_adjusted_budget_yuan, to_adjusted_budget_yuan, from_executed_yuan, to_executed_yuan, from_recomputed_score,
            to_recomputed_score, comparable_from_initial_budget_yuan, comparable_to_initial_budget_yuan,
            comparable_from_adjusted_budget_yuan, comparable_to_adjusted_budget_yuan, comparable_from_executed_yuan,
            comparable_to_executed_yuan, comparable_from_adjusted_execution_rate, comparable_to_adjusted_execution_rate,
            comparable_from_initial_execution_rate, comparable_to_initial_execution_rate, comparable_from_printed_score,
            comparable_to_printed_score, comparable_from_recomputed_score, comparable_to_recomputed_score,
            cast(count(*) over () as int) total_count
        from listed
        order by
            case when @SortBy <> 'department' and sort_value is null then 1 else 0 end,
            sort_value * @Direction,
            department_name, department_key
        offset @Offset rows fetch next @Limit rows only
        """;

    /// <summary>Runs the query.</summary>
    /// <param name="years">The years.</param>
    /// <param name="departmentKey">Key of the only department to list; null for all.</param>
    /// <param name="order">What to list by.</param>
    /// <param name="isAscending">Whether the least change comes first; without effect on names.</param>
    /// <param name="offset">Departments to leave out at the beginning.</param>
    /// <param name="limit">Departments at the most.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <returns>The page, and how many departments there are in all.</returns>
    public async Task<(IReadOnlyList<DepartmentPairRow> Rows, int TotalCount)> RunAsync(
        YearPair years, int? departmentKey, DepartmentPairOrder order, bool isAscending, int offset, int limit, CancellationToken cancellationToken)
    {
        var rows = await reader.QueryAsync<ListedRow>(
            Sql,
            new
            {
                years.FromYear,
                years.ToYear,
                DepartmentKey = departmentKey,
                SortBy = Loading.Codes.Of(order),
                Direction = isAscending ? 1 : -1,
                Offset = offset,
                Limit = limit,
            },
            cancellationToken);
        return ([.. rows.Select(row => row.ToRow())], rows.Count > 0 ? rows[0].TotalCount : 0);
    }

    private sealed record ListedRow(
        int DepartmentKey, string DepartmentName, int HasFrom, int HasTo, int ComparableCount, int ProposedCount, int NewCount, int GoneCount,
        int OtherCount, decimal? FromAdjustedBudgetYuan, decimal? ToAdjustedBudgetYuan, decimal? FromExecutedYuan, decimal? ToExecutedYuan,
        decimal? FromRecomputedScore, decimal? ToRecomputedScore, decimal? ComparableFromInitialBudgetYuan, decimal? ComparableToInitialBudgetYuan,
        decimal? ComparableFromAdjustedBudgetYuan, decimal? ComparableToAdjustedBudgetYuan, decimal? ComparableFromExecutedYuan,
        decimal? ComparableToExecutedYuan, decimal? ComparableFromAdjustedExecutionRate, decimal? ComparableToAdjustedExecutionRate,
        decimal? ComparableFromInitialExecutionRate, decimal? ComparableToInitialExecutionRate, decimal? ComparableFromPrintedScore,
        decimal? ComparableToPrintedScore, decimal? ComparableFromRecomputedScore, decimal? ComparableToRecomputedScore, int TotalCount)
    {
        public DepartmentPairRow ToRow() => new(
            DepartmentKey, DepartmentName, HasFrom == 1, HasTo == 1, ComparableCount, ProposedCount, NewCount, GoneCount, OtherCount,
            FromAdjustedBudgetYuan, ToAdjustedBudgetYuan, FromExecutedYuan, ToExecutedYuan, FromRecomputedScore, ToRecomputedScore,
            ComparableFromInitialBudgetYuan, ComparableToInitialBudgetYuan, ComparableFromAdjustedBudgetYuan, ComparableToAdjustedBudgetYuan,
            ComparableFromExecutedYuan, ComparableToExecutedYuan, ComparableFromAdjustedExecutionRate, ComparableToAdjustedExecutionRate,
            ComparableFromInitialExecutionRate, ComparableToInitialExecutionRate, ComparableFromPrintedScore, ComparableToPrintedScore,
            ComparableFromRecomputedScore, ComparableToRecomputedScore);
    }
}
