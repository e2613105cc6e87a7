using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Analytics.Reports;
using Analytics.Reports.Rendering;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Analytics.UnitTests.Reports.Rendering;

[Collection(PrintingTests.Name)]
public sealed class PdfPrinterTests(PrinterFixture printing)
{
    [PrintFact]
    public async Task A_browser_that_died_is_started_again()
    {
        await printing.Printer.PrintAsync(Page("第一页"), PdfExtras.TagsAndBookmarks, CancellationToken.None);
        var browsers = BrowsersOfThisProcess();
        Assert.NotEmpty(browsers);
        foreach (var browser in browsers)
        {
            browser.Kill();
            await browser.WaitForExitAsync();
        }

        Assert.Contains("第二页", await PrinterFixture.TextOfAsync(await printing.Printer.PrintAsync(Page("第二页"), PdfExtras.TagsAndBookmarks, CancellationToken.None)), StringComparison.Ordinal);
    }

    [PrintFact]
    public async Task A_warm_page_shows_nothing_of_the_document_before()
    {
        await printing.Printer.PrintAsync("<!DOCTYPE html><html><head><title>前一份</title><style>p { color: red; font-size: 80pt; } @page { size: A3; }</style></head><body><p id='a'>前一份</p></body></html>", PdfExtras.TagsAndBookmarks, CancellationToken.None);

        var pdf = await printing.Printer.PrintAsync(Page("后一份"), PdfExtras.TagsAndBookmarks, CancellationToken.None);

        Assert.Equal("后一份", (await PrinterFixture.TextOfAsync(pdf)).Trim());
        var info = await PrinterFixture.InfoOfAsync(pdf);
        Assert.DoesNotContain("前一份", info, StringComparison.Ordinal);
        Assert.Contains("(A4)", info, StringComparison.Ordinal);
    }

    [PrintFact]
    public async Task A_print_that_was_given_up_in_the_middle_leaves_the_next_one_alone()
    {
        var rows = string.Concat(Enumerable.Range(0, 20_000).Select(row => $"<p>第{row}行</p>"));
        using var impatient = new CancellationTokenSource();
        var given = printing.Printer.PrintAsync(Page(rows), PdfExtras.None, impatient.Token);
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);

        Assert.Equal("后一份", (await PrinterFixture.TextOfAsync(await printing.Printer.PrintAsync(Page("后一份"), PdfExtras.None, CancellationToken.None))).Trim());
    }

    [PrintFact]
    public async Task More_documents_than_places_are_all_printed()
    {
        var prints = await Task.WhenAll(Enumerable.Range(1, 6).Select(async number =>
            await PrinterFixture.TextOfAsync(await printing.Printer.PrintAsync(Page($"第{number}份"), PdfExtras.TagsAndBookmarks, CancellationToken.None))));

        Assert.All(prints, (text, index) => Assert.Contains($"第{index + 1}份", text, StringComparison.Ordinal));
    }

    [PrintFact]
    public async Task A_document_asks_nothing_of_the_network_and_runs_no_script()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var html = Page($"原文<img src='http://127.0.0.1:{port}/a.png'><script>document.body.textContent = '改写';</script>");

        var text = await PrinterFixture.TextOfAsync(await printing.Printer.PrintAsync(html, PdfExtras.TagsAndBookmarks, CancellationToken.None));

        Assert.Contains("原文", text, StringComparison.Ordinal);
        Assert.False(listener.Pending());
    }

    [PrintFact]
    public async Task A_print_that_is_no_longer_wanted_ends()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => printing.Printer.PrintAsync(Page("不再需要"), PdfExtras.TagsAndBookmarks, cancelled.Token));
    }

    [PrintFact]
    public async Task A_disposed_printer_leaves_no_browser_behind()
    {
        var before = BrowsersOfThisProcess().Select(browser => browser.Id).ToHashSet();
        var printer = new PdfPrinter(Options.Create(new ReportsOptions()), NullLogger<PdfPrinter>.Instance);
        await printer.PrintAsync(Page("一页"), PdfExtras.TagsAndBookmarks, CancellationToken.None);

        await printer.DisposeAsync();

        Assert.DoesNotContain(BrowsersOfThisProcess(), browser => !before.Contains(browser.Id));
    }

    private static string Page(string body) =>
        $"<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><style>@page {{ size: A4; }} body {{ font-family: 'WenQuanYi Zen Hei'; }}</style></head><body><p>{body}</p></body></html>";

    /// <summary>The browsers that this test process started: Chromium processes whose line of parents leads here.</summary>
    private static List<Process> BrowsersOfThisProcess()
    {
        var processes = Process.GetProcesses();
        var parents = processes.ToDictionary(process => process.Id, process => ParentOf(process.Id));
        return [.. processes.Where(process => process.ProcessName.StartsWith("chrom", StringComparison.Ordinal) && LeadsHere(process.Id))];

        bool LeadsHere(int id)
        {
            while (parents.TryGetValue(id, out var parent) && parent > 1)
            {
                if (parent == Environment.ProcessId)
                    return true;
                id = parent;
            }

            return false;
        }
    }

    private static int ParentOf(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").First(line => line.StartsWith("PPid:", StringComparison.Ordinal));
            return int.Parse(line.AsSpan("PPid:".Length), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
