using Analytics.DatabaseTests.Support;
using Analytics.Domain.Checks;
using Analytics.Domain.Forms;
using Analytics.Domain.Reviews;
using Analytics.Domain.Scoring;
using Analytics.Warehouse.Queries.Scores;
using Analytics.Warehouse.Rejudging;
using Analytics.Warehouse.Reviews;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.DatabaseTests.Rejudging;

public sealed class RejudgerTests
{
    // 88 + 10 is 98 and 20 + 62 is 82: the one follows execution-10, the other execution-20.
    private static readonly InventedForm OfTen = new() { Project = "甲", Total = 98m, Indicator = (90m, 88m), Target = "持续推进", Actual = "达成预期指标" };
    private static readonly InventedForm OfTwenty = new() { Project = "乙", Line = 100, ExecutionWeight = 20m, Total = 82m, Indicator = (80m, 62m), Target = "持续推进", Actual = "达成预期指标" };

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Another_rating_bound_moves_exactly_the_forms_it_governs_and_a_second_run_moves_nothing(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("a.txt", OfTen.Judged(), OfTwenty.Judged()));
        await database.LoadAsync(InventedDocument.Of("b.txt", (OfTwenty with { Project = "丙", Total = 95m, Indicator = (80m, 75m) }).Judged()));
        await using var later = database.Services(JudgeWithGoodFloor(85m));
        var rejudger = later.GetRequiredService<Rejudger>();
        var untouched = await FactsAsync(database, "甲");

        var outcome = await rejudger.RunAsync(isDryRun: false, null, CancellationToken.None);

        Assert.Equal((3, 2), (outcome.FormCount, outcome.JudgedCount));
        var change = Assert.Single(outcome.Changes);
        Assert.Equal(("乙", 82m, 82m, "良", "中"), (change.ProjectName, change.OldScore, change.NewScore, change.OldRating, change.NewRating));
        Assert.Equal("中", await RatingAsync(database, "乙"));
        Assert.Equal("优", await RatingAsync(database, "丙"));
        Assert.Equal(untouched, await FactsAsync(database, "甲"));
        var second = await rejudger.RunAsync(isDryRun: false, null, CancellationToken.None);
        Assert.Equal((0, 0), (second.JudgedCount, second.Changes.Count));
        Assert.Equal(1, await database.CountAsync("register.score_change"));
        await database.RefreshAsync();
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_form_keeps_the_history_of_what_moved_it(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("a.txt", OfTen.Judged(), OfTwenty.Judged()));
        var key = await database.ScalarAsync<long>("select form_key from warehouse.fact_evaluation where form_index = 1");
        foreach (var floor in new[] { 85m, 80m })
        {
            await using var later = database.Services(JudgeWithGoodFloor(floor));
            await later.GetRequiredService<Rejudger>().RunAsync(isDryRun: false, null, CancellationToken.None);
        }

        var history = await database.Get<ScoreChangesQuery>().RunAsync(key, CancellationToken.None);

        Assert.Equal([("中", "良"), ("良", "中")], history.Select(row => (row.Change.OldRating!, row.Change.NewRating!)));
        Assert.All(history, row => Assert.Equal((DateTimeKind.Utc, "execution-20"), (row.ChangedAt.Kind, row.Change.NewRuleSet)));
        Assert.Empty(await database.Get<ScoreChangesQuery>().RunAsync(
            await database.ScalarAsync<long>("select form_key from warehouse.fact_evaluation where form_index = 0"), CancellationToken.None));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_dry_run_tells_the_same_and_writes_nothing(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("a.txt", OfTen.Judged(), OfTwenty.Judged()));
        await using var later = database.Services(JudgeWithGoodFloor(85m));
        var rejudger = later.GetRequiredService<Rejudger>();

        var tried = await rejudger.RunAsync(isDryRun: true, null, CancellationToken.None);

        Assert.Equal("良", await RatingAsync(database, "乙"));
        Assert.Equal(0, await database.CountAsync("register.score_change"));
        var done = await rejudger.RunAsync(isDryRun: false, null, CancellationToken.None);
        Assert.Equal((done.JudgedCount, done.Changes.Count), (tried.JudgedCount, tried.Changes.Count));
        Assert.Equal(Assert.Single(done.Changes).NewRating, Assert.Single(tried.Changes).NewRating);
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Forms_of_an_earlier_release_get_what_it_did_not_keep_from_the_readings_and_the_values_of_persons(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("a.txt", new InventedForm { Actual = "8场", Total = 100m, Indicator = (90m, 90m) }.Judged()));
        var key = await database.ScalarAsync<long>("select form_key from warehouse.fact_evaluation");
        await database.Get<FormReviews>().DecideAsync(
            new() { FormKey = key, Path = "indicators[0].actual", Decision = ReviewDecision.Corrected, Input = "9场", SeenRevision = 0, SeenReadValue = "8场", DecidedBy = "核对人" },
            CancellationToken.None);
        await database.ExecuteAsync("update warehouse.fact_evaluation set governing_fingerprint = null, settings_fingerprint = null");
        await database.ExecuteAsync("delete from warehouse.fact_score_contribution");

        var outcome = await database.Get<Rejudger>().RunAsync(isDryRun: false, null, CancellationToken.None);

        Assert.Equal((1, 1, 0), (outcome.FormCount, outcome.JudgedCount, outcome.Changes.Count));
        Assert.Equal(-9m, await database.ScalarAsync<decimal>("select points from warehouse.fact_score_contribution"));
        Assert.Equal(91m, await database.ScalarAsync<decimal>("select recomputed_score from warehouse.fact_evaluation"));
        Assert.Equal(key, await database.ScalarAsync<long>("select form_key from warehouse.fact_evaluation"));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_run_that_was_broken_off_goes_on_where_it_was(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadTogetherAsync(
        [
            .. Enumerable.Range(1, Rejudger.FilesAtOnce + 2)
                .Select(number => InventedDocument.Of($"{number}.txt", (OfTwenty with { Project = $"项目{number}" }).Judged())),
        ]);
        await using var later = database.Services(JudgeWithGoodFloor(85m));
        var rejudger = later.GetRequiredService<Rejudger>();
        using var broken = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rejudger.RunAsync(isDryRun: false, new BreakAfterFirst(broken), broken.Token));

        Assert.Equal(Rejudger.FilesAtOnce, await database.CountAsync("register.score_change"));
        Assert.Equal(2, (await rejudger.RunAsync(isDryRun: false, null, CancellationToken.None)).Changes.Count);
        Assert.Equal(Rejudger.FilesAtOnce + 2, await database.CountAsync("register.score_change"));
        await database.AssertChecksHoldAsync();
    }

    private static FormJudge JudgeWithGoodFloor(decimal floor) => new(
        new([.. RuleSetCatalogue.Default.All.Select(ruleSet => ruleSet.Id == "execution-20" ? ruleSet with { GoodFloor = floor } : ruleSet)]), new());

    private static Task<string?> RatingAsync(TestDatabase database, string project) => database.ScalarAsync<string>(
        "select recomputed_rating from warehouse.fact_evaluation where printed_project_name = @project", new { project });

    private static Task<string?> FactsAsync(TestDatabase database, string project) => database.ScalarAsync<string>(
        """
        select concat(evaluation.form_key, evaluation.governing_fingerprint, form.recomputed_json)
        from warehouse.fact_evaluation evaluation
        join staging.form form on form.form_key = evaluation.form_key
        where evaluation.printed_project_name = @project
        """,
        new { project });

    private sealed class BreakAfterFirst(CancellationTokenSource source) : IProgress<RejudgeProgress>
    {
        public void Report(RejudgeProgress value) => source.Cancel();
    }
}
