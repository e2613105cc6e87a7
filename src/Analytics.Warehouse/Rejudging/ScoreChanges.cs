using System.Data.Common;
using System.Text.Json;
using Analytics.Warehouse.Connections;
using Dapper;

namespace Analytics.Warehouse.Rejudging;

/// <summary>The table of what rejudgings moved, within a transaction.</summary>
internal sealed class ScoreChanges(WarehouseConnections connections, DbTransaction transaction)
{
    /// <summary>Records what moved of a form.</summary>
    public Task AddAsync(string sha256, int formIndex, ScoreChange change, DateTime changedAt, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(connections.Work(
            """
            insert into register.score_change (
                sha256, form_index, changed_at, old_rule_set, new_rule_set, old_score, new_score, old_rating, new_rating, old_findings, new_findings)
            values (
                @Sha256, @FormIndex, @ChangedAt, @OldRuleSet, @NewRuleSet, @OldScore, @NewScore, @OldRating, @NewRating, @OldFindings, @NewFindings)
            """,
            new
            {
                Sha256 = sha256,
                FormIndex = formIndex,
                ChangedAt = changedAt,
                change.OldRuleSet,
                change.NewRuleSet,
                change.OldScore,
                change.NewScore,
                change.OldRating,
                change.NewRating,
                OldFindings = JsonSerializer.Serialize(change.OldFindings),
                NewFindings = JsonSerializer.Serialize(change.NewFindings),
            },
            transaction,
            cancellationToken));
}
