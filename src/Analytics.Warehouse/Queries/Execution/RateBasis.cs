namespace Analytics.Warehouse.Queries.Execution;

/// <summary>Which budget an execution rate speaks of.</summary>
public enum RateBasis
{
    /// <summary>The lower of the two, where both are there.</summary>
    Lowest,

    /// <summary>执行数 ÷ 调整后预算数.</summary>
    Adjusted,

    /// <summary>执行数 ÷ 年初预算数.</summary>
    Initial,
}
