namespace Analytics.Reports.Rendering;

/// <summary>What a first print of a document tells about its pages.</summary>
/// <param name="Places">Pages of chapters and sections by their anchors.</param>
/// <param name="Count">How many pages the document has.</param>
public sealed record PrintedPages(IReadOnlyDictionary<string, int> Places, int Count);
