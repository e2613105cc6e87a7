using Analytics.EndToEndTests.Hosting;
using Microsoft.Playwright;

namespace Analytics.EndToEndTests.Pages;

[Collection(RunningProduct.Name)]
public sealed class YearsTests(Product product)
{
    private const string Department = "云溪市水务局";
    private const string Name = "乡村教师周转房维修";
    private const string NewName = "农村教师周转房维修改造";

    [EndToEndFact]
    public async Task A_renamed_project_becomes_comparable_when_a_person_confirms_it()
    {
        await ImportAsync("云溪市教育局2023.txt", [("云溪市教育局", Department), ("2023", "2018"), ("2024", "2019"), ("[210]", "[219]"), ("云溪市教育后勤服务中心", "云溪市水务服务中心")]);
        await ImportAsync("云溪市教育局2024.txt", [("云溪市教育局", Department), ("2024", "2019"), ("2025", "2020"), ("[210]", "[219]"), ("云溪市教育后勤服务中心", "云溪市水务服务中心"), ($"项目名称 {Name}", $"项目名称 {NewName}")]);
        var page = await product.SignInAsync();
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "年度对比" }).ClickAsync();
        await page.WaitForURLAsync("**/years**");
        await page.GotoAsync("/years?from=2018&to=2019");
        await page.GetByRole(AriaRole.Combobox, new PageGetByRoleOptions { Name = "部门" }).SelectOptionAsync(new SelectOptionValue { Label = Department });
        await Assertions.Expect(Standing("proposed")).ToContainTextAsync("2 个项目");
        await Assertions.Expect(Standing("comparable")).ToContainTextAsync("0 个项目");
        await Assertions.Expect(page.GetByText("这两个年度没有可比的项目")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "待确认的项目对应（1）" }).ClickAsync();
        var proposal = page.Locator("table.links tbody tr");
        await Assertions.Expect(proposal).ToHaveCountAsync(1);
        await Assertions.Expect(proposal).ToContainTextAsync($"名称由“{Name}”改为“{NewName}”");
        await proposal.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "决定" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "不是同一项目" }).ClickAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("否定要写明理由");
        await dialog.GetByLabel("说明").FillAsync("更名批复已核对");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "确认为同一项目" }).ClickAsync();

        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(Standing("comparable")).ToContainTextAsync("1 个项目");
        await Assertions.Expect(Standing("proposed")).ToContainTextAsync("0 个项目");
        await Assertions.Expect(page.GetByTestId("comparable-executed")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "按项目" }).ClickAsync();
        await page.Locator("table.grid tbody").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = NewName }).ClickAsync();
        await page.WaitForURLAsync("**/projects/**");
        await Assertions.Expect(page.GetByText($"曾用名称：{Name}")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("table.links tbody tr")).ToContainTextAsync("已确认");

        ILocator Standing(string word) => page.GetByTestId($"standing-{word}");
    }

    [EndToEndFact]
    public async Task Two_projects_that_nothing_proposed_are_linked_by_hand_and_parted_again()
    {
        const string earlier = "高标准农田管护补助";
        const string later = "河道水质自动监测运维";
        await ImportAsync("云溪市农业农村局2023.txt", [("云溪市农业农村局", "云溪市林业局"), ("2023", "2016"), ("2024", "2017"), ("[312]", "[316]")]);
        await ImportAsync("云溪市生态环境局2024.txt", [("云溪市生态环境局", "云溪市林业局"), ("2023", "2016"), ("2024", "2017"), ("2025", "2018"), ("[330]", "[316]")]);
        var page = await product.SignInAsync();
        await page.GotoAsync("/years?from=2016&to=2017&view=projects");
        await page.Locator("table.grid tbody").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = later }).ClickAsync();
        await page.WaitForURLAsync("**/projects/**");
        var links = page.Locator("table.links tbody tr");
        await Assertions.Expect(page.GetByText("其他年度没有可能对应的项目")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "指定对应的项目" }).PressAsync("Enter");
        var dialog = page.GetByRole(AriaRole.Dialog);
        var candidates = dialog.GetByRole(AriaRole.Radio);
        await Assertions.Expect(candidates).ToHaveCountAsync(1);

        await dialog.GetByLabel("查找项目").FillAsync("没有这样的项目");
        await Assertions.Expect(dialog.GetByText("没有名称中含有这些字的项目")).ToBeVisibleAsync();
        await dialog.GetByLabel("查找项目").FillAsync(string.Empty);
        await dialog.GetByText(earlier).CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "确认为同一项目" }).ClickAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("人工指定的对应要写明依据");
        await dialog.GetByLabel("说明").FillAsync("经费并入，见批复");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "确认为同一项目" }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);

        await Assertions.Expect(links).ToContainTextAsync(earlier);
        await Assertions.Expect(links).ToContainTextAsync("人工指定");
        await links.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "决定" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "撤销决定" }).ClickAsync();
        await Assertions.Expect(links).ToHaveCountAsync(0);
    }

    // A shipped form, filed by another department in earlier years, where no other test counts.
    private async Task ImportAsync(string sample, (string Word, string Instead)[] changes)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests", "TestData", "samples", sample));
        var folder = Directory.CreateTempSubdirectory("analytics-years-");
        try
        {
            var file = Path.Combine(folder.FullName, sample.Replace(changes[0].Word, changes[0].Instead, StringComparison.Ordinal));
            await File.WriteAllTextAsync(file, changes.Aggregate(text, (changed, change) => changed.Replace(change.Word, change.Instead, StringComparison.Ordinal)));
            await product.ImportAsync(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
