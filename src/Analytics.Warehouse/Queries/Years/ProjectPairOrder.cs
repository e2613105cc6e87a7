namespace Analytics.Warehouse.Queries.Years;

/// <summary>What projects are listed by.</summary>
public enum ProjectPairOrder
{
    /// <summary>By department, then by name.</summary>
    Department,

    /// <summary>By the change of what was spent.</summary>
    Executed,

    /// <summary>By the change of the rate on adjusted budgets.</summary>
    Rate,

    /// <summary>By the change of the recomputed score.</summary>
    Score,

    /// <summary>By the larger budget of both years.</summary>
    Budget,
}
