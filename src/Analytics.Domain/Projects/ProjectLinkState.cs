namespace Analytics.Domain.Projects;

/// <summary>How a link between projects of two years stands.</summary>
public enum ProjectLinkState
{
    /// <summary>Proposed; counts for nothing until a person confirms it.</summary>
    Proposed,

    /// <summary>Same name and same unit: holds without asking, until a person rejects it.</summary>
    Certain,

    /// <summary>Confirmed by a person.</summary>
    Confirmed,

    /// <summary>Rejected by a person.</summary>
    Rejected,
}
