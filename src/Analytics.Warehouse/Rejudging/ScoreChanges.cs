using System.Data.Common;
using System.Text.Json;
using Analytics.Warehouse.Connections;

namespace Analytics.Warehouse.Rejudging;

/// <summary>The table of what rejudgings moved, within a transaction.</summary>
internal sealed class ScoreChanges(WarehouseConnections connections, DbTransaction transaction)
{
    private static readonly CopyColumn<(string Sha256, int FormIndex, ScoreChange Change, DateTime ChangedAt)>[] Columns =
    [
        new("sha256", CopyType.Text, row => row.Sha256),
        new("form_index", CopyType.Int, row => row.FormIndex),
        new("changed_at", CopyType.Instant, row => row.ChangedAt),
        new("old_rule_set", CopyType.Text, row => row.Change.OldRuleSet),
        new("new_rule_set", CopyType.Text, row => row.Change.NewRuleSet),
        new("old_score", CopyType.Decimal, row => row.Change.OldScore),
        new("new_score", CopyType.Decimal, row => row.Change.NewScore),
        new("old_rating", CopyType.Text, row => row.Change.OldRating),
        new("new_rating", CopyType.Text, row => row.Change.NewRating),
        new("old_findings", CopyType.Text, row => JsonSerializer.Serialize(row.Change.OldFindings)),
        new("new_findings", CopyType.Text, row => JsonSerializer.Serialize(row.Change.NewFindings)),
    ];

    /// <summary>Records what moved of forms.</summary>
    public Task AddAsync(
        IReadOnlyCollection<(string Sha256, int FormIndex, ScoreChange Change)> moved, DateTime changedAt, CancellationToken cancellationToken) =>
        connections.Engine.CopyAsync(
            transaction,
            "register.score_change",
            Columns,
            [.. moved.Select(each => (each.Sha256, each.FormIndex, each.Change, changedAt))],
            cancellationToken);
}
