namespace Analytics.Warehouse.Reasons;

/// <summary>Which kind a person wants to put a reason into, and what the person saw when deciding.</summary>
public sealed record ReasonDecisionRequest
{
    /// <summary>Key of the form.</summary>
    public required long FormKey { get; init; }

    /// <summary>Index of the indicator in the form, from 0.</summary>
    public required int IndicatorIndex { get; init; }

    /// <summary>Which rows it is to hold for.</summary>
    public required ReasonScope Scope { get; init; }

    /// <summary>Code of the kind; null withdraws the last decision of that scope.</summary>
    public required string? ShortfallCategory { get; init; }

    /// <summary>A remark; null or blank for none.</summary>
    public string? Note { get; init; }

    /// <summary>The wording that the person saw, by <see cref="Domain.Shortfalls.ReasonIdentity"/>.</summary>
    public required string SeenReasonHash { get; init; }

    /// <summary>Key of the last decision about this row or wording that the person saw; 0 for none.</summary>
    public required long SeenDecisionId { get; init; }

    /// <summary>Sign-in name of the person.</summary>
    public required string DecidedBy { get; init; }
}
