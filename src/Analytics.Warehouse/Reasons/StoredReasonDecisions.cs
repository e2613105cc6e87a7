using System.Data.Common;
using Analytics.Warehouse.Connections;
using Analytics.Warehouse.Loading;
using Dapper;

namespace Analytics.Warehouse.Reasons;

/// <summary>The table of the decisions about reasons, within a transaction.</summary>
internal sealed class StoredReasonDecisions(WarehouseConnections connections, DbTransaction transaction)
{
    private const string LockName = "analytics.reason-decisions";

    /// <summary>Keeps every other decision about a reason waiting until the transaction ends.</summary>
    public Task LockAsync(CancellationToken cancellationToken) => connections.Engine.LockAsync(transaction, LockName, cancellationToken);

    /// <summary>The decisions that may hold for rows of contents: their own, and all about wordings, of which persons make few.</summary>
    public async Task<ReasonBook> OfAsync(IEnumerable<string> contents, CancellationToken cancellationToken)
    {
        const string columns =
            """
            select
                reason_decision_id, sha256, form_index, indicator_index, reason_hash, scope, revision, shortfall_category, decided_by
            from register.reason_decision
            """;
        var ofWordings = await transaction.Connection!.QueryAsync<DecidedReason>(
            connections.Work(columns + " where scope = 'wording'", null, transaction, cancellationToken));
        var ofContents = await ValueList.QueryAsync<DecidedReason>(
            connections, transaction, contents, list => $"{columns} where scope <> 'wording' and sha256 in ({list})", cancellationToken);
        return new(ofWordings.Concat(ofContents));
    }

    /// <summary>Adds a decision.</summary>
    public Task AddAsync(DecidedReason decision, DateTime decidedAt, string? note, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(connections.Work(
            """
            insert into register.reason_decision (
                sha256, form_index, indicator_index, reason_hash, scope, revision, shortfall_category, decided_by, decided_at, note)
            values (
                @Sha256, @FormIndex, @IndicatorIndex, @ReasonHash, @Scope, @Revision, @ShortfallCategory, @DecidedBy, @DecidedAt, @Note)
            """,
            new
            {
                decision.Sha256,
                decision.FormIndex,
                decision.IndicatorIndex,
                decision.ReasonHash,
                decision.Scope,
                decision.Revision,
                decision.ShortfallCategory,
                decision.DecidedBy,
                DecidedAt = decidedAt,
                Note = DatabaseText.Clean(note),
            },
            transaction,
            cancellationToken));

    /// <summary>Lets the next refresh make the facts anew of every form that a wording stands in.</summary>
    public Task MarkAsync(string reasonHash, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(connections.Work(
            """
            update warehouse.fact_evaluation
            set facts_version = 0
            where form_key in (select result.form_key from warehouse.fact_indicator_result result where result.reason_hash = @ReasonHash)
            """,
            new { ReasonHash = reasonHash },
            transaction,
            cancellationToken));
}
