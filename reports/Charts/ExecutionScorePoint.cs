namespace Analytics.Reports.Charts;

/// <summary>A form that stands out in the plane of execution rate and printed total.</summary>
/// <param name="Name">Department and project.</param>
/// <param name="Rate">Execution rate as a fraction.</param>
/// <param name="Score">Printed total.</param>
/// <param name="Address">What stands behind it; null on paper.</param>
public sealed record ExecutionScorePoint(string Name, decimal Rate, decimal Score, string? Address = null);
