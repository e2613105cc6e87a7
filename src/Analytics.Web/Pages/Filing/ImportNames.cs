using Analytics.Warehouse.Register;
using Analytics.Web.Resources;

namespace Analytics.Web.Pages.Filing;

/// <summary>By which ways files come in, in words.</summary>
internal static class ImportNames
{
    /// <summary>The word of a way.</summary>
    /// <param name="source">The way.</param>
    /// <returns>Such as 网页报送.</returns>
    public static string Of(ImportSource source) => source switch
    {
        ImportSource.CommandLine => FilingText.SourceCommandLine,
        ImportSource.Inbox => FilingText.SourceInbox,
        ImportSource.Upload => FilingText.SourceUpload,
        _ => FilingText.SourceSample,
    };
}
