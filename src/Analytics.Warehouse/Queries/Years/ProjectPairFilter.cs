namespace Analytics.Warehouse.Queries.Years;

/// <summary>Which projects of two years to list; a null member does not narrow.</summary>
/// <param name="Years">The years.</param>
/// <param name="DepartmentKey">Key of the department.</param>
/// <param name="Standing">How they stand to one another.</param>
public sealed record ProjectPairFilter(YearPair Years, int? DepartmentKey = null, PairStanding? Standing = null);
