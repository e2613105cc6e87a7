using Analytics.Reports.Documents;

namespace Analytics.Reports.Rendering;

/// <summary>Prints documents told in chapters.</summary>
internal sealed class DocumentPrinter(HtmlDocumentRenderer renderer, PdfPrinter printer)
{
    private const int MostPrints = 3;
    private static readonly string[] Styles = ["palette.css", "paper.css", "charts.css", "document.css"];

    /// <summary>Prints a document; one with a table of contents is printed until the pages that it names are right.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Ends the print early.</param>
    /// <returns>The PDF.</returns>
    /// <exception cref="PrinterUnavailableException">Chromium is missing, does not start, or does not finish in time.</exception>
    public async Task<byte[]> PrintAsync(ReportDocument document, CancellationToken cancellationToken)
    {
        if (!document.IsBook)
            return await printer.PrintAsync(await RenderAsync(document, new Dictionary<string, int>()), PdfExtras.TagsAndBookmarks, cancellationToken);

        // Numbers of other widths could move a line of the contents; in practice the second print is the last one.
        IReadOnlyDictionary<string, int> pages = new Dictionary<string, int>();
        for (var print = 1; print <= MostPrints; print++)
        {
            var pdf = new PrintedPdf(await printer.PrintAsync(await RenderAsync(document, pages), PdfExtras.None, cancellationToken));
            if (pdf.Places.Count == pages.Count && pdf.Places.All(place => pages.TryGetValue(place.Key, out var page) && page == place.Value))
                return pdf.WithBookmarks(BookmarksOf(document));
            pages = pdf.Places;
        }

        throw new InvalidOperationException("The pages of the table of contents do not settle.");
    }

    private static List<(string Title, string Place, IReadOnlyList<(string Title, string Place)> Below)> BookmarksOf(ReportDocument document) =>
    [
        .. document.Chapters.Select(chapter => (
            chapter.Title, chapter.Anchor, (IReadOnlyList<(string Title, string Place)>)[.. chapter.Sections.Select(section => (section.Title, section.Anchor))])),
    ];

    private Task<string> RenderAsync(ReportDocument document, IReadOnlyDictionary<string, int> pages) =>
        renderer.RenderAsync<PaperDocument>(
            document.Title,
            Styles,
            new Dictionary<string, object?> { [nameof(PaperDocument.Document)] = document, [nameof(PaperDocument.Pages)] = pages });
}
