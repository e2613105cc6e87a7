using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Analytics.Reports;
using Analytics.Reports.Brief;
using Analytics.Reports.Rendering;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Analytics.UnitTests.Reports;

/// <summary>One printer for all tests that print, and poppler to look at what it printed.</summary>
public sealed class PrinterFixture : IAsyncLifetime
{
    internal PdfPrinter Printer { get; } = new(Options.Create(new ReportsOptions()), NullLogger<PdfPrinter>.Instance);

    internal HtmlDocumentRenderer Renderer { get; } = new(NullLoggerFactory.Instance);

    internal BriefPrinter Brief => new(Renderer, Printer);

    internal DocumentPrinter Documents => new(Renderer, Printer);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await Printer.DisposeAsync();
        await Renderer.DisposeAsync();
    }

    /// <summary>The text of a PDF as pdftotext reads it.</summary>
    internal static Task<string> TextOfAsync(byte[] pdf) => InspectAsync("pdftotext", pdf, file => ["-layout", file, "-"]);

    /// <summary>The fonts of a PDF, one line a font.</summary>
    internal static async Task<IReadOnlyList<string>> FontsOfAsync(byte[] pdf) =>
        [.. (await InspectAsync("pdffonts", pdf, file => [file])).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)];

    /// <summary>What pdfinfo says of a PDF.</summary>
    internal static Task<string> InfoOfAsync(byte[] pdf) => InspectAsync("pdfinfo", pdf, file => [file]);

    /// <summary>The titles of a PDF's bookmarks in order, as poppler reads them.</summary>
    internal static async Task<IReadOnlyList<string>> BookmarksOfAsync(byte[] pdf) =>
        [.. Regex.Matches(await InspectAsync("pdftohtml", pdf, file => ["-xml", "-stdout", "-i", file]), "<item page=\"\\d+\">([^<]+)</item>").Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))];

    /// <summary>The links of a PDF to places in it: their text and the page that each leads to, from 1.</summary>
    internal static async Task<IReadOnlyList<(string Text, int Page)>> LinksOfAsync(byte[] pdf) =>
    [
        .. Regex.Matches(await InspectAsync("pdftohtml", pdf, file => ["-xml", "-stdout", "-i", file]), "<a href=\"[^\"#]*#(\\d+)\">(.+?)</a>")
            .Select(match => (WebUtility.HtmlDecode(Regex.Replace(match.Groups[2].Value, "<[^>]+>", string.Empty)), int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))),
    ];

    private static async Task<string> InspectAsync(string tool, byte[] pdf, Func<string, IEnumerable<string>> arguments)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            using var process = Process.Start(new ProcessStartInfo(tool, arguments(file)) { RedirectStandardOutput = true })!;
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.Equal(0, process.ExitCode);
            return output;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
