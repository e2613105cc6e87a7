using Analytics.DatabaseTests.Support;
using Analytics.Domain.Forms;
using Analytics.Domain.Reviews;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Forms;
using Analytics.Warehouse.Reviews;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.DatabaseTests.Reviews;

public sealed class FormReviewsTests
{
    private const string Executed = "funding[0].executed";

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_corrected_value_is_in_the_facts_at_once_and_the_reading_stays(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("a.txt", new InventedForm { Executed = 80_000m }.Judged()));
        var before = await database.ScalarAsync<string>("select reading_json from staging.form");

        Assert.Equal(ReviewOutcomeKind.Taken, (await DecideAsync(database, Executed, ReviewDecision.Corrected, "９0,000.50", seenRead: "80000")).Kind);
        await database.RefreshAsync();

        var row = Assert.Single(await database.RowsAsync("select executed_yuan, adjusted_execution_rate, corrected_value_count from warehouse.fact_evaluation"));
        Assert.Equal(90_000.50m, row.executed_yuan);
        Assert.Equal(0.9m, row.adjusted_execution_rate);
        Assert.Equal(1, row.corrected_value_count);
        Assert.Equal(90_000.50m, await database.ScalarAsync<decimal>("select executed_yuan from warehouse.fact_funding"));
        Assert.Equal(before, await database.ScalarAsync<string>("select reading_json from staging.form"));
        var form = await FormAsync(database);
        Assert.Equal(new(90_000.50m, SourcePlace.OnLine(6), 1m, ReadingOrigin.Corrected), form.Form.Funding[0].Executed);
        Assert.Equal(80_000m, form.Review.Reviewed.AsRead.Funding[0].Executed!.Value);
        Assert.Equal(90_000.50m, (await database.Get<YearSummaryQuery>().RunAsync(2024, CancellationToken.None))!.ExecutedYuan);
        var department = await database.ScalarAsync<int>("select department_key from warehouse.dim_department");
        Assert.Equal(1, Assert.Single(await database.Get<DepartmentFormsQuery>().RunAsync(2024, department, CancellationToken.None)).CorrectedValueCount);
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Findings_and_scores_follow_a_correction(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("a.txt", new InventedForm { Indicator = (90m, 95m), Total = 105m }.Judged()));
        Assert.Equal(1, await database.ScalarAsync<int>("select cast(count(*) as int) from warehouse.fact_finding where rule_code = 'score-above-weight'"));

        await DecideAsync(database, "indicators[0].score", ReviewDecision.Corrected, "85", seenRead: "95");

        Assert.Equal(0, await database.ScalarAsync<int>("select cast(count(*) as int) from warehouse.fact_finding where rule_code = 'score-above-weight'"));
        Assert.Equal(85m, await database.ScalarAsync<decimal>("select printed_score from warehouse.fact_indicator_result"));
        await database.RefreshAsync();
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_correction_survives_the_same_content_coming_in_again(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var document = InventedDocument.Of("a.txt", new InventedForm { Executed = 80_000m }.Judged());
        await database.LoadAsync(document);
        await DecideAsync(database, Executed, ReviewDecision.Corrected, "90000", seenRead: "80000");

        var outcome = await database.LoadAsync(document.Named("b.txt"));

        Assert.Equal(LoadOutcomeKind.AlreadyImported, outcome.Kind);
        Assert.Contains("未重复导入", outcome.Message, StringComparison.Ordinal);
        Assert.Equal(90_000m, await database.ScalarAsync<decimal>("select executed_yuan from warehouse.fact_evaluation"));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_correction_survives_a_reader_that_reads_something_else_now_and_shows_it(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("a.txt", new InventedForm { Executed = 80_000m, Total = 90m, Indicator = (90m, 80m) }.Judged()));
        await DecideAsync(database, Executed, ReviewDecision.Corrected, "90000", seenRead: "80000");
        var key = await database.ScalarAsync<long>("select form_key from warehouse.fact_evaluation");

        var outcome = await database.LoadAsync(InventedDocument.Of("a.txt", new InventedForm { Executed = 8_000m, Total = 91m, Indicator = (90m, 81m) }.Judged()));
        await database.RefreshAsync();

        Assert.Equal(LoadOutcomeKind.AlreadyImported, outcome.Kind);
        Assert.Contains("已按新的读法更新", outcome.Message, StringComparison.Ordinal);
        var row = Assert.Single(await database.RowsAsync("select form_key, executed_yuan, printed_score, version_number, is_current from warehouse.fact_evaluation"));
        Assert.Equal((key, 90_000m, 91m, 1, true), ((long)row.form_key, (decimal)row.executed_yuan, (decimal)row.printed_score, (int)row.version_number, (bool)row.is_current));
        var value = (await FormAsync(database)).Review.Reviewed.Values[Executed];
        Assert.True(value.ReadsDifferentlyNow);
        Assert.Equal(("80000", "8000"), (value.Review.ReadValue, value.AsRead!.Text));
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_decision_about_a_row_that_the_reader_no_longer_finds_is_kept_and_named(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var judged = new InventedForm().Judged();
        await database.LoadAsync(InventedDocument.Of("a.txt", judged));
        await DecideAsync(database, "indicators[0].reason", ReviewDecision.Corrected, "年末追加", seenRead: null);

        await database.LoadAsync(InventedDocument.Of("a.txt", judged with { Form = judged.Form with { Indicators = [] } }));

        var state = (await FormAsync(database)).Review;
        Assert.Equal("年末追加", Assert.Single(state.Reviewed.NotApplicable).Value);
        Assert.Empty(state.Reviewed.Values);
        Assert.Equal(0, await database.ScalarAsync<int>("select corrected_value_count from warehouse.fact_evaluation"));
        Assert.Equal(ReviewOutcomeKind.Taken, (await DecideAsync(database, "indicators[0].reason", ReviewDecision.Withdrawn, seen: 1)).Kind);
        Assert.Empty((await FormAsync(database)).Review.Reviewed.NotApplicable);
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_reader_that_finds_more_forms_or_fewer_keeps_the_keys_and_decisions_of_the_others(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var first = new InventedForm { Project = "甲", Executed = 80_000m }.Judged();
        var second = new InventedForm { Project = "乙", Executed = 1m, Line = 100 }.Judged();
        await database.LoadAsync(InventedDocument.Of("a.txt"));
        await database.LoadAsync(InventedDocument.Of("a.txt", first));
        var key = await database.ScalarAsync<long>("select form_key from warehouse.fact_evaluation");
        await DecideAsync(database, Executed, ReviewDecision.Corrected, "90000", seenRead: "80000", key: key);

        var more = await database.LoadAsync(InventedDocument.Of("a.txt", first, second));
        await database.RefreshAsync();
        await database.AssertChecksHoldAsync();
        Assert.Equal(2, more.FormCount);
        Assert.Equal([(90_000m, true), (1m, true)], (await database.RowsAsync("select executed_yuan, is_current from warehouse.fact_evaluation order by form_index")).Select(row => ((decimal)row.executed_yuan, (bool)row.is_current)));

        var fewer = await database.LoadAsync(InventedDocument.Of("a.txt", first));
        await database.RefreshAsync();
        await database.AssertChecksHoldAsync();
        Assert.Equal(1, fewer.FormCount);
        var row = Assert.Single(await database.RowsAsync("select form_key, executed_yuan from warehouse.fact_evaluation"));
        Assert.Equal((key, 90_000m), ((long)row.form_key, (decimal)row.executed_yuan));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_withdrawn_correction_gives_the_reading_back_and_leaves_its_history(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("a.txt", new InventedForm { Executed = 80_000m }.Judged()));

        await DecideAsync(database, Executed, ReviewDecision.Corrected, "90000", seenRead: "80000", by: "张三");
        await DecideAsync(database, Executed, ReviewDecision.Corrected, "95000", seenRead: "80000", seen: 1, by: "李四", note: "按决算批复");
        await DecideAsync(database, Executed, ReviewDecision.Withdrawn, seenRead: "80000", seen: 2, by: "张三");

        Assert.Equal(80_000m, await database.ScalarAsync<decimal>("select executed_yuan from warehouse.fact_evaluation"));
        Assert.Equal(0, await database.ScalarAsync<int>("select corrected_value_count from warehouse.fact_evaluation"));
        var history = (await FormAsync(database)).Review.HistoryOf(Executed);
        Assert.Equal(
            [(3, ReviewDecision.Withdrawn, null, "张三", null), (2, ReviewDecision.Corrected, "95000", "李四", "按决算批复"), (1, ReviewDecision.Corrected, "90000", "张三", null)],
            history.Select(review => (review.Revision, review.Decision, review.Value, review.DecidedBy, review.Note)));
        Assert.Equal(ReviewOutcomeKind.Refused, (await DecideAsync(database, Executed, ReviewDecision.Withdrawn, seenRead: "80000", seen: 3)).Kind);
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_confirmed_value_is_no_correction_and_an_emptied_one_is_absent(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("a.txt", new InventedForm { Executed = 80_000m }.Judged()));

        await DecideAsync(database, Executed, ReviewDecision.Confirmed, seenRead: "80000");
        Assert.Equal(0, await database.ScalarAsync<int>("select corrected_value_count from warehouse.fact_evaluation"));
        Assert.Equal(ReadingOrigin.Confirmed, (await FormAsync(database)).Form.Funding[0].Executed!.Origin);

        await DecideAsync(database, Executed, ReviewDecision.Absent, seenRead: "80000", seen: 1);
        Assert.Null(await database.ScalarAsync<decimal?>("select executed_yuan from warehouse.fact_evaluation"));
        Assert.Equal(1, await database.ScalarAsync<int>("select corrected_value_count from warehouse.fact_evaluation"));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Whoever_decides_on_an_outdated_page_is_told_so_and_changes_nothing(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("a.txt", new InventedForm { Executed = 80_000m }.Judged()));
        await DecideAsync(database, Executed, ReviewDecision.Corrected, "90000", seenRead: "80000", by: "张三");

        var late = await DecideAsync(database, Executed, ReviewDecision.Corrected, "95000", seenRead: "80000", by: "李四");
        var misread = await DecideAsync(database, Executed, ReviewDecision.Confirmed, seenRead: "70000", seen: 1, by: "李四");

        Assert.Equal(ReviewOutcomeKind.Outdated, late.Kind);
        Assert.Contains("张三 已对这个值作了“更正为“90000””", late.Message, StringComparison.Ordinal);
        Assert.Equal(ReviewOutcomeKind.Outdated, misread.Kind);
        Assert.Equal(90_000m, await database.ScalarAsync<decimal>("select executed_yuan from warehouse.fact_evaluation"));
        Assert.Equal(1, await database.CountAsync("register.value_review"));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Of_two_people_who_correct_one_value_at_once_one_is_told_to_look_again(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await using var other = database.Services();
        await database.LoadAsync(InventedDocument.Of("a.txt", new InventedForm { Executed = 80_000m }.Judged()));
        var key = await database.ScalarAsync<long>("select form_key from warehouse.fact_evaluation");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() =>
            (number % 2 == 0 ? database.Get<FormReviews>() : other.GetRequiredService<FormReviews>()).DecideAsync(
                new() { FormKey = key, Path = Executed, Decision = ReviewDecision.Corrected, Input = $"{90_000 + number}", SeenRevision = 0, SeenReadValue = "80000", DecidedBy = $"用户{number}" },
                CancellationToken.None))));

        var winner = Assert.Single(outcomes.Index(), outcome => outcome.Item.Kind == ReviewOutcomeKind.Taken).Index;
        Assert.Equal(7, outcomes.Count(outcome => outcome.Kind == ReviewOutcomeKind.Outdated));
        Assert.Equal(90_000m + winner, await database.ScalarAsync<decimal>("select executed_yuan from warehouse.fact_evaluation"));
        Assert.Equal(1, await database.CountAsync("register.value_review"));
        await database.RefreshAsync();
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Two_people_who_correct_different_values_at_once_both_have_their_way(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await using var other = database.Services();
        await database.LoadAsync(InventedDocument.Of("a.txt", new InventedForm { Executed = 80_000m }.Judged()));
        var key = await database.ScalarAsync<long>("select form_key from warehouse.fact_evaluation");
        var again = InventedDocument.Of("a.txt", new InventedForm { Executed = 80_000m }.Judged());

        await Task.WhenAll(
            Task.Run(() => database.Get<FormReviews>().DecideAsync(Request(key, Executed, "90000", "80000"), CancellationToken.None)),
            Task.Run(() => other.GetRequiredService<FormReviews>().DecideAsync(Request(key, "funding[0].initial_budget", "99999", "100000"), CancellationToken.None)),
            Task.Run(() => other.GetRequiredService<FormReviews>().DecideAsync(Request(key, "total_score", "97.5", "100"), CancellationToken.None)),
            Task.Run(() => database.LoadAsync(again)));

        var row = Assert.Single(await database.RowsAsync("select executed_yuan, initial_budget_yuan, printed_score, corrected_value_count from warehouse.fact_evaluation"));
        Assert.Equal((90_000m, 99_999m, 97.5m, 3), ((decimal)row.executed_yuan, (decimal)row.initial_budget_yuan, (decimal)row.printed_score, (int)row.corrected_value_count));
        await database.RefreshAsync();
        await database.AssertChecksHoldAsync();

        static ReviewRequest Request(long key, string path, string input, string read) =>
            new() { FormKey = key, Path = path, Decision = ReviewDecision.Corrected, Input = input, SeenRevision = 0, SeenReadValue = read, DecidedBy = "张三" };
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_settled_form_leaves_the_review_queue_and_counts_until_the_reader_finds_something_new(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("a.txt", new InventedForm { Executed = 80_000m, Problem = "执行数未能读准" }.Judged()));
        Assert.Single(await database.Get<ReviewQueueQuery>().RunAsync(2024, CancellationToken.None));

        await DecideAsync(database, ValueReview.ProblemsPath, ReviewDecision.Settled);
        await database.RefreshAsync();

        Assert.Empty(await database.Get<ReviewQueueQuery>().RunAsync(2024, CancellationToken.None));
        Assert.Equal(80_000m, (await database.Get<YearSummaryQuery>().RunAsync(2024, CancellationToken.None))!.ExecutedYuan);
        var state = (await FormAsync(database)).Review;
        Assert.Single(state.Problems);
        Assert.Empty(state.OpenProblems);
        await database.AssertChecksHoldAsync();

        await database.LoadAsync(InventedDocument.Of("a.txt", new InventedForm { Executed = 80_000m, Problem = "分值未能读准" }.Judged()));
        Assert.Equal("分值未能读准", Assert.Single(await database.Get<ReviewQueueQuery>().RunAsync(2024, CancellationToken.None)).FirstProblem);
        Assert.Equal(ReviewOutcomeKind.Taken, (await DecideAsync(database, ValueReview.ProblemsPath, ReviewDecision.Settled, seen: 1)).Kind);
        Assert.Equal(ReviewOutcomeKind.Taken, (await DecideAsync(database, ValueReview.ProblemsPath, ReviewDecision.Withdrawn, seen: 2)).Kind);
        Assert.Single(await database.Get<ReviewQueueQuery>().RunAsync(2024, CancellationToken.None));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_form_whose_project_is_corrected_joins_the_versions_of_that_project(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("v1.txt", new InventedForm { Project = "甲演出季", Executed = 1m }.Judged()));
        await database.LoadAsync(InventedDocument.Of("v2.txt", new InventedForm { Project = "甲演山季", Executed = 2m }.Judged()));
        await database.LoadAsync(InventedDocument.Of("v3.txt", new InventedForm { Project = "甲演出季", Executed = 3m }.Judged()));
        Assert.Equal([(1m, 1, false), (2m, 1, true), (3m, 2, true)], await VersionsAsync());
        var key = await database.ScalarAsync<long>("select form_key from warehouse.fact_evaluation where executed_yuan = 2");

        await DecideAsync(database, "project_name", ReviewDecision.Corrected, "甲演出季", seenRead: "甲演山季", key: key);
        Assert.Equal([(1m, 1, false), (2m, 2, false), (3m, 3, true)], await VersionsAsync());
        await database.RefreshAsync();
        await database.AssertChecksHoldAsync();

        await DecideAsync(database, "project_name", ReviewDecision.Withdrawn, seen: 1, key: key);
        Assert.Equal([(1m, 1, false), (2m, 1, true), (3m, 2, true)], await VersionsAsync());
        await database.RefreshAsync();
        await database.AssertChecksHoldAsync();

        async Task<IEnumerable<(decimal, int, bool)>> VersionsAsync() =>
            (await database.RowsAsync("select executed_yuan, version_number, is_current from warehouse.fact_evaluation order by form_key"))
            .Select(row => ((decimal)row.executed_yuan, (int)row.version_number, (bool)row.is_current));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_correction_that_tells_two_forms_of_a_file_apart_renumbers_both(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("a.txt", new InventedForm { Executed = 1m }.Judged(), new InventedForm { Executed = 2m, Line = 100 }.Judged()));
        var key = await database.ScalarAsync<long>("select form_key from warehouse.fact_evaluation where form_index = 0");

        await DecideAsync(database, "project_name", ReviewDecision.Corrected, "另一个项目", seenRead: "免费开放经费", key: key);

        var rows = await database.RowsAsync("select identity_hash, version_number, is_current from warehouse.fact_evaluation order by form_index");
        Assert.All(rows, row => Assert.Equal((1, true), ((int)row.version_number, (bool)row.is_current)));
        Assert.NotEqual((string)rows[0].identity_hash, (string)rows[1].identity_hash);
        await database.RefreshAsync();
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task What_makes_no_sense_is_refused_with_what_to_do(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("a.txt", new InventedForm().Judged()));

        var word = await DecideAsync(database, Executed, ReviewDecision.Corrected, "八万", seenRead: "100000");
        var required = await DecideAsync(database, "funding[0].source", ReviewDecision.Absent, seenRead: "年度资金总额");
        var unknown = await DecideAsync(database, "funding[7].executed", ReviewDecision.Confirmed);
        var settled = await DecideAsync(database, ValueReview.ProblemsPath, ReviewDecision.Settled);

        Assert.All([word, required, unknown, settled], outcome => Assert.Equal(ReviewOutcomeKind.Refused, outcome.Kind));
        Assert.Contains("“八万”不是金额", word.Message, StringComparison.Ordinal);
        Assert.Equal(0, await database.CountAsync("register.value_review"));
    }

    private static async Task<ReviewOutcome> DecideAsync(
        TestDatabase database, string path, ReviewDecision decision, string? input = null, string? seenRead = null, int seen = 0, string by = "张三", string? note = null, long? key = null) =>
        await database.Get<FormReviews>().DecideAsync(
            new()
            {
                FormKey = key ?? await database.ScalarAsync<long>("select form_key from warehouse.fact_evaluation"),
                Path = path,
                Decision = decision,
                Input = input,
                Note = note,
                SeenRevision = seen,
                SeenReadValue = seenRead,
                DecidedBy = by,
            },
            CancellationToken.None);

    private static async Task<FormRow> FormAsync(TestDatabase database) =>
        (await database.Get<FormQuery>().RunAsync(await database.ScalarAsync<long>("select form_key from warehouse.fact_evaluation"), CancellationToken.None))!;
}
