using System.Text;

namespace Analytics.Samples.Layouts;

/// <summary>Lays a table out as text in which its columns can still be told: aligned, or parted by tabs or bars.</summary>
internal static class GridText
{
    private const int Gap = 2;

    /// <summary>Columns aligned by blanks, long cells broken over lines, as <c>pdftotext -layout</c> prints a page.</summary>
    public static IReadOnlyList<string> Aligned(FormGrid grid)
    {
        var lines = new List<string>();
        var starts = Starts(grid);
        var labels = new SortedDictionary<int, Queue<string>>();
        foreach (var row in grid.Rows)
        {
            if (!row.IsRuled)
            {
                lines.Add(string.Join("        ", row.Cells.Select(cell => cell.Content.Text)));
                lines.Add("");
                continue;
            }

            var pieces = row.Cells.ToDictionary(cell => cell.Column, cell => new Queue<string>(Wrapping.Lines(cell.Content.Text, Room(grid, cell))));
            foreach (var label in row.Cells.Where(cell => cell.Height > 1))
            {
                labels[label.Column] = pieces[label.Column];
                pieces.Remove(label.Column);
            }

            var height = Math.Max(1, pieces.Values.Select(piece => piece.Count).DefaultIfEmpty(1).Max());
            for (var i = 0; i < height; i++)
                lines.Add(Line(pieces.Concat(labels).OrderBy(entry => entry.Key), starts));
            if (row.Cells.Any(cell => cell.Width > 2 && cell.Column > 0))
                Flush(lines, labels, starts);
            lines.Add("");
        }

        Flush(lines, labels, starts);
        return lines;
    }

    /// <summary>Cells parted by tabs, one field a column, as a spreadsheet saves itself as text.</summary>
    public static IReadOnlyList<string> Tabbed(FormGrid grid) => [.. grid.Rows.Select(row => string.Join('\t', Fields(grid, row)).TrimEnd('\t'))];

    /// <summary>Cells parted by bars, as a page turned into Markdown.</summary>
    public static IReadOnlyList<string> Piped(FormGrid grid)
    {
        var lines = new List<string>();
        foreach (var row in grid.Rows)
        {
            if (!row.IsRuled)
            {
                lines.Add(string.Join("    ", row.Cells.Select(cell => cell.Content.Text)));
                continue;
            }

            lines.Add($"| {string.Join(" | ", Fields(grid, row))} |");
            if (row.Kind == GridRowKind.TableHeader)
                lines.Add($"|{string.Concat(grid.Widths.Select(_ => "---|"))}");
        }

        return lines;
    }

    /// <summary>One cell a line, empty ones left out.</summary>
    public static IReadOnlyList<string> CellByCell(FormGrid grid) =>
        [.. grid.Rows.SelectMany(row => row.Cells).Select(cell => cell.Content.Text).Where(text => text.Length > 0)];

    private static string[] Fields(FormGrid grid, GridRow row)
    {
        var fields = new string[grid.Widths.Count];
        Array.Fill(fields, "");
        foreach (var cell in row.Cells)
            fields[cell.Column] = cell.Content.Text;
        return fields;
    }

    private static int[] Starts(FormGrid grid)
    {
        var starts = new int[grid.Widths.Count];
        for (var i = 1; i < starts.Length; i++)
            starts[i] = starts[i - 1] + (grid.Widths[i - 1] * 2) + Gap;
        return starts;
    }

    private static int Room(FormGrid grid, GridCell cell) => grid.Widths.Skip(cell.Column).Take(cell.Width).Sum() + cell.Width - 1;

    private static string Line(IEnumerable<KeyValuePair<int, Queue<string>>> pieces, int[] starts)
    {
        var line = new StringBuilder();
        var width = 0;
        foreach (var (column, queue) in pieces)
        {
            if (queue.Count == 0 || queue.Dequeue() is not { Length: > 0 } piece)
                continue;
            var blanks = Math.Max(starts[column] - width, width == 0 ? 0 : 1);
            line.Append(' ', blanks).Append(piece);
            width += blanks + Wrapping.Width(piece);
        }

        return line.ToString();
    }

    private static void Flush(List<string> lines, SortedDictionary<int, Queue<string>> labels, int[] starts)
    {
        while (labels.Values.Any(label => label.Count > 0))
            lines.Add(Line(labels, starts));
        labels.Clear();
    }
}
