namespace Analytics.Ingestion.Files.Pages;

/// <summary>A run of characters that stand together.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Area">Where it stands.</param>
internal sealed record PageWord(string Text, PageArea Area);
