using Analytics.Reports.Documents;

namespace Analytics.Reports.Rendering;

/// <summary>Prints documents told in chapters.</summary>
internal sealed class DocumentPrinter(HtmlDocumentRenderer renderer, PdfPrinter printer)
{
    private static readonly string[] Styles = ["palette.css", "paper.css", "charts.css", "document.css"];

    /// <summary>Prints a document; one with a table of contents is printed whole, and then its first pages again with the numbers of the pages.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Ends the print early.</param>
    /// <returns>The PDF.</returns>
    /// <exception cref="PrinterUnavailableException">Chromium is missing, does not start, or does not finish in time.</exception>
    public async Task<byte[]> PrintAsync(ReportDocument document, CancellationToken cancellationToken)
    {
        if (!document.IsBook)
            return await printer.PrintAsync(await ToHtmlAsync(document), PdfExtras.TagsAndBookmarks, cancellationToken);

        var whole = new PrintedPdf(await printer.PrintAsync(await ToHtmlAsync(document), PdfExtras.None, cancellationToken));
        var front = new PrintedPdf(await printer.PrintAsync(await ToHtmlAsync(document, new(whole.Places, whole.PageCount)), PdfExtras.None, cancellationToken));
        if (document.Chapters.Count > 0 && front.PageCount != whole.Places[document.Chapters[0].Anchor] - 1)
            throw new InvalidOperationException("The numbers of the pages changed the length of the table of contents.");
        return whole.Completed(front, BookmarksOf(document));
    }

    /// <summary>Renders a document as it is printed.</summary>
    /// <param name="document">The document.</param>
    /// <param name="printed">The pages of the whole document, to render only its cover and its table of contents; null for all of it.</param>
    /// <returns>The HTML.</returns>
    public Task<string> ToHtmlAsync(ReportDocument document, PrintedPages? printed = null) =>
        renderer.RenderAsync<PaperDocument>(
            document.Title,
            Styles,
            new Dictionary<string, object?> { [nameof(PaperDocument.Document)] = document, [nameof(PaperDocument.Printed)] = printed });

    private static List<(string Title, string Place, IReadOnlyList<(string Title, string Place)> Below)> BookmarksOf(ReportDocument document) =>
    [
        .. document.Chapters.Select(chapter => (
            chapter.Title, chapter.Anchor, (IReadOnlyList<(string Title, string Place)>)[.. chapter.Sections.Select(section => (section.Title, section.Anchor))])),
    ];
}
