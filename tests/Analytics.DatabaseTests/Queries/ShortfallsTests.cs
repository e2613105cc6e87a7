using Analytics.DatabaseTests.Support;
using Analytics.Warehouse.Queries.Scope;
using Analytics.Warehouse.Queries.Shortfalls;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.DatabaseTests.Queries;

public sealed class ShortfallsTests
{
    private const string Unpaid = "年末财政未拨付项目经费。";

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Kinds_add_up_the_reasons_points_and_money_of_their_forms_each_form_once(TestEngine engine)
    {
        await using var database = await CityAsync(engine);

        var kinds = await database.Get<ShortfallYearsQuery>().RunAsync(null, CancellationToken.None);

        // The museum and the library of 2024 give the same reason; the archive gives none; the form under review is not counted.
        Assert.Equal(
            [
                new(2023, "treasury-not-paid", 1, 1, 1, 5m, 40_000m, 0m),
                new(2024, "deduction-unexplained", 1, 1, 0, 10m, 30_000m, 10_000m),
                new(2024, "force-majeure", 1, 1, 0, 10m, null, null),
                new(2024, "treasury-not-paid", 2, 2, 2, 20m, 150_000m, 25_000m),
            ],
            kinds);
        var facts = await database.ScalarAsync<int>(
            "select cast(count(*) as int) from warehouse.fact_indicator_result result join mart.form form on form.form_key = result.form_key where result.shortfall_category is not null and form.is_counted = @Yes",
            new { Yes = true });
        Assert.Equal(facts, kinds.Sum(row => row.ReasonCount));
        Assert.Equal(facts, (await CountAsync(database, new())).ReasonCount);
        Assert.Equal(kinds.Sum(row => row.LostPoints), (await CountAsync(database, new())).LostPoints);
        var museum = await KeyAsync(database, "云岭市博物馆");
        Assert.Equal([2023, 2024], (await database.Get<ShortfallYearsQuery>().RunAsync(museum, CancellationToken.None)).Select(row => row.FiscalYear));
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Reasons_are_found_by_what_stands_in_them_whatever_the_width_the_case_and_the_blanks(TestEngine engine)
    {
        await using var database = await CityAsync(engine);

        Assert.Equal(["云岭市博物馆", "云岭市图书馆"], (await ListAsync(database, new(2024, Search: "财政 未拨付"), ShortfallOrder.Money)).Select(row => row.DepartmentName));
        Assert.Equal("云岭市体育馆", Assert.Single(await ListAsync(database, new(Search: "a区50％"))).DepartmentName);
        Assert.Empty(await ListAsync(database, new(Search: "A区5_")));
        Assert.Empty(await ListAsync(database, new(Search: "%财政%")));
        Assert.Empty(await ListAsync(database, new(Search: "[财]政")));
        Assert.Equal(5, (await ListAsync(database, new(Search: "  "))).Count);
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task The_list_is_sorted_and_cut_into_pages_and_names_the_words_that_decided(TestEngine engine)
    {
        await using var database = await CityAsync(engine);

        var byMoney = await ListAsync(database, new(2024), ShortfallOrder.Money);
        Assert.Equal([100_000m, 50_000m, 30_000m, null], byMoney.Select(row => row.AdjustedBudgetYuan));
        Assert.Equal(byMoney[1], Assert.Single(await database.Get<ShortfallsQuery>().RunAsync(new(2024), ShortfallOrder.Money, 1, 1, CancellationToken.None)));
        Assert.Equal("财政未拨付", byMoney[0].Phrase);
        Assert.True(byMoney[0].IsBoilerplate);
        Assert.Equal(3, (await ListAsync(database, new(OnlyBoilerplate: true))).Count);
        var silent = Assert.Single(await ListAsync(database, new(ShortfallCategory: "deduction-unexplained")));
        Assert.Equal((null, null, 10m), (silent.Reason, silent.Phrase, silent.LostPoints));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_copied_sentence_leads_to_the_forms_it_stands_in(TestEngine engine)
    {
        await using var database = await CityAsync(engine);
        var groups = database.Get<ReasonGroupsQuery>();

        var group = Assert.Single(await groups.RunAsync(new(2024), 0, 10, CancellationToken.None));
        Assert.Equal((3, 2, true), (group.FormCount, group.DepartmentCount, group.IsYearAfterYear));
        Assert.Equal(1, await groups.CountAsync(new(ShortfallCategory: "treasury-not-paid", Search: "财政"), CancellationToken.None));
        Assert.Equal(0, await groups.CountAsync(new(ShortfallCategory: "force-majeure"), CancellationToken.None));
        Assert.Equal(group.RowCount, (await ListAsync(database, new(ReasonGroupKey: group.ReasonGroupKey))).Count);
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_reader_of_one_department_gets_its_reasons_alone(TestEngine engine)
    {
        await using var database = await CityAsync(engine);
        var museum = await KeyAsync(database, "云岭市博物馆");
        await using var scope = database.As(VisibleDepartments.Only([museum]));

        var rows = await scope.ServiceProvider.GetRequiredService<ShortfallsQuery>().RunAsync(new(), ShortfallOrder.Points, 0, 100, CancellationToken.None);

        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Equal(museum, row.DepartmentKey));
        Assert.Equal(2, (await scope.ServiceProvider.GetRequiredService<ShortfallYearsQuery>().RunAsync(null, CancellationToken.None)).Sum(row => row.ReasonCount));
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<ReasonGroupsQuery>().RunAsync(new(), 0, 10, CancellationToken.None));
    }

    private static async Task<TestDatabase> CityAsync(TestEngine engine)
    {
        var database = await TestDatabase.MigratedAsync(engine);
        await LoadAsync(database, FormOf("云岭市博物馆", 100_000m, 80_000m, Unpaid));
        await LoadAsync(database, FormOf("云岭市博物馆", 40_000m, 40_000m, Unpaid) with { Year = 2023, Indicator = (90m, 85m), Total = 95m });
        await LoadAsync(database, FormOf("云岭市图书馆", 50_000m, 45_000m, "年末财政未拨付项目经费"));
        await LoadAsync(database, FormOf("云岭市档案馆", 30_000m, 20_000m, null));
        await LoadAsync(database, FormOf("云岭市体育馆", null, null, "受暴雨影响，A 区５０%场次顺延。"));
        await LoadAsync(database, FormOf("云岭市美术馆", 90_000m, 10_000m, Unpaid) with { Problem = "金额单位没有读出" });
        await database.RefreshAsync();
        return database;
    }

    private static InventedForm FormOf(string department, decimal? adjusted, decimal? executed, string? reason) => new()
    {
        Department = department,
        Unit = department,
        Project = $"{department}专项",
        Initial = adjusted,
        Adjusted = adjusted,
        Executed = executed,
        Reason = reason,
        Actual = "8场",
        Indicator = (90m, 80m),
        Total = 90m,
    };

    private static Task LoadAsync(TestDatabase database, InventedForm form) =>
        database.LoadAsync(InventedDocument.Of($"{form.Department}{form.Year}.txt", form.Judged()));

    private static Task<IReadOnlyList<ShortfallRow>> ListAsync(TestDatabase database, ShortfallFilter filter, ShortfallOrder order = ShortfallOrder.Points) =>
        database.Get<ShortfallsQuery>().RunAsync(filter, order, 0, 100, CancellationToken.None);

    private static Task<ShortfallCountRow> CountAsync(TestDatabase database, ShortfallFilter filter) =>
        database.Get<ShortfallsQuery>().CountAsync(filter, CancellationToken.None);

    private static Task<int> KeyAsync(TestDatabase database, string department) =>
        database.ScalarAsync<int>("select department_key from warehouse.dim_department where name = @Department", new { Department = department });
}
