using Analytics.Samples.Layouts;
using Analytics.Samples.Printing;

namespace Analytics.Samples.Writers;

/// <summary>Writes forms as a PDF: a table with or without lines, its texts wrapped in their cells, over one page or more.</summary>
internal sealed class PdfWriter(PdfDocument document, PdfWriter.PageStyle style)
{
    private const int ShortSide = 595;
    private const int LongSide = 842;
    private const int Margin = 36;
    private const int Footer = 24;
    private const int MostPortraitColumns = 9;
    private const decimal TitleSize = 14m;
    private const decimal Inset = 2m;

    private decimal _top = Margin;

    private int PageWidth => style.IsLandscape ? LongSide : ShortSide;

    private int PageHeight => style.IsLandscape ? ShortSide : LongSide;

    private decimal Leading => style.Size * 1.25m;

    /// <summary>Writes the document.</summary>
    public static (string Layout, byte[] Content) Write(IReadOnlyList<FormPage> pages, SeededRandom random)
    {
        var grids = FormGrid.OfAll(pages, random);
        var isLandscape = random.Chance(30) || grids.Exists(grid => grid.Widths.Count > MostPortraitColumns);
        var style = new PageStyle(
            isLandscape,
            HasLines: random.Chance(75),
            HasPageNumbers: random.Chance(40),
            Size: random.Pick([8m, 8.5m, 9m]),
            Padding: random.Pick<decimal>([(3m, 60), (8m, 25), (14m, 15)]));
        var document = isLandscape ? new PdfDocument(LongSide, ShortSide) : new PdfDocument(ShortSide, LongSide);
        var isLong = false;
        foreach (var grid in grids)
        {
            var before = document.PageCount;
            new PdfWriter(document, style).WriteForm(grid);
            isLong |= document.PageCount - before > 1;
        }

        return ((style.HasLines ? "ruled" : "unruled") + (isLong ? "-over-pages" : ""), document.ToBytes());
    }

    private void WriteForm(FormGrid grid)
    {
        document.AddPage();
        foreach (var row in grid.Rows.TakeWhile(row => !row.IsRuled))
            Above(row);
        var lefts = Lefts(grid);
        var rows = grid.Rows.Where(row => row.IsRuled).ToList();
        var heights = Heights(rows, lefts);
        // A cell over several rows is drawn when its last row of the page is known.
        var page = new List<(GridRow Row, decimal Top, decimal Height, int Index)>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (_top + heights[i] > PageHeight - Margin - Footer && page.Count > 0)
            {
                Draw(page, rows, lefts);
                page.Clear();
                NextPage();
            }

            page.Add((rows[i], _top, heights[i], i));
            _top += heights[i];
        }

        Draw(page, rows, lefts);
        _top += Leading / 2;
        foreach (var row in grid.Rows.Where(row => row.Kind == GridRowKind.Below))
            Below(row.Cells[0].Content.Text);
        PageNumber();
    }

    private void Above(GridRow row)
    {
        if (row.Cells is [{ IsCentred: true } title])
        {
            Centred(title.Content.Text, Margin, PageWidth - (2 * Margin), TitleSize);
            _top += TitleSize * 1.6m;
            return;
        }

        var step = (PageWidth - (2m * Margin)) / row.Cells.Count;
        for (var i = 0; i < row.Cells.Count; i++)
            document.Text(row.Cells[i].Content.Text, Margin + (i * step), _top, style.Size);
        _top += Leading * 1.4m;
    }

    private void Below(string text)
    {
        foreach (var line in Wrapping.Lines(text, (int)((PageWidth - (2 * Margin)) / style.Size), keepsMarks: false))
        {
            if (_top + Leading > PageHeight - Margin)
                NextPage();
            document.Text(line, Margin, _top, style.Size);
            _top += Leading;
        }
    }

    private void NextPage()
    {
        PageNumber();
        document.AddPage();
        _top = Margin;
    }

    private void PageNumber()
    {
        if (style.HasPageNumbers)
            document.Text($"第 {Printed.Number(document.PageCount)} 页", (PageWidth / 2) - 20, PageHeight - Margin, style.Size);
    }

    private decimal[] Lefts(FormGrid grid)
    {
        var scale = (PageWidth - (2m * Margin)) / grid.Widths.Sum();
        var lefts = new decimal[grid.Widths.Count + 1];
        lefts[0] = Margin;
        for (var i = 0; i < grid.Widths.Count; i++)
            lefts[i + 1] = lefts[i] + (grid.Widths[i] * scale);
        return lefts;
    }

    private decimal[] Heights(List<GridRow> rows, decimal[] lefts)
    {
        var heights = rows.Select(row => row.Cells.Where(cell => cell.Height == 1).Select(cell => HeightOf(cell, lefts)).DefaultIfEmpty(Leading).Max()).ToArray();
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var cell in rows[i].Cells.Where(cell => cell.Height > 1))
            {
                var missing = HeightOf(cell, lefts) - heights.Skip(i).Take(cell.Height).Sum();
                if (missing > 0)
                    heights[i + cell.Height - 1] += missing;
            }
        }

        return heights;
    }

    private decimal HeightOf(GridCell cell, decimal[] lefts) => (Lines(cell, lefts).Count * Leading) + style.Padding;

    private IReadOnlyList<string> Lines(GridCell cell, decimal[] lefts) =>
        Wrapping.Lines(cell.Content.Text, Math.Max(1, (int)((lefts[cell.Column + cell.Width] - lefts[cell.Column] - (2 * Inset)) / style.Size)), keepsMarks: false);

    private void Draw(List<(GridRow Row, decimal Top, decimal Height, int Index)> page, List<GridRow> rows, decimal[] lefts)
    {
        if (page.Count == 0)
            return;
        var (first, last) = (page[0].Index, page[^1].Index);
        for (var i = 0; i <= last; i++)
        {
            foreach (var cell in rows[i].Cells.Where(cell => i + cell.Height > first))
            {
                var covered = page.Where(row => row.Index >= i && row.Index < i + cell.Height).ToList();
                var (top, height) = (covered[0].Top, covered.Sum(row => row.Height));
                if (style.HasLines)
                    document.Box(lefts[cell.Column], top, lefts[cell.Column + cell.Width] - lefts[cell.Column], height);
                // What is continued from the page before has its text there.
                if (i >= first)
                    Print(cell, top, height, lefts);
            }
        }
    }

    private void Print(GridCell cell, decimal top, decimal height, decimal[] lefts)
    {
        var lines = Lines(cell, lefts);
        var line = top + Math.Max(0m, (height - (lines.Count * Leading)) / 2) + ((Leading - style.Size) / 2);
        var (left, width) = (lefts[cell.Column], lefts[cell.Column + cell.Width] - lefts[cell.Column]);
        foreach (var text in lines.Where(text => text.Length > 0))
        {
            var x = cell.IsCentred ? left + ((width - (Wrapping.Width(text) * style.Size / 2)) / 2) : left + Inset;
            document.Text(text, Math.Max(left + 1, x), line, style.Size);
            line += Leading;
        }
    }

    private void Centred(string text, decimal left, decimal width, decimal size) =>
        document.Text(text, left + ((width - (Wrapping.Width(text) * size / 2)) / 2), _top, size);

    /// <summary>How the pages look.</summary>
    /// <param name="IsLandscape">Whether they are wider than high.</param>
    /// <param name="HasLines">Whether cells have outlines.</param>
    /// <param name="HasPageNumbers">Whether pages are numbered at their foot.</param>
    /// <param name="Size">Size of the font in points.</param>
    /// <param name="Padding">Room in a cell above and below its text, together.</param>
    internal sealed record PageStyle(bool IsLandscape, bool HasLines, bool HasPageNumbers, decimal Size, decimal Padding);
}
