namespace Analytics.Ingestion.Files.Pages;

/// <summary>A bare word of a PDF: an operator of a content stream, or a keyword such as <c>endobj</c>.</summary>
internal readonly record struct PdfOperator(string Value);
