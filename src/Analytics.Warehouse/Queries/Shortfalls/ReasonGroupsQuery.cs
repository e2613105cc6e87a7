using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Shortfalls;

/// <summary>A sentence that stands in several forms in almost the same words.</summary>
/// <param name="ReasonGroupKey">Key of the group.</param>
/// <param name="Sentence">The wording that stands most often.</param>
/// <param name="RowCount">Indicators that give it as their reason.</param>
/// <param name="FormCount">Forms that they stand in.</param>
/// <param name="DepartmentCount">Departments of these forms.</param>
/// <param name="YearCount">Fiscal years of these forms.</param>
/// <param name="FirstFiscalYear">The first of these years; null where no form gives one.</param>
/// <param name="LastFiscalYear">The last of these years; null where no form gives one.</param>
public sealed record ReasonGroupRow(
    string ReasonGroupKey, string Sentence, int RowCount, int FormCount, int DepartmentCount, int YearCount, int? FirstFiscalYear, int? LastFiscalYear)
{
    /// <summary>Whether it stood there year after year, without a gap, in more than one year.</summary>
    public bool IsYearAfterYear => YearCount > 1 && LastFiscalYear - FirstFiscalYear + 1 == YearCount;
}

/// <summary>Sentences that stand in two counted forms or more, those in most forms first; narrowed to those that stand in a department, a year or a kind.</summary>
public sealed class ReasonGroupsQuery(WarehouseReader reader)
{
    internal const string Condition =
        """
        from mart.reason_group /* department_limit: whole city */
        where (@FiscalYear is null and @DepartmentKey is null and @ShortfallCategory is null and @Pattern is null)
           or reason_group_key in (
                select shortfall.reason_group_key
                from mart.shortfall shortfall
                where (@FiscalYear is null or shortfall.fiscal_year = @FiscalYear)
                  and (@DepartmentKey is null or shortfall.department_key = @DepartmentKey)
                  and (@ShortfallCategory is null or shortfall.shortfall_category = @ShortfallCategory)
                  and (@Pattern is null or shortfall.search_text like @Pattern escape '!'))
        """;

    internal const string Sql =
        $"""
        select
            reason_group_key, sentence, row_count, form_count, department_count, year_count, first_fiscal_year, last_fiscal_year
        {Condition}
        order by form_count desc, row_count desc, reason_group_key
        offset @Offset rows fetch next @Limit rows only
        """;

    internal const string SqlCount = $"select cast(count(*) as int) group_count {Condition}";

    /// <summary>A page of the list.</summary>
    public Task<IReadOnlyList<ReasonGroupRow>> RunAsync(ShortfallFilter filter, int offset, int limit, CancellationToken cancellationToken) =>
        reader.QueryAsync<ReasonGroupRow>(Sql, Parameters(filter, offset, limit), cancellationToken);

    /// <summary>How many there are in the whole list.</summary>
    public async Task<int> CountAsync(ShortfallFilter filter, CancellationToken cancellationToken) =>
        (await reader.QuerySingleOrDefaultAsync<CountRow>(SqlCount, Parameters(filter, 0, 1), cancellationToken))?.GroupCount ?? 0;

    private static object Parameters(ShortfallFilter filter, int offset, int limit) => new
    {
        filter.FiscalYear,
        filter.DepartmentKey,
        filter.ShortfallCategory,
        Pattern = LevelledSearch.PatternOf(filter.Search),
        Offset = offset,
        Limit = limit,
    };

    private sealed record CountRow(int GroupCount);
}
