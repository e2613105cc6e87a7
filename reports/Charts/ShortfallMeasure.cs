namespace Analytics.Reports.Charts;

/// <summary>What a chart of reasons is about.</summary>
public enum ShortfallMeasure
{
    /// <summary>How many reasons there are.</summary>
    Count,

    /// <summary>The points that their indicators lost.</summary>
    Points,

    /// <summary>The adjusted budget of their forms, each counted once in a kind.</summary>
    Money,
}
