namespace Analytics.Ingestion.Files.Blocks;

/// <summary>A row of a table.</summary>
/// <param name="Cells">The cells that begin in this row, from left to right; what a merged cell covers is not among them.</param>
internal sealed record TableRow(IReadOnlyList<TableCell> Cells);
