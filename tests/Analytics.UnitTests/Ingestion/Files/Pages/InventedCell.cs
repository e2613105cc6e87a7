namespace Analytics.UnitTests.Ingestion.Files.Pages;

/// <summary>A cell of an invented table.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Columns">How many columns it covers.</param>
/// <param name="Rows">How many rows it covers.</param>
internal sealed record InventedCell(string Text, int Columns, int Rows)
{
    /// <summary>Reads rows such as <c>项目资金{2,6}|资金来源|年初预算数{3}</c>: in braces the columns, then the rows that a cell covers.</summary>
    public static List<List<InventedCell>> Table(params string[] rows) => [.. rows.Select(row => row.Split('|').Select(Parse).ToList())];

    private static InventedCell Parse(string cell)
    {
        var brace = cell.IndexOf('{', StringComparison.Ordinal);
        if (brace < 0)
            return new(cell, 1, 1);
        var spans = cell[(brace + 1)..^1].Split(',');
        return new(cell[..brace], int.Parse(spans[0], null), spans.Length > 1 ? int.Parse(spans[1], null) : 1);
    }
}
