namespace Analytics.Cli.Bench.Findings;

/// <summary>A finding that should be there and is not, or the other way round.</summary>
/// <param name="File">The file.</param>
/// <param name="Layout">Format and layout of the file.</param>
/// <param name="Form">Index of the form in the file, from 0.</param>
/// <param name="Rule">Code of the rule.</param>
/// <param name="Indicator">Index of the indicator; null for the form as a whole.</param>
/// <param name="IsPlanted">True for a planted error that was missed, false for a finding that nothing was planted for.</param>
/// <param name="Severity">Severity of the finding; null for a missed one.</param>
/// <param name="Text">What the finding says; null for a missed one.</param>
/// <param name="IsReviewed">Whether the file is marked as one that a person has to look at.</param>
internal sealed record FindingDifference(
    string File, string Layout, int Form, string Rule, int? Indicator, bool IsPlanted, string? Severity, string? Text, bool IsReviewed);
