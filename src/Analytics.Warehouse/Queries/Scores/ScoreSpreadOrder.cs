namespace Analytics.Warehouse.Queries.Scores;

/// <summary>Which department's spread of totals stands first.</summary>
public enum ScoreSpreadOrder
{
    /// <summary>The widest one.</summary>
    Spread,

    /// <summary>The one with the lowest median.</summary>
    Median,

    /// <summary>The one with the lowest form.</summary>
    Lowest,
}
