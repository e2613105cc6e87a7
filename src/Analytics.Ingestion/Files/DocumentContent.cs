namespace Analytics.Ingestion.Files;

/// <summary>What a reader got out of a file: its lines in their order. The parser knows nothing else of a file.</summary>
/// <param name="Lines">The lines, the first being line 1.</param>
internal sealed record DocumentContent(IReadOnlyList<ContentLine> Lines);
