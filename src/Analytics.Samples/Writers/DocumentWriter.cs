using Analytics.Samples.City;

namespace Analytics.Samples.Writers;

/// <summary>Gives documents their format and layout, and writes them.</summary>
/// <param name="formats">The formats to use; none for all.</param>
internal sealed class DocumentWriter(IReadOnlyCollection<SampleFormat> formats)
{
    private readonly (SampleFormat Item, int Share)[] _shares = [.. Shares.Where(share => formats.Count == 0 || formats.Contains(share.Format))];

    private static IReadOnlyList<(SampleFormat Format, int Share)> Shares { get; } =
    [
        (SampleFormat.Txt, 40), (SampleFormat.Xlsx, 20), (SampleFormat.Docx, 15), (SampleFormat.Pdf, 10), (SampleFormat.Html, 10), (SampleFormat.Xls, 5),
    ];

    /// <summary>Writes a document.</summary>
    /// <param name="document">The document.</param>
    /// <returns>Its format, the name of its layout, and its bytes.</returns>
    public (SampleFormat Format, string Layout, byte[] Content) Write(FormDocument document)
    {
        var format = document.Random.Pick(_shares);
        var (layout, content) = format switch
        {
            SampleFormat.Txt => TextWriter.Write(document.Pages, document.Random),
            SampleFormat.Xlsx => XlsxWriter.Write(document.Pages, document.Random),
            SampleFormat.Docx => DocxWriter.Write(document.Pages, document.Random),
            SampleFormat.Html => HtmlWriter.Write(document.Pages, document.Random),
            SampleFormat.Pdf => PdfWriter.Write(document.Pages, document.Random),
            SampleFormat.Xls => XlsWriter.Write(document.Pages, document.Random),
            _ => throw new ArgumentOutOfRangeException(nameof(document), format, "No writer for this format."),
        };
        return (format, layout, content);
    }
}
