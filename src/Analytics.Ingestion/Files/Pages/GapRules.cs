namespace Analytics.Ingestion.Files.Pages;

/// <summary>Where a table has no ruling lines: the lines that it would have, by the gaps between its columns and rows.</summary>
internal static class GapRules
{
    // Fewer columns or rows are no table for certain; the text is then read line by line.
    private const int FewestColumns = 5;
    private const int FewestRows = 3;
    private const int MostCells = 3000;
    private const double Margin = 3;

    /// <summary>The lines of each page; none where no table can be told.</summary>
    /// <param name="pages">The words of the pages without ruled tables.</param>
    public static IReadOnlyList<PageRules> Find(IReadOnlyList<IReadOnlyList<PageWord>> pages)
    {
        var blocks = pages.Select(Blocks).ToList();
        var all = blocks.SelectMany(page => page).ToList();
        if (!all.TrueForAll(block => block.HasPlainRows()) || !all.Exists(block => block.Columns.Count >= FewestColumns && block.Rows.Count >= FewestRows))
            return [.. pages.Select(_ => PageRules.None)];
        var edges = new List<double>();
        foreach (var block in all.OrderByDescending(block => block.Columns.Count))
            block.ChooseEdges(edges);
        var left = all.Min(block => block.Columns[0].Left) - Margin;
        var right = all.Max(block => block.Columns[^1].Right) + Margin;
        return [.. blocks.Select(page => Rules(page, left, right))];
    }

    private static List<GapBlock> Blocks(IReadOnlyList<PageWord> words)
    {
        var cells = DrawnCell.Of(words);
        if (cells.Count is 0 or > MostCells)
            return [];
        if (DrawnRows.Of(cells) is { } drawn && Blocks(drawn, [], isDrawn: true) is var blocks && blocks.TrueForAll(block => block.HasPlainRows()))
            return blocks;
        return GapRow.Of(cells, out var labels) is { } rows ? Blocks(rows, labels, isDrawn: false) : [];
    }

    private static List<GapBlock> Blocks(List<GapRow> rows, List<DrawnCell> labels, bool isDrawn)
    {
        var first = rows.FindIndex(IsOfTable);
        return first < 0 ? [] : GapBlock.Of(rows[first..(rows.FindLastIndex(IsOfTable) + 1)], labels, isDrawn);
    }

    private static bool IsOfTable(GapRow row) => row.Cells.Count > 1 && !RunningLines.IsPageNumber(string.Concat(row.Cells.Select(cell => cell.Text)));

    private static PageRules Rules(List<GapBlock> blocks, double left, double right)
    {
        var vertical = new List<PageRule>();
        var horizontal = new List<PageRule>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var top = i == 0 ? blocks[i].Rows[0].Top - Margin : (blocks[i - 1].Rows[^1].Bottom + blocks[i].Rows[0].Top) / 2;
            var bottom = i + 1 == blocks.Count ? blocks[i].Rows[^1].Bottom + Margin : (blocks[i].Rows[^1].Bottom + blocks[i + 1].Rows[0].Top) / 2;
            blocks[i].AddRules(left, right, top, bottom, vertical, horizontal);
        }

        return new(RuleJoiner.Join(vertical), RuleJoiner.Join(horizontal));
    }
}
