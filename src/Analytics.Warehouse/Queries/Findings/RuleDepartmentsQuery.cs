using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Findings;

/// <summary>How often a rule fired in a department.</summary>
/// <param name="RuleCode">Code of the rule.</param>
/// <param name="DepartmentKey">Key of the department.</param>
/// <param name="DepartmentName">Its name.</param>
/// <param name="FindingCount">Findings, without those that a person found not to hold.</param>
/// <param name="FormCount">Forms with at least one.</param>
public sealed record RuleDepartmentRow(string RuleCode, int DepartmentKey, string DepartmentName, int FindingCount, int FormCount);

/// <summary>Rules that fired in a fiscal year with their departments, those with most findings first.</summary>
public sealed class RuleDepartmentsQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            fired.rule_code, fired.department_key, department.name department_name,
            cast(sum(fired.finding_count) as int) finding_count, cast(sum(fired.form_count) as int) form_count
        from mart.rule_department_year fired
        join warehouse.dim_department department on department.department_key = fired.department_key
        where fired.fiscal_year = @FiscalYear and fired.finding_count > 0
          /* department_limit: fired.department_key */
        group by fired.rule_code, fired.department_key, department.name
        order by fired.rule_code, sum(fired.finding_count) desc, department.name, fired.department_key
        """;

    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<RuleDepartmentRow>> RunAsync(int fiscalYear, CancellationToken cancellationToken) =>
        reader.QueryAsync<RuleDepartmentRow>(Sql, new { FiscalYear = fiscalYear }, cancellationToken);
}
