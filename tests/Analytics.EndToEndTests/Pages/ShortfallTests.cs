using System.Globalization;
using Analytics.EndToEndTests.Hosting;
using Microsoft.Playwright;

namespace Analytics.EndToEndTests.Pages;

[Collection(RunningProduct.Name)]
public sealed class ShortfallTests(Product product)
{
    [EndToEndFact]
    public async Task Reasons_are_counted_searched_and_followed_down_to_their_line()
    {
        await product.ImportAsync(Path.Combine(Repository.Root, "tests", "TestData", "samples", "云溪市教育局2023.txt"));
        var page = await product.SignInAsync();
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "未完成原因", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/shortfalls**");
        await page.GotoAsync("/shortfalls?year=2023");

        var rows = page.Locator("#reasons tbody tr");
        var total = int.Parse(await page.GetByTestId("reason-count").InnerTextAsync(), CultureInfo.InvariantCulture);
        Assert.True(total > 1, "The sample gives more than one reason.");
        await Assertions.Expect(rows).ToHaveCountAsync(total);
        await Assertions.Expect(page.Locator(".an-heat tbody td a").First).ToBeVisibleAsync();

        await page.GetByLabel("查找原因").FillAsync("产权 手续");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await Assertions.Expect(rows).ToContainTextAsync("设计变更或前期手续");
        Assert.Contains("q=", page.Url, StringComparison.Ordinal);
        await page.ReloadAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(1);

        await rows.Locator("td.tight a").ClickAsync();
        await page.WaitForURLAsync("**/forms/**line=**");
        await Assertions.Expect(page.GetByText("设计变更或前期手续").First).ToBeVisibleAsync();
    }
}
