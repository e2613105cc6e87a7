using Analytics.DatabaseTests.Support;
using Analytics.Domain.Forms;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Filing;

namespace Analytics.DatabaseTests.Marts;

public sealed class RankMovementTests
{
    private const int Year = 2024;

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_shift_of_ranks_compares_only_departments_that_have_both(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);

        // 乙 and 丙 print equal scores; 甲 prints none, so its place in the corrected ranking must not push the others down.
        await LoadAsync(database, Form("甲局", null), Form("乙局", 99m), Form("丙局", 99m, executed: 50_000m), Form("丁局", 98m));

        var rows = (await database.Get<DepartmentListQuery>().RunAsync(new(Year), 0, 10, CancellationToken.None)).ToDictionary(row => row.DepartmentName);
        var shifts = await database.Get<RankShiftsQuery>().RunAsync(Year, CancellationToken.None);

        Assert.Equal([null, 1, 1, 3], new[] { "甲局", "乙局", "丙局", "丁局" }.Select(name => rows[name].PrintedRank));
        Assert.Null(rows["甲局"].RankShift);

        // Recomputed: 甲, 乙 and 丁 share the first place with 100 points, 丙 with half its money spent is fourth.
        Assert.Equal((1, 4, 1), (rows["乙局"].RecomputedRank, rows["丙局"].RecomputedRank, rows["丁局"].RecomputedRank));
        Assert.Equal((0, -2, 2), (rows["乙局"].RankShift, rows["丙局"].RankShift, rows["丁局"].RankShift));
        Assert.Equal(new RankShiftsRow(3, 1, 1, 1, 2, 3), shifts);
        Assert.Null(await database.Get<RankShiftsQuery>().RunAsync(1999, CancellationToken.None));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Movement_on_last_year_leaves_out_who_was_not_there_in_both(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);

        // Last year 乙 stood before 丁 with a department between them that is gone now; this year a newcomer stands before both.
        await LoadAsync(database, Form("乙局", 99m, year: 2023), Form("旧局", 98m, executed: 95_000m, year: 2023), Form("丁局", 90m, executed: 50_000m, year: 2023));
        await LoadAsync(database, Form("新局", 100m), Form("丁局", 99m, executed: 90_000m), Form("乙局", 98m, executed: 80_000m));

        var rows = (await database.Get<DepartmentListQuery>().RunAsync(new(Year), 0, 10, CancellationToken.None)).ToDictionary(row => row.DepartmentName);
        var change = await database.Get<YearChangeQuery>().RunAsync(Year, CancellationToken.None);

        Assert.Null(rows["新局"].RecomputedMovement);
        Assert.Equal((1, -1), (rows["丁局"].RecomputedMovement, rows["乙局"].RecomputedMovement));
        Assert.Equal((4m, -2m), (rows["丁局"].RecomputedScoreChange, rows["乙局"].RecomputedScoreChange));

        // 100,000 + 50,000 spent last year, 90,000 + 80,000 this year; the newcomer and the one that is gone are in neither.
        Assert.Equal([(2023, 2, 150_000m, 0.75m), (2024, 2, 170_000m, 0.85m)], change.Select(row => (row.ComparedYear, row.DepartmentCount, row.ExecutedYuan!.Value, row.AdjustedExecutionRate!.Value)));
        Assert.Empty(await database.Get<YearChangeQuery>().RunAsync(2023, CancellationToken.None));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Departments_are_filtered_sorted_and_paged_by_the_database(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await LoadAsync(
            database, Form("云岭市教育局", 99m), Form("云岭市民政局", 98m, executed: 60_000m), Form("云岭市100%达标办", 97m, executed: 70_000m), Form("云岭市1000达标办", 96m, executed: 80_000m));
        var list = database.Get<DepartmentListQuery>();
        async Task<IEnumerable<string>> NamesAsync(DepartmentListFilter filter, int offset = 0, int limit = 10) =>
            (await list.RunAsync(filter, offset, limit, CancellationToken.None)).Select(row => row.DepartmentName);

        Assert.Equal(["云岭市民政局", "云岭市100%达标办", "云岭市1000达标办", "云岭市教育局"], await NamesAsync(new(Year) { Sort = DepartmentListSort.AdjustedRate }));
        Assert.Equal(["云岭市教育局", "云岭市1000达标办"], await NamesAsync(new(Year) { Sort = DepartmentListSort.AdjustedRate, IsDescending = true }, 0, 2));
        Assert.Equal(["云岭市100%达标办"], await NamesAsync(new(Year) { Name = "100%" }));
        Assert.Equal(["云岭市教育局", "云岭市民政局"], (await NamesAsync(new(Year) { Name = " 局 ", Sort = DepartmentListSort.Printed })));
        Assert.Empty(await NamesAsync(new(Year) { Name = "[教]育" }));
        var second = await list.RunAsync(new(Year) { Sort = DepartmentListSort.Printed }, 1, 1, CancellationToken.None);
        Assert.Equal(("云岭市民政局", 4), (second.Single().DepartmentName, second[0].TotalCount));
        Assert.Equal(
            (await NamesAsync(new(Year) { Sort = DepartmentListSort.Name })).Reverse(), await NamesAsync(new(Year) { Sort = DepartmentListSort.Name, IsDescending = true }));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Who_filed_before_or_has_approved_targets_and_filed_nothing_is_missing(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await LoadAsync(
            database,
            Form("来了局", 99m, unit: "一中心", year: 2022), Form("来了局", 99m, unit: "二中心", year: 2022, project: "乙"), Form("没来局", 99m, unit: "三中心", year: 2022));
        await LoadAsync(
            database,
            Form("来了局", 99m, unit: "一中心"),
            new InventedForm { Kind = FormKind.ProjectTargetApproval, Department = "批复局", Unit = "四中心", Project = "丙", Line = 201 }.Judged());

        var gaps = await database.Get<FilingGapsQuery>().RunAsync(Year, CancellationToken.None);

        Assert.Equal([("没来局", null), ("批复局", null), ("来了局", "二中心")], gaps.OrderBy(row => row.UnitKey is null ? 0 : 1).ThenBy(row => row.DepartmentKey).Select(row => (row.DepartmentName, row.UnitName)));
        var gone = gaps.Single(row => row.DepartmentName == "没来局");
        Assert.Equal((0, (int?)2022, 0), (gone.ApprovedTargetCount, gone.LastFiledYear, gone.LastYearFormCount));
        var approved = gaps.Single(row => row.DepartmentName == "批复局");
        Assert.Equal((1, (int?)null), (approved.ApprovedTargetCount, approved.LastFiledYear));
        Assert.Empty(await database.Get<FilingGapsQuery>().RunAsync(2022, CancellationToken.None));
    }

    private static async Task LoadAsync(TestDatabase database, params CheckedForm[] forms)
    {
        await database.LoadAsync(InventedDocument.Of($"{Guid.NewGuid():n}.txt", forms));
        await database.RefreshAsync();
    }

    private static CheckedForm Form(string department, decimal? printed, decimal? executed = 100_000m, int year = Year, string? unit = null, string project = "甲") =>
        new InventedForm { Department = department, Unit = unit ?? department, Project = project, Year = year, Total = printed, Executed = executed, Indicator = (90m, (printed ?? 100m) - 10m) }.Judged();
}
