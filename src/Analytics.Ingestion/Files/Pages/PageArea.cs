namespace Analytics.Ingestion.Files.Pages;

/// <summary>A rectangle on a page as it is shown, in points from its upper left corner.</summary>
internal readonly record struct PageArea(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public double CentreX => (Left + Right) / 2;

    public double CentreY => (Top + Bottom) / 2;

    /// <summary>The smallest rectangle that covers both.</summary>
    public PageArea Through(PageArea other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>How far both lie beside each other in height; negative where one is above the other.</summary>
    public double SharedHeight(PageArea other) => Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top);

    /// <summary>How far both lie above each other in width; negative where one is beside the other.</summary>
    public double SharedWidth(PageArea other) => Math.Min(Right, other.Right) - Math.Max(Left, other.Left);

    /// <summary>Whether a point lies in it.</summary>
    public bool Contains(double x, double y) => x >= Left && x < Right && y >= Top && y < Bottom;
}
