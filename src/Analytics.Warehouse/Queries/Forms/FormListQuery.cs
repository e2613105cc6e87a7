using Analytics.Warehouse.Queries.Execution;
using Analytics.Warehouse.Queries.Scope;
using Analytics.Warehouse.Queries.Scores;

namespace Analytics.Warehouse.Queries.Forms;

/// <summary>A counted form in a list, with what it printed and what was recomputed.</summary>
/// <remarks>
/// <c>UnspentYuan</c>: 调整后预算数 less 执行数; negative where more was spent than there was.
/// <c>CutYuan</c>: 年初预算数 less 调整后预算数; negative where the budget was raised.
/// <c>TotalCount</c>: Forms that the filter leaves, on all pages together.
/// </remarks>
public sealed record FormListRow(
    long FormKey,
    int DepartmentKey,
    string DepartmentName,
    string Kind,
    string? ProjectName,
    string? UnitName,
    decimal? InitialBudgetYuan,
    decimal? AdjustedBudgetYuan,
    decimal? ExecutedYuan,
    decimal? UnspentYuan,
    decimal? CutYuan,
    decimal? AdjustedExecutionRate,
    decimal? InitialExecutionRate,
    decimal? PrintedScore,
    string? PrintedRating,
    decimal? RecomputedScore,
    string? RecomputedRating,
    int FindingCount,
    int CorrectedValueCount,
    int TotalCount);

/// <summary>The counted forms of one fiscal year (mart.form) that stand behind a figure.</summary>
public sealed class FormListQuery(WarehouseReader reader)
{
    // Which forms, in which order and how many is told by a few numbers of each form; only those of the page are read whole.
    internal const string Sql =
        """
        select
            form.form_key, form.department_key, form.department_name, form.kind, form.project_name, form.unit_name,
            form.initial_budget_yuan, form.adjusted_budget_yuan, form.executed_yuan,
            form.adjusted_budget_yuan - form.executed_yuan unspent_yuan, form.initial_budget_yuan - form.adjusted_budget_yuan cut_yuan,
            form.adjusted_execution_rate, form.initial_execution_rate, form.printed_score, form.printed_rating,
            form.recomputed_score, form.recomputed_rating, form.finding_count, form.corrected_value_count, page.total_count
        from (
            select
                listed.form_key, listed.sort_value, listed.department_ordinal, listed.form_ordinal,
                cast(count(*) over () as int) total_count
            from (
                select
                    form.form_key, form.department_ordinal, form.form_ordinal,
                    case
                        when @RateBasis = 'adjusted' then form.adjusted_execution_rate
                        when @RateBasis = 'initial' then form.initial_execution_rate
                        when form.adjusted_execution_rate is null or form.initial_execution_rate < form.adjusted_execution_rate then form.initial_execution_rate
                        else form.adjusted_execution_rate
                    end rate,
                    case when @ScoreBasis = 'recomputed' then form.recomputed_score else form.printed_score end score,
                    case
                        when @Order = 'rate' then case
                            when @RateBasis = 'adjusted' then form.adjusted_execution_rate
                            when @RateBasis = 'initial' then form.initial_execution_rate
                            when form.adjusted_execution_rate is null or form.initial_execution_rate < form.adjusted_execution_rate then form.initial_execution_rate
                            else form.adjusted_execution_rate
                        end
                        when @Order = 'unspent' then form.executed_yuan - form.adjusted_budget_yuan
                        when @Order = 'cut' then form.adjusted_budget_yuan - form.initial_budget_yuan
                        when @Order = 'score' then -(case when @ScoreBasis = 'recomputed' then form.recomputed_score else form.printed_score end)
                        when @Order = 'difference' then form.recomputed_score - form.printed_score
                    end sort_value
                from mart.form form
                where form.fiscal_year = @FiscalYear
                  and form.is_counted = @IsCounted
                  /* department_limit: form.department_key */
                  and (@DepartmentKey is null or form.department_key = @DepartmentKey)
                  and (@PrintedRating is null or form.printed_rating = @PrintedRating)
                  and (@RecomputedRating is null or form.recomputed_rating = @RecomputedRating)
                  and (@RuleCode is null or exists (
                      select 1 from warehouse.fact_finding finding
                      where finding.form_key = form.form_key and finding.rule_code = @RuleCode and finding.state <> 'dismissed'))
                  and (@MovedByRule is null or exists (
                      select 1 from warehouse.fact_score_contribution contribution
                      where contribution.form_key = form.form_key and contribution.rule_code = @MovedByRule))
            ) listed
            where (@RateFrom is null or listed.rate >= @RateFrom)
              and (@RateBelow is null or listed.rate < @RateBelow)
              and (@ScoreFrom is null or listed.score >= @ScoreFrom)
              and (@ScoreBelow is null or listed.score < @ScoreBelow)
            order by
                case when listed.sort_value is null then 1 else 0 end, listed.sort_value, listed.department_ordinal, listed.form_ordinal
            offset @Offset rows fetch next @Limit rows only
        ) page
        join mart.form form on form.form_key = page.form_key
        order by case when page.sort_value is null then 1 else 0 end, page.sort_value, page.department_ordinal, page.form_ordinal
        """;

    /// <summary>Runs the query.</summary>
    /// <param name="filter">Which forms, and in which order.</param>
    /// <param name="offset">Forms to leave out at the head.</param>
    /// <param name="limit">Forms at the most.</param>
    /// <param name="cancellationToken">Ends the query early.</param>
    public Task<IReadOnlyList<FormListRow>> RunAsync(FormListFilter filter, int offset, int limit, CancellationToken cancellationToken) =>
        reader.QueryAsync<FormListRow>(
            Sql,
            new
            {
                filter.FiscalYear,
                IsCounted = true,
                filter.DepartmentKey,
                filter.PrintedRating,
                filter.RecomputedRating,
                filter.RuleCode,
                filter.MovedByRule,
                RateBasis = CodeOf(filter.RateBasis),
                filter.RateFrom,
                filter.RateBelow,
                ScoreBasis = CodeOf(filter.ScoreBasis),
                filter.ScoreFrom,
                filter.ScoreBelow,
                Order = CodeOf(filter.Order),
                Offset = offset,
                Limit = limit,
            },
            cancellationToken);

    private static string CodeOf<TChoice>(TChoice choice)
        where TChoice : struct, Enum => choice.ToString().ToLowerInvariant();
}
