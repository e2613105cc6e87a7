using Analytics.DatabaseTests.Support;
using Analytics.Domain.Projects;
using Analytics.Warehouse.Projects;
using Analytics.Warehouse.Queries.Projects;
using Analytics.Warehouse.Queries.Scope;
using Analytics.Warehouse.Queries.Years;
using Analytics.Warehouse.Reviews;

namespace Analytics.DatabaseTests.Projects;

public sealed class ProjectLinksTests
{
    private const string Renamed = "免费开放服务保障";

    private static readonly YearPair Years = new(2023, 2024);

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task The_same_name_in_the_same_unit_is_comparable_without_asking(TestEngine engine)
    {
        await using var database = await CityAsync(engine, new() { Year = 2023, Executed = 60_000m }, new() { Year = 2024, Project = "免费开放经费（2024年）", Executed = 90_000m });

        var row = Assert.Single(await PairsAsync(database));

        Assert.Equal((PairStanding.Comparable, 60_000m, 90_000m, 0.6m, 0.9m), (row.Standing, row.FromExecutedYuan, row.ToExecutedYuan, row.FromAdjustedExecutionRate, row.ToAdjustedExecutionRate));
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_renamed_project_is_compared_only_after_a_person_confirms_it(TestEngine engine)
    {
        await using var database = await CityAsync(engine, new() { Year = 2023 }, new() { Year = 2024, Project = Renamed, Executed = 90_000m });
        Assert.Equal([PairStanding.Proposed, PairStanding.Proposed], (await PairsAsync(database)).Select(row => row.Standing));
        Assert.Null((await DepartmentAsync(database)).ComparableToExecutedYuan);

        var outcome = await DecideAsync(database, ProjectLinkState.Confirmed);

        Assert.Equal(ReviewOutcomeKind.Taken, outcome.Kind);
        var row = Assert.Single(await PairsAsync(database));
        Assert.Equal((PairStanding.Comparable, Renamed, "免费开放经费", 90_000m), (row.Standing, row.ProjectName, row.FormerName, row.ToExecutedYuan));
        Assert.Equal((1, 0, 90_000m), ((await DepartmentAsync(database)).ComparableCount, (await DepartmentAsync(database)).ProposedCount, (await DepartmentAsync(database)).ComparableToExecutedYuan));
        Assert.Equal([2023, 2024], (await database.Get<ProjectYearsQuery>().RunAsync(row.ProjectHash, CancellationToken.None)).Select(year => year.FiscalYear));
        Assert.Equal(0, await database.Get<LinkProposalsQuery>().CountAsync(Years, null, CancellationToken.None));
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task What_a_person_decided_makes_no_difference_to_a_refresh_and_a_new_reading(TestEngine engine)
    {
        await using var database = await CityAsync(engine, new() { Year = 2023 }, new() { Year = 2024, Project = Renamed });
        await DecideAsync(database, ProjectLinkState.Confirmed);
        var decided = await PairsAsync(database);

        await database.RefreshAsync();
        Assert.Equal(decided, await PairsAsync(database));

        // A later version of the form, from another file, with another amount.
        await database.LoadAsync(InventedDocument.Of("again.txt", new InventedForm { Year = 2024, Project = Renamed, Executed = 70_000m }.Judged()));
        await database.RefreshAsync();

        var row = Assert.Single(await PairsAsync(database));
        Assert.Equal((PairStanding.Comparable, 70_000m), (row.Standing, row.ToExecutedYuan));
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_rejected_proposal_leaves_a_project_that_is_gone_and_one_that_is_new(TestEngine engine)
    {
        await using var database = await CityAsync(engine, new() { Year = 2023 }, new() { Year = 2024, Project = Renamed });

        Assert.Equal("否定要写明理由，请填写说明后再保存。", (await DecideAsync(database, ProjectLinkState.Rejected)).Message);
        await DecideAsync(database, ProjectLinkState.Rejected, "两个项目的资金用途不同");
        await database.RefreshAsync();

        Assert.Equal([PairStanding.New, PairStanding.Gone], (await PairsAsync(database)).Select(row => row.Standing).Order());
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Whoever_withdraws_a_decision_opens_the_question_again_and_the_history_stays(TestEngine engine)
    {
        await using var database = await CityAsync(engine, new() { Year = 2023 }, new() { Year = 2024, Project = Renamed });
        await DecideAsync(database, ProjectLinkState.Confirmed);

        var outcome = await DecideAsync(database, null, seenRevision: 1, user: "李四");

        Assert.Equal(ReviewOutcomeKind.Taken, outcome.Kind);
        Assert.All(await PairsAsync(database), row => Assert.Equal(PairStanding.Proposed, row.Standing));
        var link = Assert.Single(await database.Get<LinkProposalsQuery>().RunAsync(Years, null, 0, 10, CancellationToken.None));
        Assert.Equal(2, link.DecisionRevision);
        var history = await database.Get<LinkHistoryQuery>().RunAsync(link.FromHash, link.ToHash, CancellationToken.None);
        Assert.Equal([(2, null, "李四"), (1, ProjectLinkState.Confirmed, "张三")], history.Select(row => (row.Revision, row.State, row.DecidedBy)));
        Assert.Equal(ReviewOutcomeKind.Refused, (await DecideAsync(database, null, seenRevision: 2)).Kind);
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_decision_on_what_another_person_has_decided_meanwhile_is_not_taken(TestEngine engine)
    {
        await using var database = await CityAsync(engine, new() { Year = 2023 }, new() { Year = 2024, Project = Renamed });
        await DecideAsync(database, ProjectLinkState.Confirmed);

        var outcome = await DecideAsync(database, ProjectLinkState.Rejected, "不是一个项目", user: "李四");

        Assert.Equal(ReviewOutcomeKind.Outdated, outcome.Kind);
        Assert.StartsWith("在您打开之后，张三 已将这两个项目标为“已确认”。", outcome.Message, StringComparison.Ordinal);
        Assert.Equal(1, await database.CountAsync("register.project_link_decision"));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Two_projects_that_nothing_proposed_are_one_as_long_as_a_person_says_so(TestEngine engine)
    {
        await using var database = await CityAsync(engine, new() { Year = 2023, Project = "古籍修复" }, new() { Year = 2024, Project = "夏令营", Unit = "云岭市少年宫", Executed = 90_000m, Initial = 400_000m, Adjusted = 400_000m });
        Assert.Equal([PairStanding.New, PairStanding.Gone], (await PairsAsync(database)).Select(row => row.Standing).Order());
        var project = (await PairsAsync(database)).First(row => row.Standing == PairStanding.New).ProjectHash;
        Assert.Empty(await database.Get<LinkCandidatesQuery>().RunAsync(project, "少年", 20, CancellationToken.None));
        var candidate = Assert.Single(await database.Get<LinkCandidatesQuery>().RunAsync(project, "古籍", 20, CancellationToken.None));
        Assert.Equal((2023, "古籍修复", 2024, "夏令营", 0, 1), (candidate.FiscalYear, candidate.ProjectName, candidate.MemberYear, candidate.MemberName, candidate.DecisionRevision, candidate.TotalCount));

        Assert.Equal("人工指定的对应要写明依据，请填写说明后再保存。", (await ChooseAsync(null)).Message);
        Assert.Equal(ReviewOutcomeKind.Taken, (await ChooseAsync("经费划转，见批复")).Kind);
        await database.RefreshAsync();

        Assert.Equal((PairStanding.Comparable, "古籍修复", 90_000m), Assert.Single(await PairsAsync(database)) is var pair ? (pair.Standing, pair.FormerName, pair.ToExecutedYuan) : default);
        var link = Assert.Single(await database.Get<ProjectLinksQuery>().RunAsync(project, CancellationToken.None));
        Assert.Equal((ProjectLinkKind.Chosen, ProjectLinkState.Confirmed, "经费划转，见批复"), (link.Kind, link.State, link.DecisionNote));
        Assert.Empty(await database.Get<LinkCandidatesQuery>().RunAsync(project, null, 20, CancellationToken.None));
        await database.AssertChecksHoldAsync();

        await database.Get<ProjectLinkDecisions>().DecideAsync(
            new() { FromHash = link.FromHash, ToHash = link.ToHash, State = null, SeenRevision = 1, DecidedBy = "李四" }, CancellationToken.None);

        Assert.Equal([PairStanding.New, PairStanding.Gone], (await PairsAsync(database)).Select(row => row.Standing).Order());
        Assert.Equal(2, Assert.Single(await database.Get<LinkCandidatesQuery>().RunAsync(project, null, 20, CancellationToken.None)).DecisionRevision);
        await database.AssertChecksHoldAsync();

        Task<ReviewOutcome> ChooseAsync(string? note) => database.Get<ProjectLinkDecisions>().DecideAsync(
            new() { FromHash = candidate.FromHash, ToHash = candidate.ToHash, State = ProjectLinkState.Confirmed, IsChosen = true, Note = note, SeenRevision = 0, DecidedBy = "张三" },
            CancellationToken.None);
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Projects_of_two_departments_cannot_be_made_one(TestEngine engine)
    {
        await using var database = await CityAsync(
            engine, new() { Year = 2023, Project = "古籍修复" }, new() { Year = 2024, Department = "云岭市档案馆", Unit = "云岭市档案馆", Project = "馆藏整理" });
        var hashes = (await database.RowsAsync("select project_hash from warehouse.project_year order by fiscal_year")).Select(row => (string)row.project_hash).ToList();

        var outcome = await database.Get<ProjectLinkDecisions>().DecideAsync(
            new() { FromHash = hashes[0], ToHash = hashes[1], State = ProjectLinkState.Confirmed, IsChosen = true, Note = "误选", SeenRevision = 0, DecidedBy = "张三" },
            CancellationToken.None);

        Assert.Equal(ReviewOutcomeKind.Outdated, outcome.Kind);
        Assert.Equal(0, await database.CountAsync("warehouse.project_link"));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_certain_link_can_be_rejected(TestEngine engine)
    {
        await using var database = await CityAsync(engine, new() { Year = 2023 }, new());
        var pair = Assert.Single(await PairsAsync(database));
        var link = Assert.Single(await database.Get<ProjectLinksQuery>().RunAsync(pair.ProjectHash, CancellationToken.None));
        Assert.Equal((ProjectLinkState.Certain, 1m), (link.State, link.Score));

        await database.Get<ProjectLinkDecisions>().DecideAsync(
            new() { FromHash = link.FromHash, ToHash = link.ToHash, State = ProjectLinkState.Rejected, Note = "同名但内容不同", SeenRevision = 0, DecidedBy = "张三" }, CancellationToken.None);

        Assert.Equal([PairStanding.New, PairStanding.Gone], (await PairsAsync(database)).Select(row => row.Standing).Order());
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task What_waits_for_review_and_a_department_that_filed_nothing_are_told_apart_from_what_is_gone(TestEngine engine)
    {
        await using var database = await CityAsync(
            engine,
            new() { Year = 2023, Project = "戏曲进校园" },
            new() { Year = 2024, Project = "戏曲进校园", Problem = "金额看不清" },
            new() { Year = 2023, Project = "古籍修复" },
            new() { Year = 2023, Department = "云岭市档案馆", Unit = "云岭市档案馆", Project = "馆藏整理" },
            new() { Year = 2024, Project = "夏令营" });

        Assert.Equal(
            [("古籍修复", PairStanding.Gone), ("夏令营", PairStanding.New), ("戏曲进校园", PairStanding.Waiting), ("馆藏整理", PairStanding.Unfiled)],
            (await PairsAsync(database)).Select(row => (row.ProjectName, row.Standing)).OrderBy(row => row.ProjectName, StringComparer.Ordinal));
        var standings = await database.Get<PairStandingsQuery>().RunAsync(Years, null, CancellationToken.None);
        Assert.Equal([1, 1, 1, 1], standings.Select(row => row.RowCount));
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_split_project_stands_beside_its_parts_once_they_are_confirmed(TestEngine engine)
    {
        await using var database = await CityAsync(
            engine,
            new() { Year = 2023 },
            new() { Year = 2024, Project = "免费开放（东馆）", Initial = 50_000m, Adjusted = 50_000m, Executed = 40_000m },
            new() { Year = 2024, Project = "免费开放（西馆）", Initial = 50_000m, Adjusted = 50_000m, Executed = 50_000m });

        await DecideAsync(database, ProjectLinkState.Confirmed);

        // Half of it is not comparable with the whole.
        Assert.All(await PairsAsync(database), pair => Assert.Equal(PairStanding.Proposed, pair.Standing));
        await DecideAsync(database, ProjectLinkState.Confirmed);

        var row = Assert.Single(await PairsAsync(database));
        Assert.Equal((PairStanding.Comparable, 1, 2, 100_000m, 90_000m), (row.Standing, row.FromProjectCount, row.ToProjectCount, row.FromExecutedYuan, row.ToExecutedYuan));
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_reader_of_one_department_sees_the_links_and_years_of_that_one_alone(TestEngine engine)
    {
        await using var database = await CityAsync(
            engine,
            new() { Year = 2023 },
            new() { Year = 2024, Project = Renamed },
            new() { Year = 2023, Department = "云岭市档案馆", Unit = "云岭市档案馆", Project = "馆藏整理" },
            new() { Year = 2024, Department = "云岭市档案馆", Unit = "云岭市档案馆", Project = "馆藏整理编目" });
        var archive = await database.ScalarAsync<int>("select department_key from warehouse.dim_department where name = @Name", new { Name = "云岭市档案馆" });
        await using var scope = database.As(VisibleDepartments.Only([archive]));
        var services = scope.ServiceProvider;

        var links = await Get<LinkProposalsQuery>().RunAsync(Years, null, 0, 10, CancellationToken.None);
        var others = await database.Get<LinkProposalsQuery>().RunAsync(Years, null, 0, 10, CancellationToken.None);
        var other = others.Single(link => link.DepartmentKey != archive);

        Assert.Equal([archive], links.Select(link => link.DepartmentKey));
        Assert.All(await Get<ProjectPairsQuery>().RunAsync(new(Years), ProjectPairOrder.Department, true, 0, 10, CancellationToken.None), row => Assert.Equal(archive, row.DepartmentKey));
        Assert.Equal([archive], (await Get<DepartmentPairsQuery>().RunAsync(Years, null, DepartmentPairOrder.Department, true, 0, 10, CancellationToken.None)).Rows.Select(row => row.DepartmentKey));
        Assert.Empty(await Get<ProjectYearsQuery>().RunAsync(other.FromHash, CancellationToken.None));
        Assert.Empty(await Get<ProjectLinksQuery>().RunAsync(other.FromHash, CancellationToken.None));
        Assert.Empty(await Get<ProjectFormsQuery>().RunAsync(other.FromHash, CancellationToken.None));

        TQuery Get<TQuery>()
            where TQuery : notnull => (TQuery)services.GetService(typeof(TQuery))!;
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task The_kinds_of_reasons_are_counted_in_all_forms_and_in_those_that_are_comparable(TestEngine engine)
    {
        await using var database = await CityAsync(
            engine,
            new() { Year = 2023, Reason = "受疫情影响，部分活动未能开展。", Indicator = (90m, 80m), Total = 90m },
            new() { Year = 2024, Reason = "受疫情影响，部分活动未能开展，已改到下半年。", Indicator = (90m, 85m), Total = 95m },
            new() { Year = 2024, Project = "古籍修复", Reason = "受疫情影响，原料迟迟没有到货。", Indicator = (90m, 70m), Total = 80m });

        var rows = await database.Get<ShortfallPairsQuery>().RunAsync(Years, null, CancellationToken.None);

        Assert.Equal((1, 2, 1, 1), (rows.Sum(row => row.FromRowCount), rows.Sum(row => row.ToRowCount), rows.Sum(row => row.ComparableFromRowCount), rows.Sum(row => row.ComparableToRowCount)));
        Assert.Equal((10m, 25m, 10m, 5m), (rows.Sum(row => row.FromLostPoints), rows.Sum(row => row.ToLostPoints), rows.Sum(row => row.ComparableFromLostPoints), rows.Sum(row => row.ComparableToLostPoints)));
    }

    private static async Task<TestDatabase> CityAsync(TestEngine engine, params InventedForm[] forms)
    {
        var database = await TestDatabase.MigratedAsync(engine);
        foreach (var (index, form) in forms.Index())
            await database.LoadAsync(InventedDocument.Of($"form{index}.txt", form.Judged()));
        await database.RefreshAsync();
        return database;
    }

    private static async Task<ReviewOutcome> DecideAsync(
        TestDatabase database, ProjectLinkState? state, string? note = null, int seenRevision = 0, string user = "张三")
    {
        var links = await database.RowsAsync("select from_hash, to_hash from warehouse.project_link where state in ('proposed', 'confirmed') order by state desc, to_hash");
        return await database.Get<ProjectLinkDecisions>().DecideAsync(
            new() { FromHash = (string)links[0].from_hash, ToHash = (string)links[0].to_hash, State = state, Note = note, SeenRevision = seenRevision, DecidedBy = user },
            CancellationToken.None);
    }

    private static Task<IReadOnlyList<ProjectPairRow>> PairsAsync(TestDatabase database) =>
        database.Get<ProjectPairsQuery>().RunAsync(new(Years), ProjectPairOrder.Department, true, 0, 50, CancellationToken.None);

    private static async Task<DepartmentPairRow> DepartmentAsync(TestDatabase database) =>
        Assert.Single((await database.Get<DepartmentPairsQuery>().RunAsync(Years, null, DepartmentPairOrder.Executed, false, 0, 50, CancellationToken.None)).Rows);
}
