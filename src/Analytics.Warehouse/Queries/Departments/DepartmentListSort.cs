namespace Analytics.Warehouse.Queries.Departments;

/// <summary>What a list of departments is sorted by; departments without that figure stand last in either direction.</summary>
public enum DepartmentListSort
{
    /// <summary>Rank as corrected.</summary>
    Recomputed,

    /// <summary>Rank as reported.</summary>
    Printed,

    /// <summary>Places between the reported and the corrected rank; those that lose most first.</summary>
    Shift,

    /// <summary>Places between last year's corrected rank and this year's; those that lose most first.</summary>
    Movement,

    /// <summary>Points between the reported and the corrected score; those that lose most first.</summary>
    Difference,

    /// <summary>Execution rate on the adjusted budget, lowest first.</summary>
    AdjustedRate,

    /// <summary>Execution rate on the initial budget, lowest first.</summary>
    InitialRate,

    /// <summary>Adjusted budget, smallest first.</summary>
    Budget,

    /// <summary>Findings, fewest first.</summary>
    Findings,

    /// <summary>Name by pinyin.</summary>
    Name,
}
