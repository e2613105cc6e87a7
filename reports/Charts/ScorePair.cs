namespace Analytics.Reports.Charts;

/// <summary>Both scores and both ranks of a department, as the dumbbells show them.</summary>
/// <param name="Name">The department.</param>
/// <param name="PrintedScore">Mean score as reported; null where absent.</param>
/// <param name="PrintedRank">Rank as reported; null without a score.</param>
/// <param name="RecomputedScore">Mean score as corrected; null where absent.</param>
/// <param name="RecomputedRank">Rank as corrected; null without a score.</param>
/// <param name="Address">What stands behind it; null on paper.</param>
public sealed record ScorePair(
    string Name, decimal? PrintedScore, int? PrintedRank, decimal? RecomputedScore, int? RecomputedRank, string? Address = null);
