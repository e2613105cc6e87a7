using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Scores;

/// <summary>How many forms have a total in a band two points wide.</summary>
/// <param name="BandStart">Where the band begins: 0 for all below 60, then 60, 62, …, 98, and 100 for exactly 100 and more.</param>
/// <param name="PrintedCount">Forms by the total that they print.</param>
/// <param name="RecomputedCount">Forms by the recomputed total.</param>
public sealed record ScoreBandRow(int BandStart, int PrintedCount, int RecomputedCount);

/// <summary>The distribution of totals over the counted forms of one fiscal year, printed and recomputed; bands without a form are left out.</summary>
public sealed class ScoreBandsQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            band_start,
            cast(sum(case when basis = 'printed' then form_count else 0 end) as int) printed_count,
            cast(sum(case when basis = 'recomputed' then form_count else 0 end) as int) recomputed_count
        from mart.score_band
        where fiscal_year = @FiscalYear
          /* department_limit: department_key */
          and (@DepartmentKey is null or department_key = @DepartmentKey)
        group by band_start
        order by band_start
        """;

    /// <summary>Runs the query.</summary>
    /// <param name="fiscalYear">年度.</param>
    /// <param name="departmentKey">Key of the department; null for all.</param>
    /// <param name="cancellationToken">Ends the query early.</param>
    public Task<IReadOnlyList<ScoreBandRow>> RunAsync(int fiscalYear, int? departmentKey, CancellationToken cancellationToken) =>
        reader.QueryAsync<ScoreBandRow>(Sql, new { FiscalYear = fiscalYear, DepartmentKey = departmentKey }, cancellationToken);
}
