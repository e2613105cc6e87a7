using Analytics.Domain.Forms;
using Analytics.Domain.Scoring;

namespace Analytics.Cli.Json;

/// <summary>The scores of a form as the official rules give them.</summary>
internal sealed record RecomputedJson(
    decimal? ExecutionRateAdjusted,
    decimal? ExecutionRateInitial,
    decimal? ExecutionScore,
    IReadOnlyList<decimal?> IndicatorScores,
    decimal? TotalScore,
    string? Rating,
    string RuleSet)
{
    /// <summary>The scores in their JSON shape.</summary>
    public static RecomputedJson Of(RecomputedScores scores) => new(
        scores.ExecutionRateAdjusted,
        scores.ExecutionRateInitial,
        scores.ExecutionScore,
        scores.IndicatorScores,
        scores.TotalScore,
        scores.Rating?.ToChinese(),
        scores.RuleSet);
}
