namespace Analytics.Reports.Charts;

/// <summary>How the bars of a series are filled; told apart by tone and texture, so also without colour.</summary>
public enum ChartFill
{
    /// <summary>Deep blue, solid.</summary>
    Solid,

    /// <summary>Burnt orange, hatched on white.</summary>
    Hatched,

    /// <summary>White with a deep blue outline.</summary>
    Outlined,
}
