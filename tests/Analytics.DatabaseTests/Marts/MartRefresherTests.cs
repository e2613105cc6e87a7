using Analytics.DatabaseTests.Support;
using Analytics.Domain.Forms;
using Analytics.Warehouse.Marts;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Execution;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Findings;
using Analytics.Warehouse.Queries.Scores;
using Analytics.Warehouse.Schema;

namespace Analytics.DatabaseTests.Marts;

public sealed class MartRefresherTests
{
    private const int Year = 2024;

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task The_year_adds_up_its_projects_and_counts_no_money_twice(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var city = await new InventedCity().LoadIntoAsync(database);

        var year = await database.Get<YearSummaryQuery>().RunAsync(Year, CancellationToken.None);

        // 甲 100,000 + 乙 0 + library 123,456 + archive 10.01, and so on; the culture centre's whole form, both approvals
        // and the form under review stay out.
        Assert.NotNull(year);
        Assert.Equal((223_466.01m, 253_466.01m, 161_738.56m), (year.InitialBudgetYuan, year.AdjustedBudgetYuan, year.ExecutedYuan));
        Assert.Equal(0.63810749m, year.AdjustedExecutionRate);

        // 乙 began without a budget: what it spent is no part of the rate on initial budgets, and it is counted as new.
        Assert.Equal(decimal.Round((80_000m + 61_728m + 10.01m) / 223_466.01m, 8, MidpointRounding.AwayFromZero), year.InitialExecutionRate);
        Assert.Equal((3, 1), (year.ComparableFormCount, year.NewFormCount));
        Assert.Equal((5, 4, 5), (year.DepartmentCount, year.UnitCount, year.ProjectCount));
        Assert.Equal((7, 2, 1), (year.SelfEvaluationCount, year.ApprovedTargetCount, year.NeedsReviewCount));
        Assert.Equal((98m + 90m + 80m + 94m + 95m) / 5m, year.PrintedScoreMean);
        Assert.Equal(
            Mean(city.CultureFirst, city.CultureSecond, city.LibraryWhole, city.SportsWithoutAmounts, city.ArchiveOnly), year.RecomputedScoreMean);
        Assert.Equal(year.FindingCount, year.ErrorCount + year.WarningCount + year.InfoCount);
        Assert.Equal(DateTimeKind.Utc, year.RefreshedAt.Kind);
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Departments_rank_by_mean_score_equal_ones_alike_and_those_without_a_score_not_at_all(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var city = await new InventedCity().LoadIntoAsync(database);

        var rows = (await database.Get<DepartmentRankingQuery>().RunAsync(Year, CancellationToken.None)).ToDictionary(row => row.DepartmentName);

        Assert.Equal((95m, (int?)1), (rows[InventedCity.Archive].PrintedScore, rows[InventedCity.Archive].PrintedRank));
        Assert.Equal((94m, (int?)2), (rows[InventedCity.CultureCentre].PrintedScore, rows[InventedCity.CultureCentre].PrintedRank));
        Assert.Equal((94m, (int?)2), (rows[InventedCity.SportsCentre].PrintedScore, rows[InventedCity.SportsCentre].PrintedRank));
        Assert.Equal((80m, (int?)4), (rows[InventedCity.Library].PrintedScore, rows[InventedCity.Library].PrintedRank));
        Assert.Null(rows[InventedCity.Museum].PrintedScore);
        Assert.Null(rows[InventedCity.Museum].PrintedRank);
        Assert.Null(rows[InventedCity.Museum].RecomputedRank);
        Assert.Equal(Mean(city.CultureFirst, city.CultureSecond), rows[InventedCity.CultureCentre].RecomputedScore);
        Assert.Equal(1, rows.Values.Min(row => row.RecomputedRank));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_department_has_the_sums_and_rates_of_its_counted_forms(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await new InventedCity().LoadIntoAsync(database);

        var rows = (await database.Get<DepartmentRankingQuery>().RunAsync(Year, CancellationToken.None)).ToDictionary(row => row.DepartmentName);

        var culture = rows[InventedCity.CultureCentre];
        Assert.Equal((100_000m, 130_000m, 100_000.55m), (culture.InitialBudgetYuan, culture.AdjustedBudgetYuan, culture.ExecutedYuan));
        Assert.Equal((0.76923500m, 0.8m), (culture.AdjustedExecutionRate, culture.InitialExecutionRate));
        Assert.Equal((1, 1), (culture.ComparableFormCount, culture.NewFormCount));
        Assert.Equal(("101", 4, 0), (culture.DepartmentCode, culture.FormCount, culture.NeedsReviewCount));
        var library = rows[InventedCity.Library];
        Assert.Equal((123_456m, 61_728m, 0.5m), (library.AdjustedBudgetYuan, library.ExecutedYuan, library.AdjustedExecutionRate));
        Assert.Equal((2, 1), (library.FormCount, library.NeedsReviewCount));
        var sports = rows[InventedCity.SportsCentre];
        Assert.Null(sports.ExecutedYuan);
        Assert.Null(sports.AdjustedExecutionRate);
        Assert.Null(rows[InventedCity.Museum].InitialBudgetYuan);
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_whole_departments_form_steps_back_when_a_form_of_a_project_comes_in(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await new InventedCity().LoadIntoAsync(database);

        await database.LoadAsync(InventedDocument.Of(
            "library-project.txt", new InventedForm { Department = InventedCity.Library, Unit = InventedCity.Library, Project = "购书", Executed = 5m }.Judged()));
        await database.RefreshAsync();

        var library = (await database.Get<DepartmentRankingQuery>().RunAsync(Year, CancellationToken.None)).Single(row => row.DepartmentName == InventedCity.Library);
        Assert.Equal(5m, library.ExecutedYuan);
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Forms_of_a_department_stand_in_the_order_of_their_projects_pinyin(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await new InventedCity().LoadIntoAsync(database);
        var culture = (await database.Get<DepartmentRankingQuery>().RunAsync(Year, CancellationToken.None)).Single(row => row.DepartmentName == InventedCity.CultureCentre);

        var forms = await database.Get<DepartmentFormsQuery>().RunAsync(Year, culture.DepartmentKey, CancellationToken.None);

        Assert.Equal([null, "甲演出季", "甲演出季", "乙展览"], forms.Select(form => form.ProjectName));
        Assert.Equal(["department_self_evaluation", "project_self_evaluation", "project_target_approval", "project_self_evaluation"], forms.Select(form => form.Kind));
        var first = forms[1];
        Assert.Equal((1m, 0.8m), (first.AdjustedExecutionRate, first.InitialExecutionRate));
        Assert.Equal(("优", "culture.txt", 1), (first.PrintedRating, first.FileName, first.Line));
        Assert.Equal(culture.FindingCount, forms.Sum(form => form.FindingCount));
        Assert.Equal(culture, await database.Get<DepartmentRankingQuery>().RunForAsync(Year, culture.DepartmentKey, CancellationToken.None));
        Assert.Null(await database.Get<DepartmentRankingQuery>().RunForAsync(1999, culture.DepartmentKey, CancellationToken.None));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Low_execution_is_looked_for_on_both_budgets_and_the_lowest_comes_first(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await new InventedCity().LoadIntoAsync(database);

        var rows = await database.Get<LowExecutionQuery>().RunAsync(Year, 0.9m, 10, CancellationToken.None);
        var lowest = await database.Get<LowExecutionQuery>().RunAsync(Year, 0.9m, 1, CancellationToken.None);

        Assert.Equal(["乙展览", null, "甲演出季"], rows.Select(row => row.ProjectName));
        Assert.Equal([0.4m, 0.5m, 1m], rows.Select(row => row.AdjustedExecutionRate));
        Assert.Equal([null, 0.5m, 0.8m], rows.Select(row => row.InitialExecutionRate));
        Assert.Equal(rows[0], Assert.Single(lowest));
        Assert.Empty(await database.Get<LowExecutionQuery>().RunAsync(Year, 0.4m, 10, CancellationToken.None));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task All_four_ratings_are_counted_in_their_order(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var city = await new InventedCity().LoadIntoAsync(database);

        var rows = await database.Get<RatingCountsQuery>().RunAsync(Year, CancellationToken.None);

        Assert.Equal([("优", 4), ("良", 1), ("中", 0), ("差", 0)], rows.Select(row => (row.Rating, row.PrintedCount)));
        CheckedForm[] counted = [city.CultureFirst, city.CultureSecond, city.LibraryWhole, city.SportsWithoutAmounts, city.ArchiveOnly];
        Assert.All(rows, row => Assert.Equal(counted.Count(form => form.Recomputed.Rating?.ToChinese() == row.Rating), row.RecomputedCount));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Years_and_the_years_of_a_department_come_newest_first(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await new InventedCity().LoadIntoAsync(database);
        var archive = (await database.Get<DepartmentRankingQuery>().RunAsync(Year, CancellationToken.None)).Single(row => row.DepartmentName == InventedCity.Archive);

        Assert.Equal([new(2024, 9), new(2023, 1)], await database.Get<FiscalYearsQuery>().RunAsync(CancellationToken.None));
        Assert.Equal([2024, 2023], await database.Get<DepartmentYearsQuery>().RunAsync(archive.DepartmentKey, CancellationToken.None));
        Assert.Null(await database.Get<YearSummaryQuery>().RunAsync(1999, CancellationToken.None));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Findings_are_counted_by_rule_and_listed_with_their_form(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var city = await new InventedCity().LoadIntoAsync(database);
        CheckedForm[] forms =
        [
            city.CultureFirst, city.CultureSecond, city.CultureWhole, city.CultureApproval, city.LibraryWhole, city.LibraryUnderReview,
            city.SportsWithoutAmounts, city.MuseumApproval, city.ArchiveOnly,
        ];
        var expected = forms.SelectMany(form => form.Findings.Select(finding => finding.Rule)).CountBy(rule => rule).ToDictionary();

        var byRule = await database.Get<FindingsByRuleQuery>().RunAsync(Year, null, CancellationToken.None);
        var listed = await database.Get<FindingsQuery>().RunAsync(new(FiscalYear: Year), 0, 1000, CancellationToken.None);
        var cut = await database.Get<FindingsQuery>().RunAsync(new(FiscalYear: Year, RuleCode: "budget-cut-to-match"), 0, 10, CancellationToken.None);

        Assert.NotEmpty(expected);
        Assert.Equal(expected, byRule.GroupBy(row => row.RuleCode).ToDictionary(group => group.Key, group => group.Sum(row => row.FindingCount)));
        Assert.Equal(expected.Values.Sum(), listed.Count);
        Assert.Equal(listed.Select(row => Rank(row.Severity)).Order(), listed.Select(row => Rank(row.Severity)));
        Assert.Equal(listed.Skip(2).Take(3), await database.Get<FindingsQuery>().RunAsync(new(FiscalYear: Year), 2, 3, CancellationToken.None));
        var found = Assert.Single(cut);
        Assert.Equal((InventedCity.CultureCentre, "甲演出季", "warning"), (found.DepartmentName, found.ProjectName, found.Severity));
        Assert.Equal(found, Assert.Single(await database.Get<FindingsQuery>().RunAsync(new(FormKey: found.FormKey, RuleCode: found.RuleCode), 0, 10, CancellationToken.None)));
        Assert.Equal(
            listed.Where(row => row.DepartmentKey == found.DepartmentKey),
            await database.Get<FindingsQuery>().RunAsync(new(FiscalYear: Year, DepartmentKey: found.DepartmentKey), 0, 1000, CancellationToken.None));
        Assert.Contains(
            await database.Get<FindingsByRuleQuery>().RunAsync(Year, found.DepartmentKey, CancellationToken.None),
            row => row is { RuleCode: "budget-cut-to-match", FindingCount: 1, FormCount: 1, DepartmentCount: 1 });

        static int Rank(string severity) => severity switch { "error" => 0, "warning" => 1, _ => 2 };
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Before_anything_is_loaded_every_query_answers_with_nothing(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);

        Assert.Empty(await database.Get<FiscalYearsQuery>().RunAsync(CancellationToken.None));
        Assert.Null(await database.Get<YearSummaryQuery>().RunAsync(Year, CancellationToken.None));
        Assert.Empty(await database.Get<DepartmentRankingQuery>().RunAsync(Year, CancellationToken.None));
        Assert.Empty(await database.Get<DepartmentFormsQuery>().RunAsync(Year, 1, CancellationToken.None));
        Assert.Empty(await database.Get<DepartmentYearsQuery>().RunAsync(1, CancellationToken.None));
        Assert.Empty(await database.Get<LowExecutionQuery>().RunAsync(Year, 1m, 10, CancellationToken.None));
        Assert.Empty(await database.Get<ReviewQueueQuery>().RunAsync(null, CancellationToken.None));
        Assert.Empty(await database.Get<FindingsByRuleQuery>().RunAsync(Year, null, CancellationToken.None));
        Assert.Empty(await database.Get<FindingsQuery>().RunAsync(new(), 0, 10, CancellationToken.None));
        Assert.Empty(await database.Get<RatingCountsQuery>().RunAsync(Year, CancellationToken.None));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Marts_are_behind_from_the_load_of_a_form_until_they_are_refreshed(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var marts = database.Get<MartRefresher>();
        Assert.False(await marts.IsBehindAsync(CancellationToken.None));

        await database.LoadAsync(InventedDocument.Of("a.txt", new InventedForm().Judged()));
        Assert.True(await marts.IsBehindAsync(CancellationToken.None));

        await database.RefreshAsync();
        Assert.False(await marts.IsBehindAsync(CancellationToken.None));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_refresh_reports_each_mart_and_may_be_repeated_while_others_read(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await new InventedCity().LoadIntoAsync(database);
        var reported = new List<MartProgress>();
        var before = await database.Get<YearSummaryQuery>().RunAsync(Year, CancellationToken.None);
        var refreshing = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(database.RefreshAsync)));

        // Whatever a refresh does at the moment, a reader sees the whole year and never an empty or half one.
        while (!refreshing.IsCompleted)
        {
            var seen = await database.Get<YearSummaryQuery>().RunAsync(Year, CancellationToken.None);
            Assert.Equal(before, seen! with { RefreshedAt = before!.RefreshedAt });
        }

        await refreshing;
        await database.Get<MartRefresher>().RefreshAsync(new Recorder(reported), CancellationToken.None);

        var marts = SqlScripts.In($"{database.Connections.Engine.ScriptFolder}/marts").Select(script => MartTitles.Of(script.Subject)).ToList();
        Assert.Equal(["比对各表", .. marts, null], reported.Select(step => step.Mart));
        Assert.All(reported, step => Assert.Equal(marts.Count + 1, step.TotalCount));
        await database.AssertChecksHoldAsync();
    }

    private static decimal Mean(params CheckedForm[] forms) =>
        decimal.Round(forms.Average(form => form.Recomputed.TotalScore!.Value), 4, MidpointRounding.AwayFromZero);

    private sealed class Recorder(List<MartProgress> steps) : IProgress<MartProgress>
    {
        public void Report(MartProgress value) => steps.Add(value);
    }
}
