using Analytics.Reports.Rendering;

namespace Analytics.Reports.Brief;

/// <summary>Turns the figures of a year into the printed brief.</summary>
internal sealed class BriefPrinter(HtmlDocumentRenderer renderer, PdfPrinter printer)
{
    private static readonly string[] Styles = ["palette.css", "paper.css", "charts.css", "brief.css"];

    /// <summary>Prints a brief.</summary>
    /// <param name="brief">The figures.</param>
    /// <param name="cancellationToken">Ends the print early.</param>
    /// <returns>The PDF, one A4 page.</returns>
    /// <exception cref="PrinterUnavailableException">Chromium is missing, does not start, or does not finish in time.</exception>
    public async Task<byte[]> PrintAsync(BriefModel brief, CancellationToken cancellationToken) =>
        await printer.PrintAsync(await ToHtmlAsync(brief), PdfExtras.TagsAndBookmarks, cancellationToken);

    /// <summary>Renders a brief as it is printed.</summary>
    /// <param name="brief">The figures.</param>
    /// <returns>The HTML.</returns>
    public Task<string> ToHtmlAsync(BriefModel brief) =>
        renderer.RenderAsync<BriefDocument>(brief.Title, Styles, new Dictionary<string, object?> { [nameof(BriefDocument.Brief)] = brief });
}
