namespace Analytics.Warehouse.Queries.Years;

/// <summary>Two fiscal years that are set against one another.</summary>
/// <param name="FromYear">The earlier one.</param>
/// <param name="ToYear">The later one.</param>
public sealed record YearPair(int FromYear, int ToYear);
