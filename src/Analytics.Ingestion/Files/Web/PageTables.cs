using System.Globalization;
using AngleSharp.Dom;
using Analytics.Ingestion.Files.Blocks;

namespace Analytics.Ingestion.Files.Web;

/// <summary>Reads the tables of a page into the grid of their columns: spans of columns and rows are resolved, and only the first
/// cell of a span has the text.</summary>
/// <param name="readBlocks">Reads what stands in a cell.</param>
/// <param name="noteHidden">Notes a row or cell that is not shown.</param>
internal sealed class PageTables(Func<IElement, List<Block>> readBlocks, Action<IElement> noteHidden)
{
    private const int MostColumns = 200;
    private const int MostSpannedRows = 2000;

    /// <summary>Number of cells with text beyond the last column that is read.</summary>
    public int CutCellCount { get; private set; }

    /// <summary>Reads a table.</summary>
    public TableBlock Read(IElement table)
    {
        var rows = new List<TableRow>();
        // The foot stands below the body, wherever the page writes it down.
        foreach (var group in table.Children.OrderBy(child => child.LocalName == "tfoot"))
        {
            if (group.LocalName is "thead" or "tbody" or "tfoot")
                ReadGroup(group, rows);
        }

        return new(rows);
    }

    // A span of rows ends with its group.
    private void ReadGroup(IElement group, List<TableRow> rows)
    {
        var isHiddenGroup = PageElements.IsHidden(group);
        var covered = new int[MostColumns];
        foreach (var row in group.Children)
        {
            if (row.LocalName != "tr")
                continue;
            if (isHiddenGroup || PageElements.IsHidden(row))
                noteHidden(row);
            else
                rows.Add(new(Cells(row, covered)));
        }
    }

    private List<TableCell> Cells(IElement row, int[] covered)
    {
        var cells = new List<TableCell>();
        var column = 0;
        var isCovered = new bool[MostColumns];
        for (var i = 0; i < MostColumns; i++)
        {
            isCovered[i] = covered[i] > 0;
            covered[i] -= isCovered[i] ? 1 : 0;
        }

        foreach (var cell in row.Children)
        {
            if (cell.LocalName is not ("td" or "th"))
                continue;
            if (PageElements.IsHidden(cell))
            {
                noteHidden(cell);
                continue;
            }

            while (column < MostColumns && isCovered[column])
                column++;
            if (column == MostColumns)
            {
                CutCellCount += cell.TextContent.AsSpan().Trim().Length > 0 ? 1 : 0;
                continue;
            }

            var span = Math.Min(Span(cell, "colspan", MostColumns), MostColumns - column);
            var rowSpan = Span(cell, "rowspan", MostSpannedRows);
            for (var i = column; i < column + span; i++)
                covered[i] = Math.Max(covered[i], rowSpan - 1);
            cells.Add(new(column, span, readBlocks(cell)));
            column += span;
        }

        return cells;
    }

    // Zero rows mean all the rest of the group.
    private static int Span(IElement cell, string attribute, int most)
    {
        if (cell.GetAttribute(attribute) is not { } printed)
            return 1;
        var digits = printed.AsSpan().Trim();
        var length = digits.IndexOfAnyExceptInRange('0', '9');
        digits = length < 0 ? digits : digits[..length];
        if (digits.Length == 0)
            return 1;
        var span = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (int)Math.Min(number, most) : most;
        return span > 0 ? span : attribute == "rowspan" ? most : 1;
    }
}
