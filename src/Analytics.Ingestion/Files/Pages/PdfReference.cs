namespace Analytics.Ingestion.Files.Pages;

/// <summary>A reference to an object of a PDF by its number.</summary>
internal readonly record struct PdfReference(int Number);
