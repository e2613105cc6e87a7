using Analytics.Domain.Projects;
using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Projects;

/// <summary>A row of <c>warehouse.project_link</c>.</summary>
internal sealed record StoredProjectLink
{
    /// <summary>Key of the project in the earlier year.</summary>
    public required string FromHash { get; init; }

    /// <summary>Key of the project in the later year.</summary>
    public required string ToHash { get; init; }

    /// <summary>Key of the department of both.</summary>
    public required int DepartmentKey { get; init; }

    /// <summary>Code of the <see cref="ProjectLinkKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Whether it needs no person to confirm it.</summary>
    public required bool IsCertain { get; init; }

    /// <summary>How much speaks for it, from 0 to 1.</summary>
    public required decimal Score { get; init; }

    /// <summary>What speaks for and against it.</summary>
    public required string Reason { get; init; }

    /// <summary>Code of the <see cref="ProjectLinkState"/>.</summary>
    public required string State { get; init; }

    /// <summary>The decision that holds; null where there is none or it was withdrawn.</summary>
    public long? ProjectLinkDecisionId { get; init; }

    /// <summary>Whether both ends count as one project.</summary>
    public bool Holds => Codes.Read<ProjectLinkState>(State).Holds();

    /// <summary>Whether nobody has decided it.</summary>
    public bool IsOpen => Codes.Read<ProjectLinkState>(State) == ProjectLinkState.Proposed;
}
