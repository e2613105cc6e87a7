using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries.Scope;
using Analytics.Warehouse.Reasons;

namespace Analytics.Warehouse.Queries.Shortfalls;

/// <summary>The kind of a reason on a form, and who put it there.</summary>
/// <param name="IndicatorIndex">Index of the indicator in the form, from 0.</param>
/// <param name="ReasonHash">Its wording; null where it gives no reason.</param>
/// <param name="ShortfallCategory">Code of its kind; null where it gives no reason and owes none.</param>
/// <param name="ReasonDecisionId">The decision that its kind comes from; null where the phrases of the reason decided.</param>
/// <param name="FormCount">Current forms that give a reason in almost the same words; null where no other does.</param>
/// <param name="DepartmentCount">Departments of these.</param>
/// <param name="Decisions">The decisions about the row and about its wording, the last first.</param>
public sealed record FormReasonRow(
    int IndicatorIndex,
    string? ReasonHash,
    string? ShortfallCategory,
    long? ReasonDecisionId,
    int? FormCount,
    int? DepartmentCount,
    IReadOnlyList<ReasonDecision> Decisions)
{
    /// <summary>The decision that its kind comes from, which a later one of another scope may follow; null where the phrases decided.</summary>
    public ReasonDecision? Decided => Decisions.FirstOrDefault(decision => decision.ReasonDecisionId == ReasonDecisionId);
}

/// <summary>The reasons of one form with their kinds, in the order of the form.</summary>
public sealed class FormReasonsQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            result.indicator_index, result.reason_hash, result.shortfall_category, result.reason_decision_id,
            reason_group.form_count, reason_group.department_count
        from warehouse.fact_indicator_result result
        join warehouse.fact_evaluation evaluation on evaluation.form_key = result.form_key
        left join warehouse.dim_reason reason on reason.reason_hash = result.reason_hash
        left join mart.reason_group reason_group on reason_group.reason_group_key = reason.reason_group_key
        where result.form_key = @FormKey
          /* department_limit: evaluation.department_key */
        order by result.indicator_index
        """;

    internal const string DecisionsSql =
        """
        select
            result.indicator_index row_index, decision.reason_decision_id, decision.reason_hash, decision.scope,
            decision.indicator_index, decision.shortfall_category, decision.decided_by, decision.decided_at, decision.note
        from warehouse.fact_indicator_result result
        join warehouse.fact_evaluation evaluation on evaluation.form_key = result.form_key
        join register.reason_decision decision on decision.reason_hash = result.reason_hash
        where result.form_key = @FormKey
          /* department_limit: evaluation.department_key */
          and (decision.scope = 'wording'
            or (decision.sha256 = evaluation.sha256 and decision.form_index = evaluation.form_index
                and decision.indicator_index = result.indicator_index))
        order by decision.reason_decision_id desc
        """;

    /// <summary>Runs the query.</summary>
    public async Task<IReadOnlyList<FormReasonRow>> RunAsync(long formKey, CancellationToken cancellationToken)
    {
        var rows = await reader.QueryAsync<StoredRow>(Sql, new { FormKey = formKey }, cancellationToken);
        var decisions = (await reader.QueryAsync<StoredDecision>(DecisionsSql, new { FormKey = formKey }, cancellationToken))
            .ToLookup(row => row.RowIndex, row => new ReasonDecision
            {
                ReasonDecisionId = row.ReasonDecisionId,
                ReasonHash = row.ReasonHash,
                Scope = Codes.Read<ReasonScope>(row.Scope),
                IndicatorIndex = row.IndicatorIndex,
                ShortfallCategory = row.ShortfallCategory,
                DecidedBy = row.DecidedBy,
                DecidedAt = DateTime.SpecifyKind(row.DecidedAt, DateTimeKind.Utc),
                Note = row.Note,
            });
        return
        [
            .. rows.Select(row => new FormReasonRow(
                row.IndicatorIndex, row.ReasonHash, row.ShortfallCategory, row.ReasonDecisionId,
                row.FormCount, row.DepartmentCount, [.. decisions[row.IndicatorIndex]])),
        ];
    }

    private sealed record StoredRow(
        int IndicatorIndex, string? ReasonHash, string? ShortfallCategory, long? ReasonDecisionId, int? FormCount, int? DepartmentCount);

    private sealed record StoredDecision(
        int RowIndex, long ReasonDecisionId, string ReasonHash, string Scope, int IndicatorIndex, string? ShortfallCategory, string DecidedBy, DateTime DecidedAt, string? Note);
}
