namespace Analytics.Reports.Charts;

/// <summary>A row of box plots: as printed above, as recomputed below.</summary>
/// <param name="Name">What the values belong to.</param>
/// <param name="Printed">As printed; null where there are none.</param>
/// <param name="Recomputed">As recomputed; null where there are none.</param>
/// <param name="Address">What stands behind it; null on paper.</param>
public sealed record SpreadPair(string Name, Spread? Printed, Spread? Recomputed, string? Address = null);
