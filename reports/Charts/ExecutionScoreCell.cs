namespace Analytics.Reports.Charts;

/// <summary>A cell of the plane of execution rate and printed total, with what stands behind it.</summary>
/// <param name="RateStart">Where it begins, in percent; <see cref="ExecutionScoreChart.RateStep"/> wide.</param>
/// <param name="ScoreStart">Where it begins, in points; <see cref="ExecutionScoreChart.ScoreStep"/> high.</param>
/// <param name="FormCount">Forms in it.</param>
/// <param name="Address">What stands behind it; null on paper.</param>
public sealed record ExecutionScoreCell(int RateStart, int ScoreStart, int FormCount, string? Address = null);
