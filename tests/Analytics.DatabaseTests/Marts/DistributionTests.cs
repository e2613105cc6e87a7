using Analytics.DatabaseTests.Support;
using Analytics.Domain.Forms;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Execution;
using Analytics.Warehouse.Queries.Forms;
using Analytics.Warehouse.Queries.Scope;
using Analytics.Warehouse.Queries.Scores;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.DatabaseTests.Marts;

public sealed class DistributionTests
{
    private const int Year = 2024;

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Quartiles_lie_in_proportion_between_the_forms_of_a_department(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of(
            "four.txt", Form("甲", total: 80m), Form("乙", total: 100m), Form("丙", total: 94m), Form("丁", total: 90m)));
        await database.LoadAsync(InventedDocument.Of("one.txt", new InventedForm { Department = InventedCity.Library, Unit = InventedCity.Library, Total = 77m }.Judged()));
        await database.RefreshAsync();

        var rows = await database.Get<DepartmentScoreSpreadsQuery>().RunAsync(Year, ScoreSpreadOrder.Spread, null, 0, 10, CancellationToken.None);

        // 80 90 94 100: the places 0.75, 1.5 and 2.25 counted from 0.
        var four = rows.Single(row => row.DepartmentName == InventedCity.CultureCentre);
        Assert.Equal(
            (4, 80m, 87.5m, 92m, 95.5m, 100m),
            (four.PrintedCount, four.PrintedLowest, four.PrintedFirstQuartile, four.PrintedMedian, four.PrintedThirdQuartile, four.PrintedHighest));
        var one = rows.Single(row => row.DepartmentName == InventedCity.Library);
        Assert.Equal((1, 77m, 77m, 77m, 77m, 77m), (one.PrintedCount, one.PrintedLowest, one.PrintedFirstQuartile, one.PrintedMedian, one.PrintedThirdQuartile, one.PrintedHighest));
        Assert.All(rows, row => Assert.Equal(2, row.TotalCount));
        Assert.Equal(four, await database.Get<DepartmentScoreSpreadsQuery>().RunForAsync(Year, four.DepartmentKey, CancellationToken.None) is { } alone ? alone with { TotalCount = 2 } : null);

        // The departments' means 91 and 77.
        var median = (await database.Get<DepartmentSpreadsQuery>().RunAsync(Year, CancellationToken.None)).Single(row => row.Measure == "printed-score");
        Assert.Equal((2, 77m, 84m, 91m), (median.DepartmentCount, median.Lowest, median.Median, median.Highest));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task What_kinds_of_indicators_get_is_a_share_of_their_weight(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of(
            "kinds.txt",
            [.. Enumerable.Range(0, 11).Select(index => new InventedForm { Project = $"项目{index}", Indicator = (90m, 90m - index * 9m), Total = 100m - index * 9m, Line = index * 40 + 1 }.Judged())]));
        await database.RefreshAsync();

        var printed = Assert.Single(await database.Get<IndicatorKindSpreadsQuery>().RunAsync(Year, CancellationToken.None), row => row.Basis == "printed");

        // Eleven shares 0, 0.1, … 1: every tenth and quartile is hit or lies half-way.
        Assert.Equal(("数量指标", 11, 1), (printed.KindName, printed.IndicatorCount, printed.FullCount));
        Assert.Equal((0m, 0.1m, 0.25m, 0.5m, 0.75m, 1m, 0.5m), (printed.Lowest, printed.Tenth, printed.FirstQuartile, printed.Median, printed.ThirdQuartile, printed.Highest, printed.Mean));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Bands_count_every_counted_form_once_and_list_as_many_as_they_count(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await new InventedCity().LoadIntoAsync(database);
        await database.LoadAsync(InventedDocument.Of(
            "edges.txt",
            new InventedForm { Department = "云岭市剧院", Unit = "云岭市剧院", Project = "巡演", Initial = 100m, Adjusted = 100m, Executed = 0m, Total = 100m }.Judged(),
            new InventedForm { Department = "云岭市剧院", Unit = "云岭市剧院", Project = "灯光", Initial = 10m, Adjusted = 100m, Executed = 95m, Total = 59.99m, Line = 41 }.Judged()));
        await database.RefreshAsync();
        var forms = await database.Get<FormListQuery>().RunAsync(new(Year), 0, 100, CancellationToken.None);

        var rates = await database.Get<ExecutionBandsQuery>().RunAsync(Year, null, CancellationToken.None);
        var scores = await database.Get<ScoreBandsQuery>().RunAsync(Year, null, CancellationToken.None);
        var cells = await database.Get<ExecutionScoreCellsQuery>().RunAsync(Year, null, CancellationToken.None);

        Assert.Equal(7, forms.Count);
        Assert.All(forms, form => Assert.Equal(7, form.TotalCount));
        Assert.Equal(forms.Count(form => form.AdjustedExecutionRate is not null), rates.Sum(row => row.AdjustedCount));
        Assert.Equal(forms.Count(form => form.InitialExecutionRate is not null), rates.Sum(row => row.InitialCount));
        Assert.Equal(forms.Count(form => form.PrintedScore is not null), scores.Sum(row => row.PrintedCount));
        Assert.Equal(forms.Count(form => form.RecomputedScore is not null), scores.Sum(row => row.RecomputedCount));
        Assert.Equal(6, cells.Sum(row => row.FormCount));
        Assert.Contains(cells, row => row is { RateStart: 0, ScoreStart: 100, FormCount: 1 });
        Assert.Contains(rates, row => row is { BandStart: 120, InitialCount: 1 });
        Assert.Contains(scores, row => row is { BandStart: 0, PrintedCount: 1 });
        foreach (var row in rates)
        {
            var filter = new FormListFilter(Year) { RateBasis = RateBasis.Adjusted, RateFrom = row.BandStart / 100m, RateBelow = row.BandStart == 120 ? null : (row.BandStart + 5) / 100m };
            Assert.Equal(row.AdjustedCount, (await database.Get<FormListQuery>().RunAsync(filter, 0, 100, CancellationToken.None)).Count);
        }

        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Low_execution_is_counted_on_either_budget_and_each_count_has_its_forms(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await new InventedCity().LoadIntoAsync(database);
        var list = database.Get<FormListQuery>();

        var levels = await database.Get<ExecutionLevelsQuery>().RunAsync(Year, null, CancellationToken.None);
        var low = await list.RunAsync(new(Year) { RateBelow = 0.9m, Order = FormListOrder.Rate }, 0, 10, CancellationToken.None);
        var cut = await list.RunAsync(new(Year) { RuleCode = "budget-cut-to-match", Order = FormListOrder.Cut }, 0, 10, CancellationToken.None);
        var unspent = await list.RunAsync(new(Year) { Order = FormListOrder.Unspent }, 0, 10, CancellationToken.None);

        // 乙 40 %, the library 50 %, 甲 80 % of its initial budget: that is not below 80.
        Assert.NotNull(levels);
        Assert.Equal((4, 3, 2, 2), (levels.RatedCount, levels.LowestBelow90, levels.LowestBelow80, levels.LowestBelow60));
        Assert.Equal((2, 2, 2), (levels.AdjustedBelow90, levels.AdjustedBelow80, levels.AdjustedBelow60));
        Assert.Equal((2, 1, 1), (levels.InitialBelow90, levels.InitialBelow80, levels.InitialBelow60));
        Assert.Equal((0, 1), (levels.NothingSpentCount, levels.LittleSpentHighScoreCount));
        Assert.Equal((29_999.45m + 61_728m, 2), (levels.UnspentYuan, levels.UnspentCount));
        Assert.Equal(["乙展览", null, "甲演出季"], low.Select(row => row.ProjectName));
        Assert.Equal(("甲演出季", 20_000m), (Assert.Single(cut).ProjectName, cut[0].CutYuan));
        Assert.Equal([61_728m, 29_999.45m, 0m, 0m, null], unspent.Select(row => row.UnspentYuan));
        Assert.Equal("乙展览", Assert.Single(await list.RunAsync(new(Year) { RateBelow = 0.6m, ScoreFrom = 90m }, 0, 10, CancellationToken.None)).ProjectName);
        Assert.Null(await database.Get<ExecutionLevelsQuery>().RunAsync(1999, null, CancellationToken.None));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Forms_that_a_rule_moved_are_listed_by_how_far(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await new InventedCity().LoadIntoAsync(database);

        var rules = await database.Get<ScoreRulesQuery>().RunAsync(Year, CancellationToken.None);

        Assert.NotEmpty(rules);
        foreach (var rule in rules)
        {
            var forms = await database.Get<FormListQuery>().RunAsync(new(Year) { MovedByRule = rule.RuleCode, Order = FormListOrder.Difference }, 0, 100, CancellationToken.None);
            Assert.Equal((rule.FormCount, rule.DepartmentCount), (forms.Count, forms.Select(form => form.DepartmentKey).Distinct().Count()));
            Assert.Equal(forms.Select(form => form.RecomputedScore - form.PrintedScore).Order(), forms.Select(form => form.RecomputedScore - form.PrintedScore));
        }

        var all = await database.Get<FormListQuery>().RunAsync(new(Year), 0, 100, CancellationToken.None);
        Assert.Equal(all.Sum(form => form.RecomputedScore - form.PrintedScore), rules.Sum(rule => rule.Points));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_reader_of_one_department_sees_the_distribution_of_its_forms_alone(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await new InventedCity().LoadIntoAsync(database);
        var library = (await database.Get<DepartmentRankingQuery>().RunAsync(Year, CancellationToken.None)).Single(row => row.DepartmentName == InventedCity.Library);

        await using var scope = database.As(VisibleDepartments.Only([library.DepartmentKey]));
        T Get<T>()
            where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

        Assert.Equal(1, (await Get<ExecutionBandsQuery>().RunAsync(Year, null, CancellationToken.None)).Sum(row => row.AdjustedCount));
        Assert.Equal(1, (await Get<ScoreBandsQuery>().RunAsync(Year, null, CancellationToken.None)).Sum(row => row.PrintedCount));
        Assert.Equal(1, (await Get<ExecutionScoreCellsQuery>().RunAsync(Year, null, CancellationToken.None)).Sum(row => row.FormCount));
        Assert.Equal(1, (await Get<ExecutionLevelsQuery>().RunAsync(Year, null, CancellationToken.None))!.RatedCount);
        Assert.All(await Get<FormListQuery>().RunAsync(new(Year), 0, 100, CancellationToken.None), row => Assert.Equal(library.DepartmentKey, row.DepartmentKey));
        Assert.Equal(library.DepartmentKey, Assert.Single(await Get<DepartmentListQuery>().RunAsync(new(Year), 0, 100, CancellationToken.None)).DepartmentKey);
        Assert.Equal(library.DepartmentKey, Assert.Single(await Get<DepartmentScoreSpreadsQuery>().RunAsync(Year, ScoreSpreadOrder.Spread, null, 0, 10, CancellationToken.None)).DepartmentKey);

        // Medians name nobody, so everybody may hold himself against them.
        Assert.NotEmpty(await Get<DepartmentSpreadsQuery>().RunAsync(Year, CancellationToken.None));
    }

    private static CheckedForm Form(string project, decimal total) =>
        new InventedForm { Project = project, Total = total, Indicator = (90m, total - 10m), Line = project[0] % 7 * 40 + 1 }.Judged();
}
