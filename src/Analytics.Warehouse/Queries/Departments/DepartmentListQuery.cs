using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Departments;

/// <summary>A department's place among the others: reported and corrected, this year and last, and what lies between.</summary>
/// <remarks>
/// <c>RankShift</c>: Places risen from the reported to the corrected ranking of the departments that have both scores; null where one is absent.
/// <c>RecomputedMovement</c>: Places risen since the year before in the corrected ranking of the departments that have it in both years; null where one is absent.
/// <c>RecomputedScoreChange</c>: Points of the corrected score gained since the year before; null where one is absent.
/// <c>FirstRule</c>: Code of the rule that moved the mean score most; null where none did.
/// <c>FirstPoints</c>: Points of the mean score that it moved.
/// <c>SecondRule</c>: Code of the rule that moved it second most.
/// <c>SecondPoints</c>: Points of the mean score that it moved.
/// <c>RuleCount</c>: Rules that moved the score in all.
/// <c>TotalCount</c>: Departments that the filter leaves, on all pages together.
/// </remarks>
public sealed record DepartmentListRow(
    int DepartmentKey,
    string DepartmentName,
    int FormCount,
    int NeedsReviewCount,
    decimal? InitialBudgetYuan,
    decimal? AdjustedBudgetYuan,
    decimal? ExecutedYuan,
    decimal? AdjustedExecutionRate,
    decimal? InitialExecutionRate,
    decimal? PrintedScore,
    int? PrintedRank,
    decimal? RecomputedScore,
    int? RecomputedRank,
    int? RankShift,
    int? RecomputedMovement,
    decimal? RecomputedScoreChange,
    string? FirstRule,
    decimal? FirstPoints,
    string? SecondRule,
    decimal? SecondPoints,
    int RuleCount,
    int FindingCount,
    int ErrorCount,
    int WarningCount,
    int InfoCount,
    int TotalCount);

/// <summary>The departments of one fiscal year, sorted, filtered and page by page.</summary>
public sealed class DepartmentListQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            department_key, department_name, form_count, needs_review_count, initial_budget_yuan, adjusted_budget_yuan, executed_yuan,
            adjusted_execution_rate, initial_execution_rate, printed_score, printed_rank, recomputed_score, recomputed_rank,
            rank_shift, recomputed_movement, recomputed_score_change, first_rule, first_points, second_rule, second_points, rule_count,
            finding_count, error_count, warning_count, info_count, cast(count(*) over () as int) total_count
        from (
            select
                this_year.department_key, this_year.department_name, this_year.form_count, this_year.needs_review_count,
                this_year.initial_budget_yuan, this_year.adjusted_budget_yuan, this_year.executed_yuan,
                this_year.adjusted_execution_rate, this_year.initial_execution_rate, this_year.printed_score, this_year.printed_rank,
                this_year.recomputed_score, this_year.recomputed_rank, this_year.finding_count, this_year.error_count,
                this_year.warning_count, this_year.info_count,
                this_year.rank_shift, change.recomputed_movement, change.recomputed_score_change,
                moved.first_rule, moved.first_points, moved.second_rule, moved.second_points, coalesce(moved.rule_count, 0) rule_count,
                cast(case
                    when @Sort = 'recomputed' then this_year.recomputed_rank
                    when @Sort = 'printed' then this_year.printed_rank
                    when @Sort = 'shift' then this_year.rank_shift
                    when @Sort = 'movement' then change.recomputed_movement
                    when @Sort = 'difference' then this_year.recomputed_score - this_year.printed_score
                    when @Sort = 'adjustedrate' then this_year.adjusted_execution_rate
                    when @Sort = 'initialrate' then this_year.initial_execution_rate
                    when @Sort = 'budget' then this_year.adjusted_budget_yuan
                    when @Sort = 'findings' then this_year.finding_count
                end as decimal(28, 8)) sort_value
            from mart.department_year this_year
            left join mart.department_year_change change
                on change.fiscal_year = this_year.fiscal_year and change.department_key = this_year.department_key
            left join (
                select
                    placed.department_key,
                    max(case when placed.place = 1 then placed.rule_code end) first_rule,
                    max(case when placed.place = 1 then placed.mean_points end) first_points,
                    max(case when placed.place = 2 then placed.rule_code end) second_rule,
                    max(case when placed.place = 2 then placed.mean_points end) second_points,
                    cast(count(*) as int) rule_count
                from (
                    select
                        department_key, rule_code, mean_points,
                        row_number() over (partition by department_key order by abs(points) desc, rule_code) place
                    from mart.score_rule_department_year
                    where fiscal_year = @FiscalYear
                ) placed
                group by placed.department_key
            ) moved on moved.department_key = this_year.department_key
            where this_year.fiscal_year = @FiscalYear
              /* department_limit: this_year.department_key */
              and (@Name is null or this_year.department_name like @Name escape '!')
        ) listed
        order by
            case when sort_value is null then 1 else 0 end,
            case when @IsDescending = 1 then -sort_value else sort_value end,
            case when @Sort = 'name' and @IsDescending = 1 then department_name end desc,
            department_name, department_key
        offset @Offset rows fetch next @Limit rows only
        """;

    /// <summary>Runs the query.</summary>
    /// <param name="filter">Which departments, and in which order.</param>
    /// <param name="offset">Departments to leave out at the head.</param>
    /// <param name="limit">Departments at the most.</param>
    /// <param name="cancellationToken">Ends the query early.</param>
    public Task<IReadOnlyList<DepartmentListRow>> RunAsync(
        DepartmentListFilter filter, int offset, int limit, CancellationToken cancellationToken) =>
        reader.QueryAsync<DepartmentListRow>(
            Sql,
            new
            {
                filter.FiscalYear,
                Name = LikeText.Containing(filter.Name),
                Sort = filter.Sort.ToString().ToLowerInvariant(),
                IsDescending = filter.IsDescending ? 1 : 0,
                Offset = offset,
                Limit = limit,
            },
            cancellationToken);
}
