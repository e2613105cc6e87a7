namespace Analytics.Ingestion.Files.Pages;

/// <summary>What stands on a page: tables with their words, and the lines around them.</summary>
internal sealed class PageLayout
{
    private const int FewestCellsWithText = 2;

    private PageLayout(int number, PageTurn turn, List<RuledTable> tables, List<TextRow> lines)
    {
        Number = number;
        Turn = turn;
        Tables = tables;
        Lines = lines;
    }

    /// <summary>Number of the page, from 1.</summary>
    public int Number { get; }

    /// <summary>How the page was turned to be read.</summary>
    public PageTurn Turn { get; }

    /// <summary>The tables, from top to bottom.</summary>
    public IReadOnlyList<RuledTable> Tables { get; }

    /// <summary>The lines that stand in no table, from top to bottom.</summary>
    public List<TextRow> Lines { get; }

    /// <summary>Shares the words of a page out to its tables.</summary>
    /// <param name="page">The page, turned to be read.</param>
    /// <param name="turn">How it was turned.</param>
    /// <param name="rules">Its ruling lines, turned too.</param>
    public static PageLayout Of(PageText page, PageTurn turn, PageRules rules)
    {
        var tables = RuledTableFinder.Find(rules);
        var outside = new List<PageWord>();
        foreach (var word in page.Words)
        {
            // Of a table within a table, the inner one has the word.
            var table = tables
                .Where(candidate => candidate.Area.Contains(word.Area.CentreX, word.Area.CentreY))
                .MinBy(candidate => candidate.Area.Width * candidate.Area.Height);
            if (table is null)
                outside.Add(word);
            else
                table.CellAt(word.Area.CentreX, word.Area.CentreY).Words.Add(word);
        }

        foreach (var table in tables.Where(candidate => !IsTable(candidate)))
            outside.AddRange(table.Cells.SelectMany(cell => cell.Words));
        return new(page.Number, turn, tables.FindAll(IsTable), TextRow.Of(outside));
    }

    private static bool IsTable(RuledTable table) => table.Cells.Count(cell => cell.Words.Count > 0) >= FewestCellsWithText;
}
