namespace Analytics.UnitTests.Ingestion.Files.Pages;

/// <summary>Draws an invented table into a PDF, as word processors do: texts wrapped and centred in their cells, over as many
/// pages as it takes.</summary>
internal sealed class TableDrawing
{
    private const double Size = 9;
    private const double LineHeight = 12;
    private const double Padding = 3;
    private const double Margin = 40;

    private readonly InventedPdf _pdf;
    private readonly double[] _edges;
    private readonly List<Placed> _cells = [];
    private readonly double[] _heights;

    public TableDrawing(InventedPdf pdf, double[] widths, List<List<InventedCell>> rows)
    {
        _pdf = pdf;
        _edges = new double[widths.Length + 1];
        _edges[0] = Margin;
        for (var i = 0; i < widths.Length; i++)
            _edges[i + 1] = _edges[i] + widths[i];
        _heights = new double[rows.Count];
        Place(rows);
    }

    /// <summary>How the edges of the cells are drawn.</summary>
    public CellEdges Drawn { get; init; } = CellEdges.Lines;

    /// <summary>Lower end of what may be drawn on a page.</summary>
    public double Bottom { get; init; } = InventedPdf.PageHeight - 50;

    /// <summary>Draws the table.</summary>
    /// <returns>Where the next thing may be drawn.</returns>
    public double Draw(double top)
    {
        for (var row = 0; row < _heights.Length;)
        {
            var end = row;
            var height = 0.0;
            while (end < _heights.Length && (end == row || top + height + _heights[end] <= Bottom))
                height += _heights[end++];
            DrawRows(row, end, top);
            top += height;
            if (end < _heights.Length)
            {
                _pdf.AddPage();
                top = 50;
            }

            row = end;
        }

        return top;
    }

    private void Place(List<List<InventedCell>> rows)
    {
        var taken = new bool[rows.Count, _edges.Length - 1];
        for (var row = 0; row < rows.Count; row++)
        {
            var column = 0;
            foreach (var cell in rows[row])
            {
                while (taken[row, column])
                    column++;
                var lines = Wrap(cell.Text, _edges[column + cell.Columns] - _edges[column] - (2 * Padding));
                _cells.Add(new(row, column, cell, lines));
                for (var r = row; r < row + cell.Rows; r++)
                {
                    for (var c = column; c < column + cell.Columns; c++)
                        taken[r, c] = true;
                }
            }
        }

        foreach (var placed in _cells.OrderBy(placed => placed.Cell.Rows))
        {
            var needed = (placed.Lines.Count * LineHeight) + (2 * Padding) - Enumerable.Range(placed.Row, placed.Cell.Rows).Sum(row => _heights[row]);
            if (needed > 0)
                _heights[placed.Row + placed.Cell.Rows - 1] += needed;
        }
    }

    // A cell that the page break cuts has its text in its first part; what does not fit there stands at the top of the next.
    private void DrawRows(int first, int end, double top)
    {
        foreach (var placed in _cells)
        {
            var from = Math.Max(placed.Row, first);
            var to = Math.Min(placed.Row + placed.Cell.Rows, end);
            if (from >= to)
                continue;
            var y = top + Enumerable.Range(first, from - first).Sum(row => _heights[row]);
            var height = Enumerable.Range(from, to - from).Sum(row => _heights[row]);
            var left = _edges[placed.Column];
            var right = _edges[placed.Column + placed.Cell.Columns];
            Frame(left, y, right, y + height);
            var fitting = (int)Math.Min(placed.Lines.Count, Math.Floor(height / LineHeight));
            if (placed.Row >= first)
                Write(placed.Row + placed.Cell.Rows > end ? placed.Lines[..(placed.Drawn = fitting)] : placed.Lines, left, right, y, height);
            else if (placed.Drawn < placed.Lines.Count)
                DrawRest(placed, left, right, y);
        }
    }

    private void DrawRest(Placed placed, double left, double right, double top)
    {
        var rest = placed.Lines[placed.Drawn..];
        placed.Drawn = placed.Lines.Count;
        Write(rest, left, right, top, rest.Count * LineHeight);
    }

    private void Write(List<string> lines, double left, double right, double top, double height)
    {
        var y = top + ((height - (lines.Count * LineHeight)) / 2);
        foreach (var line in lines)
        {
            _pdf.Text((left + right - InventedPdf.Width(line, Size)) / 2, y + Size, Size, line);
            y += LineHeight;
        }
    }

    private void Frame(double left, double top, double right, double bottom)
    {
        switch (Drawn)
        {
            case CellEdges.Lines:
                _pdf.Line(left, top, right, top);
                _pdf.Line(left, bottom, right, bottom);
                _pdf.Line(left, top, left, bottom);
                _pdf.Line(right, top, right, bottom);
                break;
            case CellEdges.Bars:
                _pdf.Bar(left, top - 0.25, right - left, 0.5);
                _pdf.Bar(left, bottom - 0.25, right - left, 0.5);
                _pdf.Bar(left - 0.25, top, 0.5, bottom - top);
                _pdf.Bar(right - 0.25, top, 0.5, bottom - top);
                break;
        }
    }

    private static List<string> Wrap(string text, double width)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            var line = "";
            foreach (var character in paragraph)
            {
                if (line.Length > 0 && InventedPdf.Width(line + character, Size) > width)
                {
                    lines.Add(line);
                    line = "";
                }

                line += character;
            }

            lines.Add(line);
        }

        return lines;
    }

    private sealed record Placed(int Row, int Column, InventedCell Cell, List<string> Lines)
    {
        public int Drawn { get; set; }
    }
}
