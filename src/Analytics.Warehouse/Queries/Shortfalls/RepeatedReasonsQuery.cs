using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Shortfalls;

/// <summary>A sentence that stands in several counted forms of one fiscal year in almost the same words.</summary>
/// <param name="ReasonGroupKey">Key of the group.</param>
/// <param name="Sentence">The wording that stands most often.</param>
/// <param name="RowCount">Indicators of the year that give it as their reason.</param>
/// <param name="FormCount">Forms of the year that they stand in.</param>
/// <param name="DepartmentCount">Departments of these forms.</param>
/// <param name="YearCount">Fiscal years in which it stands in any counted form.</param>
/// <param name="FirstFiscalYear">The first of these years; null where no form gives one.</param>
public sealed record RepeatedReasonRow(
    string ReasonGroupKey, string Sentence, int RowCount, int FormCount, int DepartmentCount, int YearCount, int? FirstFiscalYear);

/// <summary>Sentences that stand in two forms or more of a fiscal year, or came back from another year, those in most forms first.</summary>
public sealed class RepeatedReasonsQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            totals.reason_group_key, totals.sentence, cast(sum(held.row_count) as int) row_count,
            cast(sum(held.form_count) as int) form_count, cast(count(*) as int) department_count, totals.year_count, totals.first_fiscal_year
        from mart.reason_group_department_year held
        join mart.reason_group totals on totals.reason_group_key = held.reason_group_key
        where held.fiscal_year = @FiscalYear
          /* department_limit: held.department_key */
        group by totals.reason_group_key, totals.sentence, totals.year_count, totals.first_fiscal_year
        having sum(held.form_count) > 1 or totals.year_count > 1
        order by sum(held.form_count) desc, sum(held.row_count) desc, totals.reason_group_key
        offset 0 rows fetch next @Limit rows only
        """;

    /// <summary>Runs the query.</summary>
    /// <param name="fiscalYear">年度.</param>
    /// <param name="limit">Sentences at the most.</param>
    /// <param name="cancellationToken">Ends the query early.</param>
    public Task<IReadOnlyList<RepeatedReasonRow>> RunAsync(int fiscalYear, int limit, CancellationToken cancellationToken) =>
        reader.QueryAsync<RepeatedReasonRow>(Sql, new { FiscalYear = fiscalYear, Limit = limit }, cancellationToken);
}
