namespace Analytics.Ingestion.Files.Pages;

/// <summary>Tells what poppler says about a file.</summary>
internal static class PopplerMessages
{
    // Said of sound files too, and of no bearing on their text.
    private static readonly string[] Harmless = ["Invalid Font Weight", "Bad annotation destination", "Unknown annotation type", "no word list"];

    /// <summary>Whether it found fault with the file, so that text may be missing.</summary>
    public static bool AreComplaints(string messages) => messages
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Any(line => !Harmless.Any(known => line.Contains(known, StringComparison.Ordinal)));
}
