namespace Analytics.Ingestion.Files.Blocks;

/// <summary>A paragraph.</summary>
/// <param name="Text">Its text; a line feed parts its lines.</param>
/// <param name="IsPreformatted">Whether its blanks, tabs and pipes mark columns, as in a text file.</param>
internal sealed record TextBlock(string Text, bool IsPreformatted = false) : Block;
