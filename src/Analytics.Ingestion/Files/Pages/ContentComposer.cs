using Analytics.Domain.Forms;

namespace Analytics.Ingestion.Files.Pages;

/// <summary>Puts the pages together to the lines and rows that the parser reads.</summary>
internal sealed class ContentComposer
{
    private readonly List<ContentLine> _lines = [];
    private readonly Dictionary<RuledTable, ColumnSet> _columns;

    private ContentComposer(IReadOnlyList<PageLayout> pages) => _columns = ColumnSet.Of(pages.SelectMany(page => page.Tables));

    /// <summary>The lines of all pages in reading order.</summary>
    public static List<ContentLine> Compose(IReadOnlyList<PageLayout> pages)
    {
        var composer = new ContentComposer(pages);
        foreach (var page in pages)
            composer.Add(page);
        return composer._lines;
    }

    private void Add(PageLayout page)
    {
        var next = 0;
        foreach (var table in page.Tables)
        {
            while (next < page.Lines.Count && page.Lines[next].Area.CentreY < table.Area.Top)
                AddLine(page, page.Lines[next++]);
            // Where the page before ends with a table too, its last row may go on here.
            var isNew = _lines is not [.., { IsRow: true }];
            foreach (var row in table.Cells.GroupBy(cell => cell.Row))
                AddRow(page, row, table, mayGoOn: row.Key == 0 && !isNew);
        }

        while (next < page.Lines.Count)
            AddLine(page, page.Lines[next++]);
    }

    private void AddLine(PageLayout page, TextRow line) => _lines.Add(new(Place(page, line.Area), line.Text, isRow: false, CellSplitter.SplitBlanks));

    private void AddRow(PageLayout page, IEnumerable<RuledCell> row, RuledTable table, bool mayGoOn)
    {
        var columns = _columns[table];
        var printed = row.Select(cell => (Cell: cell, cell.Text)).Where(pair => pair.Text.Length > 0).ToList();
        if (printed.Count == 0)
            return;
        var cells = printed.ConvertAll(pair =>
        {
            var column = columns.IndexOf(pair.Cell.Area.Left);
            return new ContentCell(pair.Text, column, Math.Max(1, columns.IndexOf(pair.Cell.Area.Right) - column), Place(page, pair.Cell.Area));
        });
        // A label over many rows belongs to the row that it begins in, but does not make that row high.
        var area = new PageArea(
            printed.Min(pair => pair.Cell.Area.Left),
            printed[0].Cell.Area.Top,
            printed.Max(pair => pair.Cell.Area.Right),
            printed.Min(pair => pair.Cell.Area.Bottom));
        _lines.Add(new(Place(page, area), string.Join('\t', cells.Select(cell => cell.Text.Replace('\n', ' '))), isRow: true, _ => cells) { MayBreakCells = mayGoOn });
    }

    private SourcePlace Place(PageLayout page, PageArea area)
    {
        var shown = page.Turn.Back(area);
        return new(
            _lines.Count + 1,
            _lines.Count + 1,
            Page: page.Number,
            Box: new(Points(shown.Left), Points(shown.Top), Points(shown.Right), Points(shown.Bottom)));
    }

    private static decimal Points(double points) => decimal.Round((decimal)points, 1, MidpointRounding.AwayFromZero);
}
