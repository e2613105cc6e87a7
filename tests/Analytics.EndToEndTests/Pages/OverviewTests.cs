using Analytics.EndToEndTests.Hosting;
using Microsoft.Playwright;

namespace Analytics.EndToEndTests.Pages;

[Collection(RunningProduct.Name)]
public sealed class OverviewTests(Product product)
{
    [EndToEndFact]
    public async Task Nobody_sees_a_page_without_signing_in()
    {
        var context = await product.Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = product.Address });
        var page = await context.NewPageAsync();

        await page.GotoAsync("/overview?year=2024");

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new System.Text.RegularExpressions.Regex("登\\s*录") })).ToBeVisibleAsync();
        Assert.DoesNotContain("年初预算", await page.InnerTextAsync("body"), StringComparison.Ordinal);
    }

    [EndToEndFact]
    public async Task The_overview_of_2024_sums_the_five_projects_that_were_read_completely()
    {
        // 000:19 + 000:177 + 002:16 + 002:150 + 004:16 = 261458 + 29994 + 196876.3 + 99193.53 + 106100 yuan executed.
        var page = await product.SignInAsync();

        await page.GotoAsync("/overview?year=2024");

        await Assertions.Expect(page.Locator(".tiles").GetByTitle("693,621.83元")).ToHaveTextAsync("69.36");
    }

    [EndToEndFact]
    public async Task The_year_stays_in_the_address()
    {
        var page = await product.SignInAsync();
        await page.GotoAsync("/overview?year=2022");
        await page.ReloadAsync();

        Assert.Contains("year=2022", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToContainTextAsync("2022");
    }
}
