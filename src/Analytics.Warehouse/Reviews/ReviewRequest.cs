using Analytics.Domain.Reviews;

namespace Analytics.Warehouse.Reviews;

/// <summary>What a person wants to decide about a field, and what the person saw when deciding.</summary>
public sealed record ReviewRequest
{
    /// <summary>Key of the form.</summary>
    public required long FormKey { get; init; }

    /// <summary>The field, or <see cref="ValueReview.ProblemsPath"/>.</summary>
    public required string Path { get; init; }

    /// <summary>The decision.</summary>
    public required ReviewDecision Decision { get; init; }

    /// <summary>The value as typed; read only for a correction.</summary>
    public string? Input { get; init; }

    /// <summary>A remark; null or blank for none.</summary>
    public string? Note { get; init; }

    /// <summary>Revision of the last decision that the person saw; 0 for none.</summary>
    public required int SeenRevision { get; init; }

    /// <summary>The value as read that the person saw; null for none.</summary>
    public string? SeenReadValue { get; init; }

    /// <summary>Sign-in name of the person.</summary>
    public required string DecidedBy { get; init; }
}
