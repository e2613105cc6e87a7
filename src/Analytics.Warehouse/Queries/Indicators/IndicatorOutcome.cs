namespace Analytics.Warehouse.Queries.Indicators;

/// <summary>How an indicator stands whose target and actual can be compared.</summary>
public enum IndicatorOutcome
{
    /// <summary>On the right side of its target.</summary>
    Met,

    /// <summary>On the wrong side of its target.</summary>
    Missed,

    /// <summary>So far above its target that the target was too low.</summary>
    Overshot,
}
