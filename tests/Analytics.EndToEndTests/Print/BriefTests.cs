using System.Diagnostics;
using Analytics.EndToEndTests.Hosting;
using Microsoft.Playwright;

namespace Analytics.EndToEndTests.Print;

[Collection(RunningProduct.Name)]
public sealed class BriefTests(Product product)
{
    [EndToEndFact]
    public async Task The_brief_downloaded_from_the_overview_holds_the_figures_of_the_page()
    {
        var page = await product.SignInAsync();
        await page.GotoAsync("/overview?year=2024");
        var executed = await page.Locator(".tile-money .amount").Last.InnerTextAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "PDF 格式，下载简报" }).ClickAsync());
        var text = await ReadPdfAsync(await download.PathAsync());

        Assert.Contains("2024年度", text, StringComparison.Ordinal);
        Assert.Contains(executed, text, StringComparison.Ordinal);
        Assert.Contains("37.49%", text, StringComparison.Ordinal);
    }

    private static async Task<string> ReadPdfAsync(string path)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", path, "-"]) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return text;
    }
}
