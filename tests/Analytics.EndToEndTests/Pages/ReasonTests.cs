using Analytics.EndToEndTests.Hosting;
using Microsoft.Playwright;

namespace Analytics.EndToEndTests.Pages;

[Collection(RunningProduct.Name)]
public sealed class ReasonTests(Product product)
{
    [EndToEndFact]
    public async Task A_reason_moved_to_another_kind_in_the_browser_is_marked_and_can_be_moved_back()
    {
        var sample = Path.Combine(Repository.Root, "tests", "TestData", "samples", "云溪市教育局2023.txt");
        await product.ImportAsync(sample);
        var page = await product.SignInAsync();
        await page.GotoAsync("/findings?year=2023");
        await page.Locator("table.findings tbody tr").First.Locator("td.tight a").ClickAsync();
        await page.WaitForURLAsync("**/forms/**");
        var reason = page.Locator("td.reason").Filter(new LocatorFilterOptions { Has = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "项指标的原因分类" }) }).First;
        var before = await reason.InnerTextAsync();
        var edit = reason.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "项指标的原因分类" });
        var dialog = page.GetByRole(AriaRole.Dialog);

        await edit.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await dialog.GetByLabel("改为").SelectOptionAsync("unit-management");
        await dialog.GetByLabel("备注").FillAsync("系单位未及时申请");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "保存分类" }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await ExpectMarkedAsync();

        await product.ImportAsync(sample);
        await page.ReloadAsync();
        await ExpectMarkedAsync();

        await edit.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "撤销" }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(reason.Locator(".origin.confirmed")).ToHaveCountAsync(0);
        Assert.Equal(before, await reason.InnerTextAsync());

        async Task ExpectMarkedAsync() => await Assertions.Expect(reason.Locator(".origin.confirmed")).ToHaveAttributeAsync(
            "title", new System.Text.RegularExpressions.Regex("admin：分类改为“.+”（只这一项）\\n备注：系单位未及时申请$"));
    }
}
