namespace Analytics.Reports.Brief;

/// <summary>One of the brief's paragraphs.</summary>
/// <param name="Lead">What it is about, in a few characters.</param>
/// <param name="Text">The sentence or two.</param>
internal sealed record BriefParagraph(string Lead, string Text);
