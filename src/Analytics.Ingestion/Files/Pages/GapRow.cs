namespace Analytics.Ingestion.Files.Pages;

/// <summary>A row of a table without ruling lines: cells that stand beside each other.</summary>
/// <param name="cells">Its cells.</param>
/// <param name="labels">Those cells among them that begin here but stand in the middle of several rows.</param>
internal sealed class GapRow(List<DrawnCell> cells, IReadOnlyCollection<DrawnCell> labels)
{
    // A cell that reaches into two rows by so much of their height is a label over both.
    private const double LeastReach = 0.15;
    private const double LeastShare = 0.5;
    private const double LargestOverlapOfRows = 0.6;

    /// <summary>Its cells, from left to right.</summary>
    public IReadOnlyList<DrawnCell> Cells { get; } = [.. cells.OrderBy(cell => cell.Area.Left)];

    /// <summary>Those of them that begin here but stand in the middle of several rows.</summary>
    public IReadOnlyCollection<DrawnCell> Labels { get; } = labels;

    public double Top { get; } = cells.Except(labels).Min(cell => cell.Area.Top);

    public double Bottom { get; } = cells.Except(labels).Max(cell => cell.Area.Bottom);

    /// <summary>Sorts cells into rows, from top to bottom.</summary>
    /// <param name="cells">The cells of a page.</param>
    /// <param name="labels">Those that reach over several rows.</param>
    /// <returns>The rows; null where cells overlap so that there are no rows.</returns>
    public static List<GapRow>? Of(List<DrawnCell> cells, out List<DrawnCell> labels)
    {
        var tall = cells.Where(cell => IsTall(cell, cells)).ToHashSet();
        labels = [.. tall];
        var rows = new List<GapRow>();
        var open = new List<DrawnCell>();
        foreach (var cell in cells.Where(cell => !tall.Contains(cell)).OrderBy(cell => cell.Area.CentreY))
        {
            if (open.Count > 0 && !open.Exists(other => Share(cell.Area, other.Area) > LeastShare))
            {
                rows.Add(new(open, []));
                open = [];
            }

            open.Add(cell);
        }

        if (open.Count > 0)
            rows.Add(new(open, []));
        return Overlap(rows) ? null : rows;
    }

    private static bool IsTall(DrawnCell cell, List<DrawnCell> cells)
    {
        var beside = cells.FindAll(other => other != cell
            && other.Area.SharedWidth(cell.Area) <= 0
            && other.Area.SharedHeight(cell.Area) > LeastReach * other.Area.Height);
        return beside.Exists(above => beside.Exists(below =>
            below.Area.Top >= above.Area.Bottom - (LeastReach * above.Area.Height) && below.Area.SharedWidth(above.Area) > 0));
    }

    private static double Share(PageArea area, PageArea other) => area.SharedHeight(other) / Math.Max(0.1, Math.Min(area.Height, other.Height));

    private static bool Overlap(List<GapRow> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (i > 0 && rows[i - 1].Bottom - rows[i].Top > LargestOverlapOfRows * rows[i].Cells.Min(cell => cell.Area.Height))
                return true;
            for (var c = 1; c < rows[i].Cells.Count; c++)
            {
                if (rows[i].Cells[c].Area.SharedWidth(rows[i].Cells[c - 1].Area) > 0)
                    return true;
            }
        }

        return false;
    }
}
