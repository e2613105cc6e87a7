using Analytics.EndToEndTests.Hosting;
using Microsoft.Playwright;

namespace Analytics.EndToEndTests.Pages;

[Collection(RunningProduct.Name)]
public sealed class ReviewTests(Product product)
{
    [EndToEndFact]
    public async Task A_value_corrected_in_the_browser_is_marked_everywhere_and_outlives_a_second_import()
    {
        var sample = Path.Combine(Repository.Root, "tests", "TestData", "samples", "云溪市教育局2023.txt");
        await product.ImportAsync(sample);
        var page = await product.SignInAsync();
        await page.GotoAsync("/departments?year=2023");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "云溪市教育局" }).First.ClickAsync();
        await page.WaitForURLAsync("**/departments/**");
        var department = page.Url;
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "乡村教师周转房维修" }).First.ClickAsync();
        await page.WaitForURLAsync("**/forms/**");
        var edit = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "确认或更正：资金“年度资金总额”：全年执行数（B）" });
        var value = page.Locator(".field").Filter(new LocatorFilterOptions { Has = edit });

        await edit.ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("更正为").FillAsync("一百万");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "保存更正" }).ClickAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("“一百万”不是金额");
        await dialog.GetByLabel("更正为").FillAsync("1,000,000.5");
        await dialog.GetByLabel("备注").FillAsync("按决算批复");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "保存更正" }).ClickAsync();

        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await ExpectCorrectedAsync();

        await product.ImportAsync(sample);
        await page.ReloadAsync();
        await ExpectCorrectedAsync();
        await page.GotoAsync(department);
        var row = page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = "项目自评表" }).First;
        await Assertions.Expect(row).ToContainTextAsync("含人工更正");
        await Assertions.Expect(row).ToContainTextAsync("100.00");

        async Task ExpectCorrectedAsync()
        {
            await Assertions.Expect(value).ToContainTextAsync("1,000,000.50");
            await Assertions.Expect(value.Locator(".origin.corrected")).ToHaveAttributeAsync(
                "title", new System.Text.RegularExpressions.Regex("^admin 于 .* 更正，读出的是：[0-9,.]+\\n备注：按决算批复$"));
        }
    }
}
