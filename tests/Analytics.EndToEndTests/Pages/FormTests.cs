using System.Text.RegularExpressions;
using Analytics.EndToEndTests.Hosting;
using Microsoft.Playwright;

namespace Analytics.EndToEndTests.Pages;

[Collection(RunningProduct.Name)]
public sealed class FormTests(Product product)
{
    [EndToEndFact]
    public async Task A_rate_on_the_overview_leads_to_its_form_and_to_the_line_it_was_read_from()
    {
        // 000:177: 80000 were budgeted, 29994 spent, the budget was cut to 29994: 37.49 % of the initial budget.
        var page = await product.SignInAsync();
        await page.GotoAsync("/overview?year=2024");

        await page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = "37.49%" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await page.WaitForURLAsync("**/forms/**");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "80,000.00" }).First.ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("line=177$"));
        var line = page.Locator("[data-line='177']");
        await Assertions.Expect(line).ToHaveClassAsync(new Regex("\\bmarked\\b"));
        await Assertions.Expect(line).ToBeInViewportAsync();
        await Assertions.Expect(line).ToContainTextAsync("80000.00 29994.00 29994.00 10 100.00 10");
    }
}
