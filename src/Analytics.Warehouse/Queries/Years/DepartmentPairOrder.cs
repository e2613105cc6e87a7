namespace Analytics.Warehouse.Queries.Years;

/// <summary>What departments are listed by.</summary>
public enum DepartmentPairOrder
{
    /// <summary>By name.</summary>
    Department,

    /// <summary>By the change of what comparable projects spent, the largest rise first.</summary>
    Executed,

    /// <summary>By the change of the rate on adjusted budgets.</summary>
    Rate,

    /// <summary>By the change of the mean recomputed score.</summary>
    Score,

    /// <summary>By the number of projects that wait for a decision.</summary>
    Proposed,
}
