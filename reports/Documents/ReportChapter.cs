namespace Analytics.Reports.Documents;

/// <summary>A chapter.</summary>
/// <param name="Anchor">Name of its beginning, unique in the document.</param>
/// <param name="Title">Its heading with its number, such as <c>三、预算执行情况</c>.</param>
/// <param name="Blocks">What it says, in order.</param>
public sealed record ReportChapter(string Anchor, string Title, IReadOnlyList<ReportBlock> Blocks)
{
    /// <summary>Its sections.</summary>
    public IEnumerable<SectionBlock> Sections => Blocks.OfType<SectionBlock>();

    /// <summary>Its tables.</summary>
    public IEnumerable<TableBlock> Tables => Blocks.OfType<TableBlock>();
}
