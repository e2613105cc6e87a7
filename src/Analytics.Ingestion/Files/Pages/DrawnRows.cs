namespace Analytics.Ingestion.Files.Pages;

/// <summary>Rows of a table without ruling lines by the order in which its cells are drawn: from left to right, then the next row.</summary>
/// <remarks>A label over several rows is drawn with the first of them, wherever in their height it stands: this alone says for
/// certain which rows it is over.</remarks>
internal static class DrawnRows
{
    // Shares of the size of a character.
    private const double OutOfLine = 0.25;
    private const double OffEdge = 0.1;
    private const double LargestOverlap = 0.3;

    /// <summary>Sorts cells into rows, from top to bottom.</summary>
    /// <param name="cells">The cells of a page as they are drawn.</param>
    /// <returns>The rows; null where the cells were drawn in another order.</returns>
    public static List<GapRow>? Of(IReadOnlyList<DrawnCell> cells)
    {
        var rows = new List<GapRow>();
        var start = 0;
        for (var i = 1; i <= cells.Count; i++)
        {
            if (i < cells.Count && !BeginsRow(cells[i - 1], cells[i]))
                continue;
            var row = Create(cells.Skip(start).Take(i - start).ToList());
            if (rows is [.., var above] && row.Top < above.Bottom - (LargestOverlap * Size(cells[start])))
            {
                // A label may stand beside its first row by chance; what reaches into the next row shows it to be one.
                if (WithLabelsBelow(above, row.Top + (LargestOverlap * Size(cells[start]))) is not { } corrected)
                    return null;
                rows[^1] = corrected;
            }

            rows.Add(row);
            start = i;
        }

        return rows;
    }

    // A label stands at the height of its first row or below it, so that the next cell of the row never stands lower.
    private static bool BeginsRow(DrawnCell last, DrawnCell next)
    {
        var tolerance = OutOfLine * Math.Min(Size(last), Size(next));
        return next.Area.Left < last.Area.Right - tolerance
            || (next.Area.Top > last.Area.Top + tolerance && next.Area.CentreY > last.Area.CentreY + tolerance && next.Area.Bottom > last.Area.Bottom + tolerance);
    }

    private static GapRow? WithLabelsBelow(GapRow row, double end)
    {
        var labels = row.Cells.ToList().FindLastIndex(cell => cell.Area.Bottom > end) + 1;
        return labels < row.Cells.Count ? new([.. row.Cells], [.. row.Cells.Take(labels)]) : null;
    }

    private static GapRow Create(List<DrawnCell> cells)
    {
        var labels = cells.FindLastIndex(cell => !AreInLine(cell, cells[^1])) + 1;
        return new(cells, cells[..labels]);
    }

    // Beside each other: at one height by their middles, their upper ends or their lower ends.
    private static bool AreInLine(DrawnCell cell, DrawnCell other)
    {
        var size = Math.Min(Size(cell), Size(other));
        return Math.Abs(cell.Area.CentreY - other.Area.CentreY) <= OutOfLine * size
            || Math.Abs(cell.Area.Top - other.Area.Top) <= OffEdge * size
            || Math.Abs(cell.Area.Bottom - other.Area.Bottom) <= OffEdge * size;
    }

    private static double Size(DrawnCell cell) => TextRow.Size(cell.Words[0]);
}
