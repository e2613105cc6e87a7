namespace Analytics.Warehouse.Reviews;

/// <summary>What became of a decision.</summary>
/// <param name="Kind">The outcome.</param>
/// <param name="Message">What to do about it, in Chinese; null where it was taken.</param>
public sealed record ReviewOutcome(ReviewOutcomeKind Kind, string? Message = null);
