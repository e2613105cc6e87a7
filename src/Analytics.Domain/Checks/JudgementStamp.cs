namespace Analytics.Domain.Checks;

/// <summary>What judged a form, in two hashes: a result with another stamp may come out differently today.</summary>
/// <param name="Governing">
/// Of all that the result rests on besides the form: the rule set it follows, the thresholds, the code that judges.
/// </param>
/// <param name="Settings">
/// Of everything that could have been chosen: all rule sets, the thresholds, the code. Where it is the same, nothing can have
/// changed, and the form need not even be looked at.
/// </param>
public sealed record JudgementStamp(string Governing, string Settings);
