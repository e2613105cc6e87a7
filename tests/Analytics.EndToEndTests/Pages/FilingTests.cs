using Analytics.EndToEndTests.Hosting;
using Microsoft.Playwright;

namespace Analytics.EndToEndTests.Pages;

[Collection(RunningProduct.Name)]
public sealed class FilingTests(Product product)
{
    [EndToEndFact]
    public async Task Files_that_are_handed_in_show_what_became_of_each_and_the_next_ones_can_follow()
    {
        var samples = Path.Combine(Repository.Root, "tests", "TestData", "samples");
        var page = await product.SignInAsync();
        await page.GotoAsync("/filing");
        var input = page.Locator("#upload-input");
        await Assertions.Expect(input).ToBeEnabledAsync();

        await input.SetInputFilesAsync([Payload(Path.Combine(samples, "云溪市农业农村局2023.txt")), new FilePayload { Name = "程序.xlsx", MimeType = "application/octet-stream", Buffer = [0x4d, 0x5a, 0, 1, 2] }]);

        var rows = page.Locator("table.uploads tbody tr");
        await Assertions.Expect(page.Locator(".upload [role=status]")).ToContainTextAsync("共 2 个文件：入库 1 个，退回 1 个。");
        await Assertions.Expect(rows.Nth(0)).ToContainTextAsync("入库");
        await Assertions.Expect(rows.Nth(1)).ToContainTextAsync("退回");
        await Assertions.Expect(page.Locator("table.imports tbody tr").First).ToContainTextAsync("网页报送");

        await input.SetInputFilesAsync([Payload(Path.Combine(samples, "云溪市农业农村局2023.txt"))]);
        await Assertions.Expect(page.Locator(".upload [role=status]")).ToContainTextAsync("共 1 个文件：已有 1 个。");

        await input.SetInputFilesAsync(Enumerable.Range(0, 201).Select(number => new FilePayload { Name = $"{number}.txt", MimeType = "text/plain", Buffer = [1] }));
        await Assertions.Expect(page.Locator(".upload [role=alert]")).ToContainTextAsync("一次选了 201 个文件，最多 200 个");

        var large = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.pdf");
        await using (var file = File.Create(large))
            file.SetLength((20 * 1024 * 1024) + 1);
        await input.SetInputFilesAsync(large);
        await Assertions.Expect(rows.First).ToContainTextAsync("超过单个文件 20 MB 的上限");
        File.Delete(large);
    }

    [EndToEndFact]
    public async Task A_job_that_is_started_shows_who_did_it_and_what_it_said()
    {
        var page = await product.SignInAsync();
        await page.GotoAsync("/jobs");
        var job = page.Locator("table.jobs tbody tr", new PageLocatorOptions { HasText = "刷新数据集市" });
        await Assertions.Expect(job).ToContainTextAsync("每天 02:30");

        await job.GetByRole(AriaRole.Button).ClickAsync();

        var run = page.Locator("section tr", new PageLocatorOptions { HasText = "admin" }).First;
        await Assertions.Expect(run).ToContainTextAsync("完成");
        await run.GetByText("日志").ClickAsync();
        await Assertions.Expect(page.Locator(".job-log li").First).ToBeVisibleAsync();
    }

    private static FilePayload Payload(string path) => new() { Name = Path.GetFileName(path), MimeType = "text/plain", Buffer = File.ReadAllBytes(path) };
}
