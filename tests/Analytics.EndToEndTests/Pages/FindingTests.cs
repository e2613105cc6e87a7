using Analytics.EndToEndTests.Hosting;
using Microsoft.Playwright;

namespace Analytics.EndToEndTests.Pages;

[Collection(RunningProduct.Name)]
public sealed class FindingTests(Product product)
{
    [EndToEndFact]
    public async Task A_finding_dismissed_in_the_browser_stays_so_after_a_second_import_and_can_be_listed()
    {
        var sample = Path.Combine(Repository.Root, "tests", "TestData", "samples", "云溪市教育局2023.txt");
        await product.ImportAsync(sample);
        var page = await product.SignInAsync();
        await page.GotoAsync("/findings?year=2023");
        await page.Locator("table.findings tbody tr").First.Locator("td.tight a").ClickAsync();
        await page.WaitForURLAsync("**/forms/**");
        var form = page.Url;
        var finding = page.Locator(".finding-list li").First;
        var message = await finding.Locator("p").Nth(1).InnerTextAsync();
        finding = page.Locator(".finding-list li").Filter(new LocatorFilterOptions { HasText = message });
        var dialog = page.GetByRole(AriaRole.Dialog);

        await finding.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "处理这条问题" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "不成立" }).ClickAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("标为“不成立”要写明理由");
        await dialog.GetByLabel("说明").FillAsync("批复文件另有规定");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "不成立" }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await ExpectDismissedAsync();

        await product.ImportAsync(sample);
        await page.ReloadAsync();
        await ExpectDismissedAsync();
        await page.GotoAsync("/findings?year=2023&state=dismissed");
        await Assertions.Expect(page.Locator("table.findings tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("table.findings tbody tr")).ToContainTextAsync(message);

        await page.GotoAsync(form);
        await finding.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "处理这条问题" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "撤销处理" }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(finding.Locator(".state")).ToHaveTextAsync("待核");

        async Task ExpectDismissedAsync()
        {
            await Assertions.Expect(finding.Locator(".state")).ToHaveTextAsync("不成立");
            await Assertions.Expect(finding).ToContainTextAsync("批复文件另有规定");
            await Assertions.Expect(page.GetByText("另有 1 条经核对不成立，未计入").First).ToBeVisibleAsync();
        }
    }
}
