namespace Analytics.Warehouse.Reasons;

/// <summary>Which kind a person put a reason into.</summary>
public sealed record ReasonDecision
{
    /// <summary>Its key, by which a page notices that somebody else was faster.</summary>
    public required long ReasonDecisionId { get; init; }

    /// <summary>The wording of the reason, by <see cref="Domain.Shortfalls.ReasonIdentity"/>.</summary>
    public required string ReasonHash { get; init; }

    /// <summary>Which rows it holds for.</summary>
    public required ReasonScope Scope { get; init; }

    /// <summary>Index of the indicator in its form, from 0.</summary>
    public required int IndicatorIndex { get; init; }

    /// <summary>Code of the kind; null where an earlier decision was withdrawn.</summary>
    public required string? ShortfallCategory { get; init; }

    /// <summary>Sign-in name of the person.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime DecidedAt { get; init; }

    /// <summary>The person's remark; null for none.</summary>
    public required string? Note { get; init; }
}
