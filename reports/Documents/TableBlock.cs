namespace Analytics.Reports.Documents;

/// <summary>A table with its number.</summary>
/// <param name="Label">Its number in the document, such as <c>表3-1</c>.</param>
/// <param name="Table">The table.</param>
public sealed record TableBlock(string Label, ReportTable Table) : ReportBlock;
