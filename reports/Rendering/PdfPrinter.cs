using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace Analytics.Reports.Rendering;

/// <summary>Prints HTML to PDF with one Chromium that is started on first use, kept warm, and started anew when it has died.</summary>
/// <remarks>
/// Its pages are kept warm too: a new one is a new process that has to read the font of sixteen megabytes, which takes longer
/// than printing a brief. Documents leave nothing behind in a page, because no script of theirs runs and nothing is stored.
/// </remarks>
internal sealed class PdfPrinter(IOptions<ReportsOptions> options, ILogger<PdfPrinter> logger) : IAsyncDisposable
{
    private const int Attempts = 2;

    /// <summary>After so many documents a page is closed, so that what Chromium keeps of them cannot pile up.</summary>
    private const int MostPrintsOfPage = 100;

    /// <summary>Without these Chromium looks up its maker's hosts at every start.</summary>
    private static readonly string[] QuietArguments =
    [
        "--disable-background-networking", "--disable-component-update", "--disable-domain-reliability", "--disable-sync",
        "--disable-quic", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--no-pings",
    ];

    private readonly SemaphoreSlim _places = new(options.Value.ConcurrentPrints);
    private readonly SemaphoreSlim _starting = new(1);
    private readonly ConcurrentBag<WarmPage> _warm = [];
    private readonly TimeSpan _timeout = TimeSpan.FromSeconds(options.Value.PrintTimeoutSeconds);
    private IPlaywright? _driver;
    private IBrowser? _browser;

    /// <summary>Prints a document.</summary>
    /// <param name="html">A complete document with everything inline; whatever it asks of a network is refused, and its scripts do not run.</param>
    /// <param name="extras">What to add to the pages.</param>
    /// <param name="cancellationToken">Ends the wait for a place and for the print.</param>
    /// <returns>The PDF; the page size is that of the document's <c>@page</c>.</returns>
    /// <exception cref="PrinterUnavailableException">Chromium is missing, does not start, or does not finish in time.</exception>
    public async Task<byte[]> PrintAsync(string html, PdfExtras extras, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                var browser = await GetBrowserAsync(cancellationToken);
                try
                {
                    return await PrintWithAsync(browser, html, extras, cancellationToken);
                }
                catch (PlaywrightException exception) when (attempt < Attempts)
                {
                    logger.LogWarning(exception, "Chromium or one of its pages died; the document is printed again in a new one");
                }
                catch (Exception exception) when (exception is PlaywrightException or TimeoutException)
                {
                    throw new PrinterUnavailableException($"Chromium 没有在 {options.Value.PrintTimeoutSeconds} 秒内完成打印，或中途出错。请重试；若仍然失败，请检查服务器的内存和日志。", exception);
                }
            }
        }
        finally
        {
            _places.Release();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _places.Dispose();
        _starting.Dispose();
    }

    private async Task<byte[]> PrintWithAsync(IBrowser browser, string html, PdfExtras extras, CancellationToken cancellationToken)
    {
        var page = await TakePageAsync(browser, cancellationToken);
        var isWhole = false;
        try
        {
            await page.Page.SetContentAsync(html, new() { WaitUntil = WaitUntilState.Load }).WaitAsync(_timeout, cancellationToken);
            var isTagged = extras == PdfExtras.TagsAndBookmarks;
            var pdf = await page.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true, Tagged = isTagged, Outline = isTagged }).WaitAsync(_timeout, cancellationToken);
            await page.Page.SetContentAsync(string.Empty).WaitAsync(_timeout, cancellationToken);
            isWhole = true;
            return pdf;
        }
        finally
        {
            // A page that was left in the middle of something is not used again.
            if (isWhole && page.Prints + 1 < MostPrintsOfPage)
                _warm.Add(page with { Prints = page.Prints + 1 });
            else
                await CloseAsync(page);
        }
    }

    private async Task<WarmPage> TakePageAsync(IBrowser browser, CancellationToken cancellationToken)
    {
        while (_warm.TryTake(out var warm))
        {
            if (warm.Page.Context.Browser == browser && !warm.Page.IsClosed)
                return warm;
        }

        var context = await browser.NewContextAsync(new() { Offline = true, JavaScriptEnabled = false }).WaitAsync(_timeout, cancellationToken);
        context.SetDefaultTimeout((float)_timeout.TotalMilliseconds);
        await context.RouteAsync("**/*", route => route.AbortAsync());
        return new(await context.NewPageAsync().WaitAsync(_timeout, cancellationToken), 0);
    }

    private async Task CloseAsync(WarmPage page)
    {
        try
        {
            await page.Page.Context.CloseAsync().WaitAsync(_timeout);
        }
        catch (Exception exception) when (exception is PlaywrightException or TimeoutException)
        {
            logger.LogWarning(exception, "A page did not close; it ends with its browser");
        }
    }

    private async Task<IBrowser> GetBrowserAsync(CancellationToken cancellationToken)
    {
        await _starting.WaitAsync(cancellationToken);
        try
        {
            if (_browser is { IsConnected: true } warm)
                return warm;

            await StopAsync();
            return _browser = await StartAsync();
        }
        finally
        {
            _starting.Release();
        }
    }

    private async Task<IBrowser> StartAsync()
    {
        var program = ChromiumLocator.Find(Environment.GetEnvironmentVariable);
        try
        {
            _driver = await Playwright.CreateAsync().WaitAsync(_timeout);
            return await _driver.Chromium.LaunchAsync(new()
            {
                ExecutablePath = program,
                Headless = true,
                Args = QuietArguments,
                ChromiumSandbox = options.Value.Sandbox ?? !Environment.IsPrivilegedProcess,
                Timeout = (float)_timeout.TotalMilliseconds,
            });
        }
        catch (Exception exception) when (exception is PlaywrightException or TimeoutException)
        {
            await StopAsync();
            throw new PrinterUnavailableException(
                $"浏览器 {program} 无法启动。请在服务器上运行“{program} --version”检查；在不支持沙箱的容器中，请设置 {ReportsOptions.Section}:{nameof(ReportsOptions.Sandbox)}=false。", exception);
        }
    }

    private async Task StopAsync()
    {
        if (_browser is { IsConnected: true } browser)
        {
            try
            {
                await browser.CloseAsync().WaitAsync(_timeout);
            }
            catch (Exception exception) when (exception is PlaywrightException or TimeoutException)
            {
                logger.LogWarning(exception, "Chromium did not close in time; its driver ends it");
            }
        }

        _browser = null;
        _warm.Clear();
        _driver?.Dispose();
        _driver = null;
    }

    /// <summary>A page and how many documents it has printed.</summary>
    private sealed record WarmPage(IPage Page, int Prints);
}
