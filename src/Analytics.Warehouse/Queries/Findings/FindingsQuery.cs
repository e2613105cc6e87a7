using Analytics.Warehouse.Connections;

namespace Analytics.Warehouse.Queries.Findings;

/// <summary>One finding with the form it stands in; no department where the form does not give it.</summary>
public sealed record FindingRow(
    long FormKey,
    int? DepartmentKey,
    string? DepartmentName,
    string? ProjectName,
    string RuleCode,
    string Severity,
    int? IndicatorIndex,
    int Line,
    int EndLine,
    string Message,
    string Found,
    string? Expected,
    int CorrectedValueCount);

/// <summary>Which findings to list; a null member does not narrow.</summary>
public sealed record FindingFilter(int? FiscalYear = null, int? DepartmentKey = null, string? RuleCode = null, long? FormKey = null);

/// <summary>Findings of current forms, errors first, then by department, form and line.</summary>
public sealed class FindingsQuery(WarehouseConnections connections)
{
    internal const string Sql =
        """
        select
            finding.form_key, form.department_key, form.department_name, form.project_name, finding.rule_code, finding.severity,
            finding.indicator_index, finding.line, finding.end_line, finding.message, finding.found, finding.expected,
            form.corrected_value_count
        from warehouse.fact_finding finding
        join mart.form form on form.form_key = finding.form_key
        where (@FiscalYear is null or form.fiscal_year = @FiscalYear)
          and (@DepartmentKey is null or form.department_key = @DepartmentKey)
          and (@RuleCode is null or finding.rule_code = @RuleCode)
          and (@FormKey is null or finding.form_key = @FormKey)
        order by
            case finding.severity when 'error' then 0 when 'warning' then 1 else 2 end,
            form.department_name, finding.form_key, finding.line, finding.finding_index
        offset @Offset rows fetch next @Limit rows only
        """;

    /// <summary>Runs the query.</summary>
    public Task<IReadOnlyList<FindingRow>> RunAsync(FindingFilter filter, int offset, int limit, CancellationToken cancellationToken) =>
        connections.QueryAsync<FindingRow>(
            Sql,
            new { filter.FiscalYear, filter.DepartmentKey, filter.RuleCode, filter.FormKey, Offset = offset, Limit = limit },
            cancellationToken);
}
