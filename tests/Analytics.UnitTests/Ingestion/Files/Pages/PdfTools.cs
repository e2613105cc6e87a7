namespace Analytics.UnitTests.Ingestion.Files.Pages;

/// <summary>What reading PDF files needs on this machine.</summary>
internal static class PdfTools
{
    /// <summary>Why PDF files cannot be read here; null where they can.</summary>
    public static string? Missing { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, "pdftotext")))
            ? null
            : "pdftotext of the package poppler-utils is not installed";
}
