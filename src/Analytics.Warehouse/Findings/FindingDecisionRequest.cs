using Analytics.Domain.Checks;

namespace Analytics.Warehouse.Findings;

/// <summary>What a person wants to decide about a finding, and what the person saw when deciding.</summary>
public sealed record FindingDecisionRequest
{
    /// <summary>Key of the form.</summary>
    public required long FormKey { get; init; }

    /// <summary>The finding, by <see cref="FindingIdentity"/>.</summary>
    public required string FindingHash { get; init; }

    /// <summary>The decision; <see cref="FindingState.Open"/> withdraws the last one.</summary>
    public required FindingState State { get; init; }

    /// <summary>The person's reason; some states need one, see <see cref="FindingStates.NeedsNote"/>.</summary>
    public string? Note { get; init; }

    /// <summary>Revision of the last decision that the person saw; 0 for none.</summary>
    public required int SeenRevision { get; init; }

    /// <summary>Sign-in name of the person.</summary>
    public required string DecidedBy { get; init; }
}
