using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Filing;

/// <summary>A department from which a self-evaluation was to be expected and is not at hand.</summary>
/// <param name="DepartmentKey">Key of the department.</param>
/// <param name="DepartmentName">Its name.</param>
/// <param name="ApprovedTargetCount">Target approvals that it has for the year.</param>
/// <param name="LastYearFormCount">Self-evaluations that it filed for the year before.</param>
public sealed record FilingGapRow(int DepartmentKey, string DepartmentName, int ApprovedTargetCount, int LastYearFormCount);

/// <summary>Departments without a self-evaluation of a fiscal year, although targets were approved for it or they filed one for the year before.</summary>
public sealed class FilingGapsQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            form.department_key, form.department_name,
            cast(sum(case when form.fiscal_year = @FiscalYear then 1 else 0 end) as int) approved_target_count,
            cast(sum(case when form.fiscal_year = @LastYear and form.is_self_evaluation = @IsSelfEvaluation then 1 else 0 end) as int) last_year_form_count
        from mart.form form
        where form.fiscal_year in (@FiscalYear, @LastYear) and form.department_key is not null
          /* department_limit: form.department_key */
        group by form.department_key, form.department_name
        having sum(case when form.fiscal_year = @FiscalYear and form.is_self_evaluation = @IsSelfEvaluation then 1 else 0 end) = 0
           and sum(case when form.fiscal_year = @FiscalYear or form.is_self_evaluation = @IsSelfEvaluation then 1 else 0 end) > 0
        order by form.department_name, form.department_key
        """;

    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<FilingGapRow>> RunAsync(int fiscalYear, CancellationToken cancellationToken) =>
        reader.QueryAsync<FilingGapRow>(Sql, new { FiscalYear = fiscalYear, LastYear = fiscalYear - 1, IsSelfEvaluation = true }, cancellationToken);
}
