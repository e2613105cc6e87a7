namespace Analytics.Reports.Documents;

/// <summary>The heading of a section, which the table of contents lists.</summary>
/// <param name="Anchor">Name of the place, unique in the document.</param>
/// <param name="Title">The heading with its number, such as <c>（一）总体情况</c>.</param>
public sealed record SectionBlock(string Anchor, string Title) : ReportBlock;
