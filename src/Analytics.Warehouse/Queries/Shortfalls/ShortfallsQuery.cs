using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Shortfalls;

/// <summary>The reason of an indicator with the form it stands in.</summary>
/// <param name="FormKey">Key of the form.</param>
/// <param name="IndicatorIndex">Index of the indicator in the form, from 0.</param>
/// <param name="FiscalYear">年度.</param>
/// <param name="DepartmentKey">Key of the department.</param>
/// <param name="DepartmentName">Its name.</param>
/// <param name="ProjectName">Name of the project; null for the form of a department or where it was not read.</param>
/// <param name="AdjustedBudgetYuan">Adjusted budget of the form; null where it gives none.</param>
/// <param name="IndicatorName">Name of the indicator; null where it was not read.</param>
/// <param name="LostPoints">Points it lost, as printed.</param>
/// <param name="Reason">The reason as printed; null where points were lost and none is given.</param>
/// <param name="ShortfallCategory">Code of its primary kind.</param>
/// <param name="Phrase">The words that decided; null where a person did or where none did.</param>
/// <param name="IsDecided">Whether a person decided.</param>
/// <param name="IsBoilerplate">Whether it says nothing about the case or is copied.</param>
/// <param name="Line">First line of the indicator.</param>
/// <param name="EndLine">Last line.</param>
/// <param name="Page">Page; null where the format has none.</param>
public sealed record ShortfallRow(
    long FormKey,
    int IndicatorIndex,
    int FiscalYear,
    int DepartmentKey,
    string DepartmentName,
    string? ProjectName,
    decimal? AdjustedBudgetYuan,
    string? IndicatorName,
    decimal LostPoints,
    string? Reason,
    string ShortfallCategory,
    string? Phrase,
    bool IsDecided,
    bool IsBoilerplate,
    int Line,
    int EndLine,
    int? Page);

/// <summary>How many reasons a filter finds.</summary>
/// <param name="ReasonCount">Reasons.</param>
/// <param name="FormCount">Forms that they stand in.</param>
/// <param name="DepartmentCount">Departments of these.</param>
/// <param name="BoilerplateCount">Reasons that say nothing about the case or are copied.</param>
/// <param name="LostPoints">Points that their indicators lost.</param>
public sealed record ShortfallCountRow(int ReasonCount, int FormCount, int DepartmentCount, int BoilerplateCount, decimal LostPoints);

/// <summary>Reasons of counted forms.</summary>
public sealed class ShortfallsQuery(WarehouseReader reader)
{
    /// <summary>What a <see cref="ShortfallFilter"/> asks for.</summary>
    internal const string Condition =
        """
        where (@FiscalYear is null or shortfall.fiscal_year = @FiscalYear)
          and (@DepartmentKey is null or shortfall.department_key = @DepartmentKey)
          and (@ShortfallCategory is null or shortfall.shortfall_category = @ShortfallCategory)
          and (@ReasonGroupKey is null or shortfall.reason_group_key = @ReasonGroupKey)
          and (@Pattern is null or shortfall.search_text like @Pattern escape '!')
          and (@IsAny = @Yes or shortfall.is_boilerplate = @Yes)
          /* department_limit: shortfall.department_key */
        """;

    internal const string Sql =
        $"""
        select
            page.form_key, page.indicator_index, page.fiscal_year, page.department_key, form.department_name, form.project_name,
            page.adjusted_budget_yuan, result.level3 indicator_name, page.lost_points, result.reason, page.shortfall_category,
            decided.phrase, result.reason_decision_id, page.is_boilerplate, result.line, result.end_line, result.page
        from (
            select
                shortfall.form_key, shortfall.indicator_index, shortfall.fiscal_year, shortfall.department_key, shortfall.adjusted_budget_yuan,
                shortfall.lost_points, shortfall.shortfall_category, shortfall.is_boilerplate,
                case when @SortedBy = 'department' then shortfall.department_ordinal else 0 end sort_ordinal,
                case when @SortedBy = 'money' then coalesce(shortfall.adjusted_budget_yuan, 0) else 0 end sort_money
            from mart.shortfall shortfall
            {Condition}
            order by
                sort_ordinal, sort_money desc, shortfall.lost_points desc, shortfall.fiscal_year desc, shortfall.form_key, shortfall.indicator_index
            offset @Offset rows fetch next @Limit rows only
        ) page
        join mart.form form on form.form_key = page.form_key
        join warehouse.fact_indicator_result result
            on result.form_key = page.form_key and result.indicator_index = page.indicator_index
        left join warehouse.fact_shortfall_match decided
            on decided.form_key = page.form_key and decided.indicator_index = page.indicator_index and decided.is_primary = @Yes
        order by page.sort_ordinal, page.sort_money desc, page.lost_points desc, page.fiscal_year desc, page.form_key, page.indicator_index
        """;

    internal const string SqlCount =
        $"""
        select
            cast(count(*) as int) reason_count, cast(count(distinct shortfall.form_key) as int) form_count,
            cast(count(distinct shortfall.department_key) as int) department_count,
            cast(coalesce(sum(case when shortfall.is_boilerplate = @Yes then 1 else 0 end), 0) as int) boilerplate_count,
            coalesce(sum(shortfall.lost_points), 0) lost_points
        from mart.shortfall shortfall
        {Condition}
        """;

    /// <summary>A page of the list.</summary>
    public async Task<IReadOnlyList<ShortfallRow>> RunAsync(
        ShortfallFilter filter, ShortfallOrder order, int offset, int limit, CancellationToken cancellationToken) =>
    [
        .. (await reader.QueryAsync<StoredRow>(Sql, Parameters(filter, order, offset, limit), cancellationToken)).Select(row => new ShortfallRow(
            row.FormKey, row.IndicatorIndex, row.FiscalYear, row.DepartmentKey, row.DepartmentName, row.ProjectName, row.AdjustedBudgetYuan,
            row.IndicatorName, row.LostPoints, row.Reason, row.ShortfallCategory, row.Phrase, row.ReasonDecisionId is not null, row.IsBoilerplate,
            row.Line, row.EndLine, row.Page)),
    ];

    /// <summary>How many there are in the whole list.</summary>
    public async Task<ShortfallCountRow> CountAsync(ShortfallFilter filter, CancellationToken cancellationToken) =>
        await reader.QuerySingleOrDefaultAsync<ShortfallCountRow>(SqlCount, Parameters(filter, ShortfallOrder.Points, 0, 1), cancellationToken)
            ?? new(0, 0, 0, 0, 0m);

    private static object Parameters(ShortfallFilter filter, ShortfallOrder order, int offset, int limit) => new
    {
        filter.FiscalYear,
        filter.DepartmentKey,
        filter.ShortfallCategory,
        filter.ReasonGroupKey,
        Pattern = LevelledSearch.PatternOf(filter.Search),
        IsAny = !filter.OnlyBoilerplate,
        Yes = true,
        SortedBy = Codes.Of(order),
        Offset = offset,
        Limit = limit,
    };

    private sealed record StoredRow(
        long FormKey,
        int IndicatorIndex,
        int FiscalYear,
        int DepartmentKey,
        string DepartmentName,
        string? ProjectName,
        decimal? AdjustedBudgetYuan,
        string? IndicatorName,
        decimal LostPoints,
        string? Reason,
        string ShortfallCategory,
        string? Phrase,
        long? ReasonDecisionId,
        bool IsBoilerplate,
        int Line,
        int EndLine,
        int? Page);
}
