namespace Analytics.Domain.Projects;

/// <summary>The kinds of links between projects in words.</summary>
public static class ProjectLinkKinds
{
    /// <summary>The word of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>延续, 更名, 换编号, 拆分, 合并 or 人工指定.</returns>
    public static string ToChinese(this ProjectLinkKind kind) => kind switch
    {
        ProjectLinkKind.Same => "延续",
        ProjectLinkKind.Renamed => "更名",
        ProjectLinkKind.Renumbered => "换编号",
        ProjectLinkKind.Split => "拆分",
        ProjectLinkKind.Merged => "合并",
        ProjectLinkKind.Chosen => "人工指定",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of link."),
    };
}
