using Analytics.Domain.Checks;
using Analytics.Domain.Checks.Comparison;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Findings;

/// <summary>One finding with the form it stands in, and how it stands; no department where the form does not give it.</summary>
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
    int CorrectedValueCount,
    string FindingHash,
    string StateCode,
    int DecisionRevision,
    string? DecidedBy,
    DateTime? DecidedAt,
    string? DecisionNote)
{
    /// <summary>How it stands.</summary>
    public FindingState State => Codes.Read<FindingState>(StateCode);
}

/// <summary>Which findings to list; a null member does not narrow.</summary>
public sealed record FindingFilter(
    int? FiscalYear = null, int? DepartmentKey = null, string? RuleCode = null, long? FormKey = null, FindingState? State = null)
{
    /// <summary>Whether findings that do not hold are left out, unless <see cref="State"/> asks for them.</summary>
    public bool OnlyCounted { get; init; }
}

/// <summary>Findings of current forms, errors first, then by department, form and line.</summary>
public sealed class FindingsQuery(WarehouseReader reader)
{
    /// <summary>What a <see cref="FindingFilter"/> asks for.</summary>
    internal const string Condition =
        """
        from warehouse.fact_finding finding
        join mart.form form on form.form_key = finding.form_key
        where (@FiscalYear is null or form.fiscal_year = @FiscalYear)
          and (@DepartmentKey is null or form.department_key = @DepartmentKey)
          and (@RuleCode is null or finding.rule_code = @RuleCode)
          /* department_limit: form.department_key */
          and (@FormKey is null or finding.form_key = @FormKey)
        """;

    internal const string Sql =
        $"""
        select
            finding.form_key, form.department_key, form.department_name, form.project_name, finding.rule_code, finding.severity,
            finding.indicator_index, finding.line, finding.end_line, finding.message, finding.found, finding.expected,
            form.corrected_value_count, finding.finding_hash, finding.state state_code,
            coalesce(decision.revision, 0) decision_revision, decision.decided_by, decision.decided_at, decision.note decision_note
        from (
            select
                finding.form_key, finding.finding_index, finding.line, form.department_ordinal,
                case finding.severity when 'error' then 0 when 'warning' then 1 else 2 end severity_ordinal
            {Condition}
              and (@State is null or finding.state = @State)
              and (finding.state <> @LeftOut)
            order by severity_ordinal, form.department_ordinal, finding.form_key, finding.line, finding.finding_index
            offset @Offset rows fetch next @Limit rows only
        ) page
        join warehouse.fact_finding finding on finding.form_key = page.form_key and finding.finding_index = page.finding_index
        join mart.form form on form.form_key = page.form_key
        left join register.finding_decision decision on decision.finding_decision_id = finding.finding_decision_id
        order by page.severity_ordinal, page.department_ordinal, page.form_key, page.line, page.finding_index
        """;

    /// <summary>Runs the query.</summary>
    /// <remarks>What is said about copied texts names other forms; for a limited reader it does not.</remarks>
    public async Task<IReadOnlyList<FindingRow>> RunAsync(FindingFilter filter, int offset, int limit, CancellationToken cancellationToken)
    {
        var isLimited = await reader.IsLimitedAsync();
        return
        [
            .. (await reader.QueryAsync<FindingRow>(
                Sql,
                new
                {
                    filter.FiscalYear,
                    filter.DepartmentKey,
                    filter.RuleCode,
                    filter.FormKey,
                    State = filter.State is { } state ? Codes.Of(state) : null,
                    LeftOut = filter is { OnlyCounted: true, State: null } ? Codes.Of(FindingState.Dismissed) : string.Empty,
                    Offset = offset,
                    Limit = limit,
                },
                cancellationToken)).Select(row => row with
            {
                Message = isLimited ? CopyMessages.WithoutNames(row.Message) : row.Message,
                DecidedAt = row.DecidedAt is { } at ? DateTime.SpecifyKind(at, DateTimeKind.Utc) : null,
            }),
        ];
    }
}
