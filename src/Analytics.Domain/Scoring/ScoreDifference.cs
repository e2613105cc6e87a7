namespace Analytics.Domain.Scoring;

/// <summary>What lies between the total that a form prints and the recomputed one.</summary>
/// <param name="Points">Recomputed total − printed total; null where one of them is absent.</param>
/// <param name="Parts">
/// The difference split by rule, in the order of the form; the parts always add up to <paramref name="Points"/> exactly.
/// </param>
/// <param name="WhyAbsent">Why there is no difference, in one Chinese sentence; null where there is one.</param>
public sealed record ScoreDifference(decimal? Points, IReadOnlyList<ScoreContribution> Parts, string? WhyAbsent);
