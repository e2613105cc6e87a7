namespace Analytics.Domain.Scoring;

/// <summary>The official score of one indicator.</summary>
/// <param name="Points">The points, from 0 to the weight; null where the rules give no single score.</param>
/// <param name="Explanation">The arithmetic, or why there is no score.</param>
public sealed record IndicatorScore(decimal? Points, ScoreExplanation Explanation);
