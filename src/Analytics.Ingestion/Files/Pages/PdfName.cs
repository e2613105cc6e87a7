namespace Analytics.Ingestion.Files.Pages;

/// <summary>A name of a PDF, such as <c>/Type</c>, without the slash.</summary>
internal readonly record struct PdfName(string Value);
