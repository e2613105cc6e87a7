namespace Analytics.Reports;

/// <summary>Endings and content types of the formats.</summary>
public static class ReportFormats
{
    /// <summary>The ending of a file of a format.</summary>
    /// <param name="format">The format.</param>
    /// <returns>Such as <c>.pdf</c>.</returns>
    public static string EndingOf(ReportFormat format) => format switch
    {
        ReportFormat.Pdf => ".pdf",
        ReportFormat.Sheets => ".xlsx",
        ReportFormat.Text => ".docx",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format."),
    };

    /// <summary>The content type of a file of a format.</summary>
    /// <param name="format">The format.</param>
    /// <returns>Such as <c>application/pdf</c>.</returns>
    public static string ContentTypeOf(ReportFormat format) => format switch
    {
        ReportFormat.Pdf => "application/pdf",
        ReportFormat.Sheets => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ReportFormat.Text => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format."),
    };

    /// <summary>The format that a file's name asks for.</summary>
    /// <param name="fileName">The name.</param>
    /// <returns>The format; null for another ending.</returns>
    public static ReportFormat? OfFile(string fileName)
    {
        var ending = Path.GetExtension(fileName);
        foreach (var format in Enum.GetValues<ReportFormat>())
        {
            if (EndingOf(format).Equals(ending, StringComparison.OrdinalIgnoreCase))
                return format;
        }

        return null;
    }
}
