namespace Analytics.Domain.Projects;

/// <summary>The states of links between projects in words, and what follows from them.</summary>
public static class ProjectLinkStates
{
    /// <summary>The word of a state.</summary>
    /// <param name="state">The state.</param>
    /// <returns>待确认, 同名同单位, 已确认 or 已否定.</returns>
    public static string ToChinese(this ProjectLinkState state) => state switch
    {
        ProjectLinkState.Proposed => "待确认",
        ProjectLinkState.Certain => "同名同单位",
        ProjectLinkState.Confirmed => "已确认",
        ProjectLinkState.Rejected => "已否定",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };

    /// <summary>Whether both ends count as one project.</summary>
    /// <param name="state">The state.</param>
    /// <returns>True for <see cref="ProjectLinkState.Certain"/> and <see cref="ProjectLinkState.Confirmed"/>.</returns>
    public static bool Holds(this ProjectLinkState state) => state is ProjectLinkState.Certain or ProjectLinkState.Confirmed;
}
