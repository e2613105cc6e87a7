namespace Analytics.UnitTests.Ingestion.Files.Pages;

/// <summary>A test that reads PDF files: skipped, with the reason, where poppler is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PdfFactAttribute : FactAttribute
{
    public PdfFactAttribute() => Skip = PdfTools.Missing;
}
