using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Findings;

/// <summary>How often a rule fired.</summary>
/// <param name="RuleCode">Code of the rule, such as <c>budget-cut-to-match</c>.</param>
/// <param name="Severity">error, warning or info.</param>
/// <param name="FindingCount">Findings, without those that a person found not to hold.</param>
/// <param name="FormCount">Forms with at least one.</param>
/// <param name="DepartmentCount">Departments with at least one.</param>
public sealed record FindingsByRuleRow(string RuleCode, string Severity, int FindingCount, int FormCount, int DepartmentCount);

/// <summary>Findings of one fiscal year by rule without those that do not hold, errors first, then by count; of one department where one is named.</summary>
public sealed class FindingsByRuleQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            rule_code, severity, cast(sum(finding_count) as int) finding_count, cast(sum(form_count) as int) form_count,
            cast(count(distinct department_key) as int) department_count
        from mart.rule_department_year
        where fiscal_year = @FiscalYear and (@DepartmentKey is null or department_key = @DepartmentKey)
          /* department_limit: department_key */
        group by rule_code, severity
        having sum(finding_count) > 0
        order by case severity when 'error' then 0 when 'warning' then 1 else 2 end, sum(finding_count) desc, rule_code
        """;

    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<FindingsByRuleRow>> RunAsync(int fiscalYear, int? departmentKey, CancellationToken cancellationToken) =>
        reader.QueryAsync<FindingsByRuleRow>(
            Sql, new { FiscalYear = fiscalYear, DepartmentKey = departmentKey }, cancellationToken);
}
