namespace Analytics.Domain.Scoring;

/// <summary>One part of the difference between the recomputed and the printed total, and the rule that it belongs to.</summary>
/// <param name="RuleCode">Code of the rule, such as <c>execution-score</c>.</param>
/// <param name="Points">The points that it moves the total by; negative where the form gave itself too much. Never 0.</param>
/// <param name="IndicatorIndex">Index of the indicator in the form, from 0; null for the execution rate and the total.</param>
/// <param name="Arithmetic">How the points come about, in one Chinese line.</param>
public sealed record ScoreContribution(string RuleCode, decimal Points, int? IndicatorIndex, string Arithmetic);
