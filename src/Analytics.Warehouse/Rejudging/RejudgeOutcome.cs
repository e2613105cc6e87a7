namespace Analytics.Warehouse.Rejudging;

/// <summary>What a rejudging did, or would do.</summary>
/// <param name="FormCount">Forms in the warehouse, all versions.</param>
/// <param name="JudgedCount">Forms that something else judged than would judge them today.</param>
/// <param name="Changes">Those of them whose rule set, total, rating or findings moved, the largest move of the total first.</param>
public sealed record RejudgeOutcome(int FormCount, int JudgedCount, IReadOnlyList<ScoreChange> Changes);
