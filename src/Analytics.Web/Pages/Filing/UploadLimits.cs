using System.Globalization;

namespace Analytics.Web.Pages.Filing;

/// <summary>What one upload may hold, checked before a byte of it is read.</summary>
internal static class UploadLimits
{
    /// <summary>Most files of one upload.</summary>
    public const int MostFiles = 200;

    /// <summary>Most bytes of one upload.</summary>
    public const long MostBytes = 500L * 1024 * 1024;

    /// <summary>Kinds of files that the browser offers first; what a file is, is told from its content.</summary>
    public const string Accepted = ".pdf,.docx,.xlsx,.xls,.txt,.htm,.html,.xml";

    private const decimal Step = 1024m;

    /// <summary>A size for reading.</summary>
    /// <param name="byteCount">The size in bytes.</param>
    /// <returns>Such as <c>12 KB</c> or <c>1.5 MB</c>.</returns>
    public static string SizeText(long byteCount) =>
        byteCount < Step * Step
            ? decimal.Ceiling(byteCount / Step).ToString("0", CultureInfo.InvariantCulture) + " KB"
            : (byteCount / (Step * Step)).ToString("0.#", CultureInfo.InvariantCulture) + " MB";
}
