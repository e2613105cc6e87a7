namespace Analytics.Ingestion.Files.Blocks;

/// <summary>A table.</summary>
/// <remarks>What is asked of it again and again is found out once, when it is made: tables stand in tables.</remarks>
/// <param name="Rows">Its rows from top to bottom.</param>
internal sealed record TableBlock(IReadOnlyList<TableRow> Rows) : Block
{
    /// <summary>The text of a table in which nothing else stands than one text; null for every other table.</summary>
    /// <remarks>A table around a single text is mere ornament.</remarks>
    public string? OnlyText { get; } = FindOnlyText(Rows);

    /// <summary>Whether it is a table in its own right and not a detail within a line.</summary>
    public bool IsLarge { get; } = Rows.Count > MostRowsOfDetail && Rows.Any(row => row.Cells.Count > 1 || row.Cells.Any(cell => cell.InnerTables.Count > 0));

    private const int MostRowsOfDetail = 2;

    private static string? FindOnlyText(IReadOnlyList<TableRow> rows)
    {
        var printed = rows.SelectMany(row => row.Cells).Where(cell => !cell.IsBlank).Take(2).ToList();
        return printed.Count == 0 ? "" : printed.Count == 1 && printed[0].InnerTables.Count == 0 ? printed[0].Text : null;
    }
}
