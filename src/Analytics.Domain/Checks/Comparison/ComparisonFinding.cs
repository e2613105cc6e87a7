namespace Analytics.Domain.Checks.Comparison;

/// <summary>What a comparison found in one of the forms.</summary>
/// <param name="FormKey">The form's key, see <see cref="ComparedForm.Key"/>.</param>
/// <param name="Finding">The finding.</param>
public sealed record ComparisonFinding(long FormKey, Finding Finding);
