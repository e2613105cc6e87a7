using Analytics.Reports.Documents;
using Analytics.Reports.Sheets;
using Analytics.Reports.Words;

namespace Analytics.Reports.Rendering;

/// <summary>Turns a document into the file that was asked for.</summary>
internal sealed class DocumentWriter(DocumentPrinter printer)
{
    /// <summary>Writes a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="format">What to make.</param>
    /// <param name="cancellationToken">Ends a print early.</param>
    /// <returns>The file's content.</returns>
    public async Task<byte[]> WriteAsync(ReportDocument document, ReportFormat format, CancellationToken cancellationToken) => format switch
    {
        ReportFormat.Pdf => await printer.PrintAsync(document, cancellationToken),
        ReportFormat.Sheets => SheetExport.Write(SheetBook.Of(document)),
        ReportFormat.Text => TextDocument.Write(document),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format."),
    };
}
