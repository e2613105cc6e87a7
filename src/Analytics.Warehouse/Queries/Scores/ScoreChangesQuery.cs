using System.Text.Json;
using Analytics.Warehouse.Queries.Scope;
using Analytics.Warehouse.Rejudging;

namespace Analytics.Warehouse.Queries.Scores;

/// <summary>A rejudging that moved a form, and when.</summary>
public sealed record ScoreChangeRow(DateTime ChangedAt, ScoreChange Change);

/// <summary>The rejudgings that moved a form, the last one first.</summary>
public sealed class ScoreChangesQuery(WarehouseReader reader)
{
    internal const string Sql =
        """
        select
            change.changed_at, change.old_rule_set, change.new_rule_set, change.old_score, change.new_score,
            change.old_rating, change.new_rating, change.old_findings, change.new_findings, received.first_name file_name
        from register.score_change change
        join register.received_file received on received.sha256 = change.sha256
        join warehouse.fact_evaluation evaluation on evaluation.sha256 = change.sha256 and evaluation.form_index = change.form_index
        where evaluation.form_key = @FormKey
          /* department_limit: evaluation.department_key */
        order by change.score_change_id desc
        """;

    /// <summary>Runs the query.</summary>
    public async Task<IReadOnlyList<ScoreChangeRow>> RunAsync(long formKey, CancellationToken cancellationToken) =>
    [
        .. (await reader.QueryAsync<StoredRow>(Sql, new { FormKey = formKey }, cancellationToken)).Select(row => new ScoreChangeRow(
            DateTime.SpecifyKind(row.ChangedAt, DateTimeKind.Utc),
            new()
            {
                FormKey = formKey,
                FileName = row.FileName,
                OldRuleSet = row.OldRuleSet,
                NewRuleSet = row.NewRuleSet,
                OldScore = row.OldScore,
                NewScore = row.NewScore,
                OldRating = row.OldRating,
                NewRating = row.NewRating,
                OldFindings = Counts(row.OldFindings),
                NewFindings = Counts(row.NewFindings),
            })),
    ];

    private static Dictionary<string, int> Counts(string json) => JsonSerializer.Deserialize<Dictionary<string, int>>(json) ?? [];

    private sealed record StoredRow(
        DateTime ChangedAt,
        string OldRuleSet,
        string NewRuleSet,
        decimal? OldScore,
        decimal? NewScore,
        string? OldRating,
        string? NewRating,
        string OldFindings,
        string NewFindings,
        string FileName);
}
