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

/// <summary>Sentences that stand in two current forms or more, those in most forms first; of one department where one is named.</summary>
public sealed class ReasonGroupsQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            reason_group_key, sentence, row_count, form_count, department_count, year_count, first_fiscal_year, last_fiscal_year
        from mart.reason_group /* department_limit: whole city */
        where @DepartmentKey is null
           or reason_group_key in (
                select reason.reason_group_key
                from warehouse.dim_reason reason
                join warehouse.fact_indicator_result result on result.reason_hash = reason.reason_hash
                join mart.form form on form.form_key = result.form_key
                where form.department_key = @DepartmentKey)
        order by form_count desc, row_count desc, reason_group_key
        offset @Offset rows fetch next @Limit rows only
        """;

    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<ReasonGroupRow>> RunAsync(int? departmentKey, int offset, int limit, CancellationToken cancellationToken) =>
        reader.QueryAsync<ReasonGroupRow>(Sql, new { DepartmentKey = departmentKey, Offset = offset, Limit = limit }, cancellationToken);
}
