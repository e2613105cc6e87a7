namespace Analytics.Domain.Projects;

/// <summary>How a project of one year goes on in a later one.</summary>
public enum ProjectLinkKind
{
    /// <summary>Under the same name, years in it left aside.</summary>
    Same,

    /// <summary>Under another name.</summary>
    Renamed,

    /// <summary>Under the same name with another number.</summary>
    Renumbered,

    /// <summary>As one of several parts.</summary>
    Split,

    /// <summary>Together with others in one project.</summary>
    Merged,

    /// <summary>As a person says, where the names and figures would not have told.</summary>
    Chosen,
}
