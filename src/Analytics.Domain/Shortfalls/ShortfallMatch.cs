namespace Analytics.Domain.Shortfalls;

/// <summary>One kind of reason found in a text.</summary>
/// <param name="Category">The kind.</param>
/// <param name="Phrase">The words of the text that decided; null where the absence of any decided.</param>
public sealed record ShortfallMatch(ShortfallCategory Category, string? Phrase);
