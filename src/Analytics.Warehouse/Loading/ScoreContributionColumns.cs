using Analytics.Domain.Scoring;
using Analytics.Warehouse.Connections;

namespace Analytics.Warehouse.Loading;

/// <summary>The parts of a form's score difference as rows of <c>warehouse.fact_score_contribution</c>.</summary>
internal static class ScoreContributionColumns
{
    /// <summary>Table that the rows go into.</summary>
    public const string Table = "warehouse.fact_score_contribution";

    /// <summary>Columns of the table.</summary>
    public static IReadOnlyList<CopyColumn<PartEntry<ScoreContribution>>> All { get; } =
    [
        new("form_key", CopyType.Long, part => part.Entry.FormKey),
        new("ordinal", CopyType.Int, part => part.Index),
        new("rule_code", CopyType.Text, part => part.Part.RuleCode),
        new("indicator_index", CopyType.Int, part => part.Part.IndicatorIndex),
        new("points", CopyType.Decimal, part => part.Part.Points),
        new("arithmetic", CopyType.Text, part => DatabaseText.Clean(part.Part.Arithmetic)),
    ];

    /// <summary>The parts of a form.</summary>
    /// <returns>All of them; none where one is beyond what the table holds, for some of them would not add up.</returns>
    public static IReadOnlyList<ScoreContribution> Of(RecomputedScores scores) =>
        scores.Difference is { Parts: var parts } && parts.All(part => FactLimits.Points(part.Points) is not null) ? parts : [];
}
