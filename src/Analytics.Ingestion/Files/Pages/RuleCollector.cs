namespace Analytics.Ingestion.Files.Pages;

/// <summary>Gathers the ruling lines of a page out of the shapes that its content paints.</summary>
internal sealed class RuleCollector
{
    // A line thicker than this is a bar of a chart or a coloured ground.
    private const double ThickestRule = 4.5;

    // A dash or a dot of a line that was drawn piece by piece.
    private const double ShortestPiece = 0.4;
    private const double LargestSlant = 0.6;
    private const int MostRules = 60_000;

    private readonly List<PageRule> _vertical = [];
    private readonly List<PageRule> _horizontal = [];

    /// <summary>Whether there are more lines than any form has.</summary>
    public bool IsFull => _vertical.Count + _horizontal.Count > MostRules;

    /// <summary>Takes in a stroked line.</summary>
    public void AddLine((double X, double Y) from, (double X, double Y) to)
    {
        var width = Math.Abs(from.X - to.X);
        var height = Math.Abs(from.Y - to.Y);
        if (width <= LargestSlant && height >= ShortestPiece)
            _vertical.Add(new((from.X + to.X) / 2, Math.Min(from.Y, to.Y), Math.Max(from.Y, to.Y)));
        else if (height <= LargestSlant && width >= ShortestPiece)
            _horizontal.Add(new((from.Y + to.Y) / 2, Math.Min(from.X, to.X), Math.Max(from.X, to.X)));
    }

    /// <summary>Takes in a filled shape: a line where it is a thin rectangle, else nothing.</summary>
    public void AddShape(IReadOnlyList<(double X, double Y)> points)
    {
        if (points.Count is < 4 or > 6)
            return;
        var area = new PageArea(points.Min(p => p.X), points.Min(p => p.Y), points.Max(p => p.X), points.Max(p => p.Y));
        if (Math.Min(area.Width, area.Height) > ThickestRule || !points.All(p => IsCorner(p, area)))
            return;
        if (area.Width < area.Height)
            _vertical.Add(new(area.CentreX, area.Top, area.Bottom));
        else if (area.Width >= ShortestPiece)
            _horizontal.Add(new(area.CentreY, area.Left, area.Right));
    }

    /// <summary>The lines, pieces of one line put together.</summary>
    public PageRules Finish() => IsFull ? PageRules.None : new(RuleJoiner.Join(_vertical), RuleJoiner.Join(_horizontal));

    private static bool IsCorner((double X, double Y) point, PageArea area) =>
        (Math.Abs(point.X - area.Left) < LargestSlant || Math.Abs(point.X - area.Right) < LargestSlant)
        && (Math.Abs(point.Y - area.Top) < LargestSlant || Math.Abs(point.Y - area.Bottom) < LargestSlant);
}
