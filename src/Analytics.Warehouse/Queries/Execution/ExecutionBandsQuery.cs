using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Execution;

/// <summary>How many forms have an execution rate in a band five percentage points wide.</summary>
/// <param name="BandStart">Where the band begins, in percent: 0, 5, …, 120; the last has no end.</param>
/// <param name="AdjustedCount">Forms by their rate on the adjusted budget.</param>
/// <param name="InitialCount">Forms by their rate on the initial budget.</param>
public sealed record ExecutionBandRow(int BandStart, int AdjustedCount, int InitialCount);

/// <summary>The distribution of execution rates over the counted forms of one fiscal year, on both budgets; bands without a form are left out.</summary>
public sealed class ExecutionBandsQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            band_start,
            cast(sum(case when basis = 'adjusted' then form_count else 0 end) as int) adjusted_count,
            cast(sum(case when basis = 'initial' then form_count else 0 end) as int) initial_count
        from mart.execution_band
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
    public Task<IReadOnlyList<ExecutionBandRow>> RunAsync(int fiscalYear, int? departmentKey, CancellationToken cancellationToken) =>
        reader.QueryAsync<ExecutionBandRow>(Sql, new { FiscalYear = fiscalYear, DepartmentKey = departmentKey }, cancellationToken);
}
