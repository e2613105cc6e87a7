namespace Analytics.Reports.Rendering;

/// <summary>What a printed PDF has beside its pages.</summary>
internal enum PdfExtras
{
    /// <summary>Nothing: quick and small, for documents of many pages and long tables.</summary>
    None,

    /// <summary>Tags that say what is heading, paragraph and table, for those who listen to it, and bookmarks to its headings.</summary>
    TagsAndBookmarks,
}
