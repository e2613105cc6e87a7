namespace Analytics.Ingestion.Files.Pages;

/// <summary>The ruling lines of a page.</summary>
/// <param name="Vertical">The vertical ones.</param>
/// <param name="Horizontal">The horizontal ones.</param>
internal sealed record PageRules(IReadOnlyList<PageRule> Vertical, IReadOnlyList<PageRule> Horizontal)
{
    /// <summary>A page without lines.</summary>
    public static PageRules None { get; } = new([], []);
}
