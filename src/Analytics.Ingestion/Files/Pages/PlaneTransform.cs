namespace Analytics.Ingestion.Files.Pages;

/// <summary>An affine map of the plane, as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f.</summary>
internal readonly record struct PlaneTransform(double A, double B, double C, double D, double E, double F)
{
    /// <summary>The map that changes nothing.</summary>
    public static PlaneTransform Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>By how much lengths grow, on the whole.</summary>
    public double Scale => Math.Sqrt(Math.Abs((A * D) - (B * C)));

    /// <summary>The map that does this one first and the other one afterwards.</summary>
    public PlaneTransform Then(PlaneTransform other) => new(
        (A * other.A) + (B * other.C),
        (A * other.B) + (B * other.D),
        (C * other.A) + (D * other.C),
        (C * other.B) + (D * other.D),
        (E * other.A) + (F * other.C) + other.E,
        (E * other.B) + (F * other.D) + other.F);

    /// <summary>Where a point goes.</summary>
    public (double X, double Y) Apply(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    /// <summary>The map from the coordinates of a page's content to those of the page as it is shown.</summary>
    public static PlaneTransform ToShownPage(PdfPage page)
    {
        var box = page.MediaBox;
        return page.Rotation switch
        {
            90 => new(0, 1, 1, 0, -box.Top, -box.Left),
            180 => new(-1, 0, 0, 1, box.Right, -box.Top),
            270 => new(0, -1, -1, 0, box.Bottom, box.Right),
            _ => new(1, 0, 0, -1, -box.Left, box.Bottom),
        };
    }
}
