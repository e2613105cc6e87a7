namespace Analytics.Reports.Documents;

/// <summary>A part of a chapter that stands on its own: a heading, a paragraph, a table or a figure.</summary>
public abstract record ReportBlock;
