namespace Analytics.Ingestion.Files.Blocks;

/// <summary>A cell of a table.</summary>
/// <param name="Column">Its first column in the grid of its table, from 0.</param>
/// <param name="ColumnCount">How many columns it covers.</param>
/// <param name="Blocks">What stands in it, tables within it among them.</param>
internal sealed record TableCell(int Column, int ColumnCount, IReadOnlyList<Block> Blocks)
{
    /// <summary>The cell's own text, without that of the tables in it.</summary>
    public string Text { get; } = CellText.Clean(string.Join('\n', Blocks.Select(OwnText)));

    /// <summary>The tables in the cell that are more than ornament.</summary>
    public IReadOnlyList<TableBlock> InnerTables { get; } = [.. Blocks.OfType<TableBlock>().Where(table => table.OnlyText is null)];

    /// <summary>Whether nothing stands in the cell.</summary>
    public bool IsBlank => InnerTables.Count == 0 && Text.Length == 0;

    /// <summary>Whether the cell is there for the sake of the table in it, to lay out the page.</summary>
    public bool IsFrame => InnerTables.Any(table => table.IsLarge);

    private static string OwnText(Block block) => block switch
    {
        TextBlock text => text.Text,
        TableBlock table => table.OnlyText ?? "",
        _ => "",
    };
}
