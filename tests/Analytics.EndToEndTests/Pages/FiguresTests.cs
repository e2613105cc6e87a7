using System.Text.RegularExpressions;
using Analytics.EndToEndTests.Hosting;
using Microsoft.Playwright;

namespace Analytics.EndToEndTests.Pages;

[Collection(RunningProduct.Name)]
public sealed class FiguresTests(Product product)
{
    [EndToEndFact]
    public async Task The_ranking_opens_from_the_navigation_and_ranks_the_departments_of_2024()
    {
        // The forms of 000, 002 and 004 come from three departments.
        var page = await OpenAsync("部门排名", "/departments");

        await Assertions.Expect(page.GetByTestId("ranked-count")).ToHaveTextAsync(new Regex("^[1-3]$"));
        await Assertions.Expect(page.Locator(".an-rows-plot")).Not.ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Columnheader, new PageGetByRoleOptions { Name = "自评名次" }).GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("sort=printed"));
        await Assertions.Expect(page.GetByRole(AriaRole.Columnheader, new PageGetByRoleOptions { Name = "自评名次" })).ToHaveAttributeAsync("aria-sort", "ascending");
    }

    [EndToEndFact]
    public async Task A_figure_of_the_execution_page_leads_to_as_many_forms_and_those_to_the_form()
    {
        // 000:19 spent 79.23 % and 000:177 37.49 % of the initial budget.
        var page = await OpenAsync("执行率", "/execution");
        var figure = page.GetByTestId("below-90");
        var count = await figure.InnerTextAsync();
        Assert.True(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) >= 2, count);

        await figure.ClickAsync();

        await Assertions.Expect(page.GetByTestId("form-count")).ToContainTextAsync($"共 {count} 张");
        await Assertions.Expect(page.GetByText("37.49%")).ToBeVisibleAsync();
        await page.Locator("table.grid tbody a").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/forms/\d+"));
    }

    [EndToEndFact]
    public async Task The_distribution_of_scores_opens_from_the_navigation_with_the_printed_mean()
    {
        var page = await OpenAsync("得分分布", "/scores");

        await Assertions.Expect(page.GetByTestId("printed-mean")).ToHaveTextAsync(new Regex(@"^\d\d\.\d\d$"));
        await Assertions.Expect(page.Locator(".an-histogram rect")).Not.ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".an-box")).Not.ToHaveCountAsync(0);
    }

    [EndToEndFact]
    public async Task The_sentences_of_the_overview_lead_to_the_pages_that_prove_them()
    {
        var page = await product.SignInAsync();
        await page.GotoAsync("/overview?year=2024");
        var sentence = page.Locator(".highlights li a").Filter(new LocatorFilterOptions { HasText = "调减" });

        await sentence.ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/execution\\?year=2024&list=cut"));
        await Assertions.Expect(page.GetByText("79.23%").First).ToBeVisibleAsync();
    }

    [EndToEndFact]
    public async Task A_bar_under_the_pointer_says_what_it_stands_for_and_its_figure_leads_there()
    {
        var page = await product.SignInAsync();
        await page.GotoAsync("/overview?year=2024");
        var chart = page.GetByRole(AriaRole.Figure, new PageGetByRoleOptions { Name = "各部门预算执行率" });

        await chart.Locator(".rz-bar-series path").First.HoverAsync();
        await Assertions.Expect(page.Locator(".rz-chart-tooltip")).ToContainTextAsync("按年初预算");
        await chart.GetByRole(AriaRole.Link).First.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/departments/\d+\?year=2024"));
    }

    private async Task<IPage> OpenAsync(string entry, string path)
    {
        var page = await product.SignInAsync();
        await page.GotoAsync("/overview?year=2024");
        await page.GetByRole(AriaRole.Navigation, new PageGetByRoleOptions { Name = "主导航" }).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = entry }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(path) + "\\?year=2024"));
        return page;
    }
}
