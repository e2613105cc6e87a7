using System.Data.Common;
using Analytics.Domain.Checks;
using Analytics.Warehouse.Connections;
using Analytics.Warehouse.Loading;
using Dapper;

namespace Analytics.Warehouse.Findings;

/// <summary>The table of the decisions about findings, within a transaction.</summary>
internal sealed class StoredFindingDecisions(WarehouseConnections connections, DbTransaction transaction)
{
    private const string LockName = "analytics.finding-decisions";

    private const string Columns =
        """
        select
            decision.finding_decision_id, decision.sha256, decision.form_index, decision.identity_hash, decision.finding_hash,
            decision.revision, decision.state
        from register.finding_decision decision
        """;

    /// <summary>Keeps decisions and the comparison of forms out of each other's way until the transaction ends.</summary>
    public Task LockAsync(CancellationToken cancellationToken) => connections.Engine.LockAsync(transaction, LockName, cancellationToken);

    /// <summary>All decisions: as many as persons have made, far fewer than there are findings.</summary>
    public async Task<DecisionBook> AllAsync(CancellationToken cancellationToken) => new(
        await transaction.Connection!.QueryAsync<DecidedFinding>(connections.Work(Columns, null, transaction, cancellationToken)));

    /// <summary>The decisions that may hold for forms: those about their contents and those about other versions of them.</summary>
    /// <param name="contents">The contents of the forms.</param>
    /// <param name="identities">The identities of the forms.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<DecisionBook> OfAsync(IEnumerable<string> contents, IEnumerable<string?> identities, CancellationToken cancellationToken)
    {
        var ofContents = await FindAsync("sha256", contents);
        var ofVersions = await FindAsync("identity_hash", identities.OfType<string>());
        return new(ofContents.Concat(ofVersions).DistinctBy(decision => decision.FindingDecisionId));

        Task<IReadOnlyList<DecidedFinding>> FindAsync(string column, IEnumerable<string> hashes) => ValueList.QueryAsync<DecidedFinding>(
            connections, transaction, hashes, list => $"{Columns} where decision.{column} in ({list})", cancellationToken);
    }

    /// <summary>Adds a decision and lets the findings that it holds for follow it.</summary>
    /// <param name="form">The form that the person looked at.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task AddAsync(FormOfFinding form, FindingDecision decision, CancellationToken cancellationToken)
    {
        const string insert =
            """
            insert into register.finding_decision (
                sha256, form_index, identity_hash, finding_hash, revision, state, rule_code, indicator_index, message,
                decided_by, decided_at, note)
            values (
                @Sha256, @FormIndex, @IdentityHash, @FindingHash, @Revision, @State, @RuleCode, @IndicatorIndex, @Message,
                @DecidedBy, @DecidedAt, @Note)
            """;
        const string follow =
            """
            update warehouse.fact_finding
            set state = @State,
                finding_decision_id = (
                    select max(decision.finding_decision_id)
                    from register.finding_decision decision
                    where decision.sha256 = @Sha256 and decision.form_index = @FormIndex
                      and decision.finding_hash = @FindingHash and decision.revision = @Revision)
            where finding_hash = @FindingHash
              and form_key in (
                  select evaluation.form_key
                  from warehouse.fact_evaluation evaluation
                  where (evaluation.sha256 = @Sha256 and evaluation.form_index = @FormIndex) or evaluation.identity_hash = @IdentityHash)
            """;
        var row = new
        {
            form.Sha256,
            form.FormIndex,
            form.IdentityHash,
            decision.FindingHash,
            decision.Revision,
            State = Codes.Of(decision.State),
            decision.RuleCode,
            decision.IndicatorIndex,
            Message = DatabaseText.Clean(decision.Message),
            decision.DecidedBy,
            decision.DecidedAt,
            Note = DatabaseText.Clean(decision.Note),
        };
        await transaction.Connection!.ExecuteAsync(connections.Work(insert, row, transaction, cancellationToken));
        await transaction.Connection!.ExecuteAsync(connections.Work(follow, row, transaction, cancellationToken));
    }
}
