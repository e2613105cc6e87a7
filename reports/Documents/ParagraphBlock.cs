namespace Analytics.Reports.Documents;

/// <summary>A paragraph of running text.</summary>
/// <param name="Text">The sentences.</param>
/// <param name="Lead">What it is about, set in bold before the sentences; null for none.</param>
public sealed record ParagraphBlock(string Text, string? Lead = null) : ReportBlock;
