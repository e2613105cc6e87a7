using System.Text.RegularExpressions;
using Analytics.EndToEndTests.Hosting;
using Microsoft.Playwright;

namespace Analytics.EndToEndTests.Pages;

[Collection(RunningProduct.Name)]
public sealed class ConnectionTests(Product product)
{
    [EndToEndFact]
    public async Task A_page_whose_server_went_away_says_so_and_comes_back_to_the_same_view_by_itself()
    {
        var page = await product.SignInAsync();
        await page.GotoAsync("/findings");
        var rule = page.GetByLabel("规则");
        await rule.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.WaitForURLAsync("**rule=**");
        var rows = page.Locator("table.findings tbody tr");
        await ExpectRowsOfTheRuleAsync();
        var (address, chosen, first) = (page.Url, await rule.InputValueAsync(), await rows.First.InnerTextAsync());

        await product.StopAsync();
        await Assertions.Expect(page.GetByText("与服务器的连接中断")).ToBeVisibleAsync();
        await product.StartAgainAsync();

        await Assertions.Expect(page.GetByText("与服务器的连接中断")).ToBeHiddenAsync(new LocatorAssertionsToBeHiddenOptions { Timeout = 30_000 });
        await Assertions.Expect(rows.First).ToHaveTextAsync(first, new LocatorAssertionsToHaveTextOptions { UseInnerText = true });
        Assert.Equal((address, chosen), (page.Url, await rule.InputValueAsync()));

        // The address says the rule before the table does, so the rows are waited for by what they say.
        async Task ExpectRowsOfTheRuleAsync()
        {
            var title = Regex.Replace(await rule.Locator("option:checked").InnerTextAsync(), "（.*$", string.Empty);
            await Assertions.Expect(rows.Filter(new LocatorFilterOptions { HasText = title })).Not.ToHaveCountAsync(0);
            await Assertions.Expect(rows.Filter(new LocatorFilterOptions { HasNotText = title })).ToHaveCountAsync(0);
        }
    }
}
