namespace Analytics.Domain.Scoring;

/// <summary>How a score came about, for the page that shows it.</summary>
/// <param name="Arithmetic">The arithmetic in one line, such as <c>79.23% / 100% × 2 = 1.58</c>; where there is no score, why.</param>
/// <param name="Source">The paragraph of the rules that it follows, in Chinese; null where no rule applies.</param>
public sealed record ScoreExplanation(string Arithmetic, string? Source);
