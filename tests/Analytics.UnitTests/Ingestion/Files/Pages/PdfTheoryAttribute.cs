namespace Analytics.UnitTests.Ingestion.Files.Pages;

/// <summary>A test that reads PDF files with several data: skipped, with the reason, where poppler is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PdfTheoryAttribute : TheoryAttribute
{
    public PdfTheoryAttribute() => Skip = PdfTools.Missing;
}
