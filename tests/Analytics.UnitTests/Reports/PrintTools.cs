using Analytics.Reports;
using Analytics.Reports.Rendering;

namespace Analytics.UnitTests.Reports;

/// <summary>What printing needs on this machine.</summary>
internal static class PrintTools
{
    /// <summary>Why printing cannot be tested here; null where it can.</summary>
    public static string? Missing { get; } = FindMissing();

    private static string? FindMissing()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        if (new[] { "pdftotext", "pdffonts", "pdfinfo", "pdftohtml" }.FirstOrDefault(tool => !folders.Any(folder => File.Exists(Path.Combine(folder, tool)))) is { } missing)
            return $"{missing} of the package poppler-utils is not installed";

        try
        {
            ChromiumLocator.Find(Environment.GetEnvironmentVariable);
            return null;
        }
        catch (PrinterUnavailableException exception)
        {
            return exception.Message;
        }
    }
}
