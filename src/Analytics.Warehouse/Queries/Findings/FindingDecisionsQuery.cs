using Analytics.Domain.Checks;
using Analytics.Domain.Checks.Comparison;
using Analytics.Warehouse.Findings;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries.Scope;

namespace Analytics.Warehouse.Queries.Findings;

/// <summary>Every decision about findings of a form and of its other versions, the last one first, also about findings that it no longer has.</summary>
public sealed class FindingDecisionsQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            decision.finding_hash, decision.revision, decision.state, decision.rule_code, decision.indicator_index,
            decision.message, decision.decided_by, decision.decided_at, decision.note
        from register.finding_decision decision
        join warehouse.fact_evaluation evaluation
            on (decision.sha256 = evaluation.sha256 and decision.form_index = evaluation.form_index)
            or decision.identity_hash = evaluation.identity_hash
        where evaluation.form_key = @FormKey
          /* department_limit: evaluation.department_key */
        order by decision.finding_decision_id desc
        """;

    /// <summary>Runs the query.</summary>
    public async Task<IReadOnlyList<FindingDecision>> RunAsync(long formKey, CancellationToken cancellationToken)
    {
        var isLimited = await reader.IsLimitedAsync();
        return
        [
            .. (await reader.QueryAsync<StoredRow>(Sql, new { FormKey = formKey }, cancellationToken)).Select(row => new FindingDecision
            {
                FindingHash = row.FindingHash,
                Revision = row.Revision,
                State = Codes.Read<FindingState>(row.State),
                RuleCode = row.RuleCode,
                IndicatorIndex = row.IndicatorIndex,
                Message = isLimited ? CopyMessages.WithoutNames(row.Message) : row.Message,
                DecidedBy = row.DecidedBy,
                DecidedAt = DateTime.SpecifyKind(row.DecidedAt, DateTimeKind.Utc),
                Note = row.Note,
            }),
        ];
    }

    private sealed record StoredRow(
        string FindingHash, int Revision, string State, string RuleCode, int? IndicatorIndex, string Message, string DecidedBy, DateTime DecidedAt, string? Note);
}
