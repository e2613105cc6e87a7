namespace Analytics.Reports.Highlights;

/// <summary>A sentence that says what stands out in a year.</summary>
/// <param name="Lead">What it is about, in a few characters.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Proof">Where its figures can be looked up.</param>
/// <param name="RuleCode">Code of the rule that the proof is about; null where it is about more.</param>
public sealed record Highlight(string Lead, string Text, HighlightProof Proof, string? RuleCode = null);
