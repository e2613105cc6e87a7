namespace Analytics.Ingestion.Files.Pages;

/// <summary>Joins a table that goes on on the next page: cells that the page break cut become whole again.</summary>
internal static class PageBreaks
{
    private const double Tolerance = 4;

    /// <summary>Joins the tables of pages that follow each other.</summary>
    public static void Mend(IReadOnlyList<PageLayout> pages)
    {
        // From the end, so that a cell over three pages moves step by step to its first one.
        for (var i = pages.Count - 2; i >= 0; i--)
        {
            if (pages[i].Tables is [.., var above] && pages[i + 1].Tables is [var below, ..] && GoesOn(pages[i], above, pages[i + 1], below))
                Mend(above, below);
        }
    }

    private static bool GoesOn(PageLayout page, RuledTable above, PageLayout next, RuledTable below) =>
        Math.Abs(above.Area.Left - below.Area.Left) <= Tolerance
        && Math.Abs(above.Area.Right - below.Area.Right) <= Tolerance
        && !page.Lines.Exists(line => line.Area.CentreY > above.Area.Bottom)
        && !next.Lines.Exists(line => line.Area.CentreY < below.Area.Top);

    private static void Mend(RuledTable above, RuledTable below)
    {
        var firstRow = RepeatedHeaderEnd(above, below);
        foreach (var cell in above.Cells.Where(cell => cell.EndRow == above.EdgesY.Length - 1))
        {
            var other = below.Cells.FirstOrDefault(candidate => candidate.Row == firstRow && IsSameColumn(cell, candidate));
            if (other is null)
                continue;

            // A label that is centred over its rows may stand on the second page though its rows begin on the first.
            var isLabel = cell.IsTall || other.IsTall || (cell.Column == 0 && other.Column == 0);
            if (cell.IsOpenBelow || (isLabel && (cell.Words.Count == 0 || RunsOver(cell, other))))
                cell.TakeNextPage(other);
        }
    }

    // A label too long for its part on the first page fills that part, and the rest of it stands at the very top of the next:
    // the labels of other rows are centred, and none is a single character.
    private static bool RunsOver(RuledCell cell, RuledCell other)
    {
        if (other.Words.Count == 0)
            return false;
        if (cell.Text.Length == 1 || other.Text.Length == 1)
            return true;
        var lineHeight = cell.Words.Max(word => word.Area.Height);
        var top = other.Words.Min(word => word.Area.Top) - other.Area.Top;
        var bottom = other.Area.Bottom - other.Words.Max(word => word.Area.Bottom);
        return cell.Area.Bottom - cell.Words.Max(word => word.Area.Bottom) < lineHeight && top < lineHeight && bottom > top + lineHeight;
    }

    private static int RepeatedHeaderEnd(RuledTable above, RuledTable below)
    {
        var header = below.Cells.Where(cell => cell.Row == 0 && cell.Words.Count > 0).ToList();
        if (header.Count < 3 || header.Exists(cell => cell.IsTall))
            return 0;
        var texts = header.Select(cell => cell.Text).ToList();
        return above.Cells.GroupBy(cell => cell.Row).Any(row => texts.TrueForAll(text => row.Any(cell => cell.Text == text))) ? 1 : 0;
    }

    private static bool IsSameColumn(RuledCell cell, RuledCell other) =>
        Math.Abs(cell.Area.Left - other.Area.Left) <= Tolerance && Math.Abs(cell.Area.Right - other.Area.Right) <= Tolerance;
}
