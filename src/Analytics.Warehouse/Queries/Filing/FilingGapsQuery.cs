using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Filing;

/// <summary>A department, or a unit of one, from which a self-evaluation was to be expected and is not at hand.</summary>
/// <param name="DepartmentKey">Key of the department.</param>
/// <param name="DepartmentName">Its name.</param>
/// <param name="UnitKey">Key of the unit; null where the department as a whole filed nothing.</param>
/// <param name="UnitName">Its name; null with the key.</param>
/// <param name="ApprovedTargetCount">Target approvals that it has for the year.</param>
/// <param name="LastFiledYear">The latest earlier year that it filed a self-evaluation for; null for none.</param>
/// <param name="LastYearFormCount">Self-evaluations that it filed for the year before.</param>
public sealed record FilingGapRow(
    int DepartmentKey, string DepartmentName, int? UnitKey, string? UnitName, int ApprovedTargetCount, int? LastFiledYear, int LastYearFormCount);

/// <summary>
/// Who filed no self-evaluation for a fiscal year, although targets were approved for it or an earlier year has one: departments
/// first, then the units of departments that did file.
/// </summary>
/// <remarks>A unit whose whole department is missing is not named again.</remarks>
public sealed class FilingGapsQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            filing.department_key, department.name department_name, filing.unit_key, unit.name unit_name,
            filing.approved_target_count, filing.last_filed_year, coalesce(last_year.self_evaluation_count, 0) last_year_form_count
        from mart.filing_year filing
        join warehouse.dim_department department on department.department_key = filing.department_key
        left join warehouse.dim_unit unit on unit.unit_key = filing.unit_key
        left join mart.filing_year last_year
            on last_year.fiscal_year = filing.fiscal_year - 1 and last_year.department_key = filing.department_key
            and coalesce(last_year.unit_key, 0) = coalesce(filing.unit_key, 0)
        where filing.fiscal_year = @FiscalYear and filing.self_evaluation_count = 0
          /* department_limit: filing.department_key */
          and (filing.unit_key is null or exists (
              select 1 from mart.filing_year whole
              where whole.fiscal_year = filing.fiscal_year and whole.department_key = filing.department_key
                and whole.unit_key is null and whole.self_evaluation_count > 0))
        order by
            case when filing.unit_key is null then 0 else 1 end, department.name, filing.department_key, unit.name, filing.unit_key
        """;

    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<FilingGapRow>> RunAsync(int fiscalYear, CancellationToken cancellationToken) =>
        reader.QueryAsync<FilingGapRow>(Sql, new { FiscalYear = fiscalYear }, cancellationToken);
}
