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
    internal const string Sql =
        """
        select
            listed.form_key, listed.department_key, listed.department_name, listed.kind, listed.project_name, listed.unit_name,
            listed.initial_budget_yuan, listed.adjusted_budget_yuan, listed.executed_yuan, listed.unspent_yuan, listed.cut_yuan,
            listed.adjusted_execution_rate, listed.initial_execution_rate, listed.printed_score, listed.printed_rating,
            listed.recomputed_score, listed.recomputed_rating, listed.finding_count, listed.corrected_value_count,
            cast(count(*) over () as int) total_count
        from (
            select
                form.form_key, form.department_key, form.department_name, form.kind, form.project_name, form.unit_name,
                form.initial_budget_yuan, form.adjusted_budget_yuan, form.executed_yuan,
                form.adjusted_budget_yuan - form.executed_yuan unspent_yuan,
                form.initial_budget_yuan - form.adjusted_budget_yuan cut_yuan,
                form.adjusted_execution_rate, form.initial_execution_rate, form.printed_score, form.printed_rating,
                form.recomputed_score, form.recomputed_rating, form.finding_count, form.corrected_value_count,
                case
                    when @RateBasis = 'adjusted' then form.adjusted_execution_rate
                    when @RateBasis = 'initial' then form.initial_execution_rate
                    when form.adjusted_execution_rate is null or form.initial_execution_rate < form.adjusted_execution_rate then form.initial_execution_rate
                    else form.adjusted_execution_rate
                end rate,
                case when @ScoreBasis = 'recomputed' then form.recomputed_score else form.printed_score end score
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
            case
                when @Order = 'rate' and listed.rate is null then 1
                when @Order = 'unspent' and listed.unspent_yuan is null then 1
                when @Order = 'cut' and listed.cut_yuan is null then 1
                when @Order = 'score' and listed.score is null then 1
                when @Order = 'difference' and listed.recomputed_score - listed.printed_score is null then 1
                else 0
            end,
            case
                when @Order = 'rate' then listed.rate
                when @Order = 'unspent' then -listed.unspent_yuan
                when @Order = 'cut' then -listed.cut_yuan
                when @Order = 'score' then -listed.score
                when @Order = 'difference' then listed.recomputed_score - listed.printed_score
                else 0
            end,
            listed.department_name, listed.project_name, listed.form_key
        offset @Offset rows fetch next @Limit rows only
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
