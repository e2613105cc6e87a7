namespace Analytics.Reports.Charts;

/// <summary>The colours of pages, charts and paper; <c>wwwroot/palette.css</c> gives the same ones as CSS variables.</summary>
/// <remarks>
/// Dark and light differ enough to be told apart on a black-and-white printer and by colour-blind readers; the second series
/// of a chart is hatched as well. A rating's colour never stands without its character.
/// </remarks>
public static class ChartPalette
{
    /// <summary>Deep blue: the figure that counts, headings, links.</summary>
    public const string Primary = "#1f4e79";

    /// <summary>Burnt orange: what was recomputed or needs a look.</summary>
    public const string Accent = "#b5652a";

    /// <summary>Text.</summary>
    public const string Ink = "#1f2933";

    /// <summary>Labels and secondary text.</summary>
    public const string InkSoft = "#52606d";

    /// <summary>Axes and rules.</summary>
    public const string Line = "#9aa5b1";

    /// <summary>Grid lines and borders of cells.</summary>
    public const string LineSoft = "#dde3e9";

    /// <summary>Grounds of boxes and of every second row.</summary>
    public const string Ground = "#f4f6f8";

    /// <summary>White.</summary>
    public const string Paper = "#ffffff";
}
