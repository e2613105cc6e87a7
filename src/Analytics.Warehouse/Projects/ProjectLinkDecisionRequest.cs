using Analytics.Domain.Projects;

namespace Analytics.Warehouse.Projects;

/// <summary>What a person wants to decide about a link between projects of two years, and what the person saw when deciding.</summary>
public sealed record ProjectLinkDecisionRequest
{
    /// <summary>Key of the project in the earlier year.</summary>
    public required string FromHash { get; init; }

    /// <summary>Key of the project in the later year.</summary>
    public required string ToHash { get; init; }

    /// <summary><see cref="ProjectLinkState.Confirmed"/> or <see cref="ProjectLinkState.Rejected"/>; null withdraws the last decision.</summary>
    public required ProjectLinkState? State { get; init; }

    /// <summary>The person's reason; a rejection needs one, and so does a link of the person's own.</summary>
    public string? Note { get; init; }

    /// <summary>Revision of the last decision that the person saw; 0 for none.</summary>
    public required int SeenRevision { get; init; }

    /// <summary>Whether the person brings the two projects together that nothing proposed; such a link is confirmed or not there.</summary>
    public bool IsChosen { get; init; }

    /// <summary>Sign-in name of the person.</summary>
    public required string DecidedBy { get; init; }
}
