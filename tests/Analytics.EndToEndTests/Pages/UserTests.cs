using Analytics.EndToEndTests.Hosting;
using Microsoft.Playwright;

namespace Analytics.EndToEndTests.Pages;

[Collection(RunningProduct.Name)]
public sealed class UserTests(Product product)
{
    private const string OwnPassword = "Chosen-by-me-2024";

    [EndToEndFact]
    public async Task A_user_of_a_department_chooses_a_password_first_then_sees_that_department_and_is_told_so_elsewhere()
    {
        var administrator = await product.SignInAsync();
        await administrator.GotoAsync("/users");
        await ButtonOf(administrator, "新建用户").ClickAsync();
        var dialog = administrator.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("用户名").FillAsync("keyuan");
        await dialog.GetByRole(AriaRole.Radio, new LocatorGetByRoleOptions { Name = "部门 只看所选部门" }).CheckAsync();
        await dialog.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        var department = (await dialog.Locator(".choice-list label").First.InnerTextAsync()).Trim();
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "创建" }).ClickAsync();
        var drawn = await dialog.Locator("code").InnerTextAsync();
        await ButtonOf(administrator, "已记下").ClickAsync();
        await Assertions.Expect(administrator.Locator("tr", new PageLocatorOptions { HasText = "keyuan" })).ToContainTextAsync("待改初始密码");

        var page = await product.SignInAsync("keyuan", drawn);
        await page.WaitForURLAsync("**/account/password");
        await page.GetByLabel("当前密码").FillAsync(drawn);
        await page.GetByLabel("新密码", new PageGetByLabelOptions { Exact = true }).FillAsync(OwnPassword);
        await page.GetByLabel("再次输入新密码").FillAsync(OwnPassword);
        await ButtonOf(page, "保存新密码").ClickAsync();
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "返回首页" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveTextAsync(department);
        await Assertions.Expect(page.GetByRole(AriaRole.Navigation, new PageGetByRoleOptions { Name = "主导航" })).Not.ToContainTextAsync("总览");

        var refused = await page.GotoAsync("/overview");
        Assert.Equal(403, refused!.Status);
        await Assertions.Expect(page.GetByText("您的账号只能查看本部门")).ToBeVisibleAsync();

        // A link within an open page asks no server first; it is refused all the same.
        await page.GotoAsync("/findings");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveTextAsync("核对发现的问题");
        await page.EvaluateAsync("Blazor.navigateTo('/users')");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = department })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("table.users")).ToHaveCountAsync(0);
    }

    private static ILocator ButtonOf(IPage page, string name) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name });
}
