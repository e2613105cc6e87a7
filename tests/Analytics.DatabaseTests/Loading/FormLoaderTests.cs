using System.Globalization;
using Analytics.DatabaseTests.Support;
using Analytics.Domain.Budget;
using Analytics.Domain.Forms;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Forms;
using Analytics.Warehouse.Register;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.DatabaseTests.Loading;

public sealed class FormLoaderTests
{
    private static readonly string[] FilledByALoad =
    [
        "register.received_file", "register.received_content", "register.received_name", "register.import_outcome",
        "staging.document_text", "staging.form", "warehouse.fact_evaluation", "warehouse.fact_funding",
        "warehouse.fact_indicator_result", "warehouse.fact_finding", "warehouse.dim_department", "warehouse.dim_unit",
        "warehouse.dim_project", "warehouse.dim_fiscal_year",
    ];

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task The_same_content_twice_is_stored_once_under_both_names(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var document = InventedDocument.Of("a.txt", new InventedForm().Judged());

        var first = await database.LoadAsync(document);
        var second = await database.LoadAsync(document.Named("b.txt"));

        Assert.Equal(LoadOutcomeKind.Imported, first.Kind);
        Assert.Equal(LoadOutcomeKind.AlreadyImported, second.Kind);
        Assert.Equal(1, second.FormCount);
        Assert.Contains("a.txt", second.Message, StringComparison.Ordinal);
        Assert.Equal(1, await database.CountAsync("warehouse.fact_evaluation"));
        Assert.Equal(1, await database.CountAsync("register.received_file"));
        Assert.Equal(2, await database.CountAsync("register.received_name"));
        Assert.Equal(2, await database.CountAsync("register.import_outcome"));
        Assert.Equal(document.Content, await database.ScalarAsync<byte[]>("select content from register.received_content"));
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Every_fact_keeps_its_file_and_line(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var document = InventedDocument.Of("a.txt", new InventedForm { Line = 30, Indicator = (90m, 95m), Total = 105m }.Judged());

        await database.LoadAsync(document);

        var sha256 = document.Document.Sha256;
        Assert.Equal(1, await database.ScalarAsync<int>("select cast(count(*) as int) from warehouse.fact_evaluation where sha256 = @sha256 and line = 30 and end_line = 50", new { sha256 }));
        Assert.Equal(1, await database.ScalarAsync<int>("select cast(count(*) as int) from warehouse.fact_funding where sha256 = @sha256 and line = 35", new { sha256 }));
        Assert.Equal(1, await database.ScalarAsync<int>("select cast(count(*) as int) from warehouse.fact_indicator_result where sha256 = @sha256 and line = 38", new { sha256 }));
        Assert.Equal(1, await database.ScalarAsync<int>("select cast(count(*) as int) from warehouse.fact_finding where sha256 = @sha256 and line = 38 and rule_code = 'score-above-weight'", new { sha256 }));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task An_indicator_is_stored_with_operator_number_unit_and_kind_of_reason(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);

        await database.LoadAsync(InventedDocument.Of("a.txt", new InventedForm { Target = "≥12场", Actual = "9场", Indicator = (90m, 67.5m), Total = 77.5m, Reason = "年末财政未拨付项目经费" }.Judged()));

        var row = Assert.Single(await database.RowsAsync(
            "select indicator_kind, target_operator, target_quantity, target_unit, actual_quantity, recomputed_score, shortfall_category from warehouse.fact_indicator_result"));
        Assert.Equal("quantity", row.indicator_kind);
        Assert.Equal("at-least", row.target_operator);
        Assert.Equal(12m, row.target_quantity);
        Assert.Equal("场", row.target_unit);
        Assert.Equal(9m, row.actual_quantity);
        Assert.Equal(67.5m, row.recomputed_score);
        Assert.Equal("treasury-not-paid", row.shortfall_category);
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Amounts_in_ten_thousand_yuan_are_stored_in_yuan_and_absent_ones_as_absent(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);

        await database.LoadAsync(InventedDocument.Of(
            "a.txt", new InventedForm { Currency = CurrencyUnit.TenThousandYuan, Initial = null, Adjusted = 0m, Executed = 89.9741m }.Judged()));

        var row = Assert.Single(await database.RowsAsync("select * from warehouse.fact_evaluation"));
        Assert.Null(row.initial_budget_yuan);
        Assert.Equal(0m, row.adjusted_budget_yuan);
        Assert.Equal(899_741m, row.executed_yuan);
        Assert.Null(row.adjusted_execution_rate);
        Assert.Null(row.initial_execution_rate);
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_form_without_a_word_of_rating_gets_that_of_its_total(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);

        await database.LoadAsync(InventedDocument.Of(
            "a.txt",
            new InventedForm { Project = "甲", Total = 89.5m }.Judged(),
            new InventedForm { Project = "乙", Total = 89.5m, Rating = Rating.Excellent }.Judged(),
            new InventedForm { Project = "丙", Total = null }.Judged()));

        var rows = await database.RowsAsync("select printed_rating, is_printed_rating_derived from warehouse.fact_evaluation order by form_index");
        Assert.Equal(["良", "优", null], rows.Select(row => (string?)row.printed_rating));
        Assert.Equal([true, false, false], rows.Select(row => (bool)row.is_printed_rating_derived));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_later_version_of_a_form_becomes_the_current_one_and_the_earlier_stays(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var first = InventedDocument.Of("v1.txt", new InventedForm { Executed = 40_000m }.Judged());
        var second = InventedDocument.Of("v2.txt", new InventedForm { Executed = 60_000m, Department = "云岭市 文化馆" }.Judged());

        await database.LoadAsync(first);
        var outcome = await database.LoadAsync(second);
        var again = await database.LoadAsync(first);
        await database.RefreshAsync();

        Assert.Equal(LoadOutcomeKind.Imported, outcome.Kind);
        Assert.Contains("替换", outcome.Message, StringComparison.Ordinal);
        Assert.Equal(LoadOutcomeKind.AlreadyImported, again.Kind);
        var rows = await database.RowsAsync("select executed_yuan, version_number, is_current from warehouse.fact_evaluation order by version_number");
        Assert.Equal([(40_000m, 1, false), (60_000m, 2, true)], rows.Select(row => ((decimal)row.executed_yuan, (int)row.version_number, (bool)row.is_current)));
        Assert.Equal(1, await database.CountAsync("warehouse.dim_department"));
        Assert.Equal(60_000m, (await database.Get<YearSummaryQuery>().RunAsync(2024, CancellationToken.None))!.ExecutedYuan);
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Two_forms_of_one_identity_in_one_file_are_both_kept_and_replaced_together(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);

        await database.LoadAsync(InventedDocument.Of("v1.txt", new InventedForm { Executed = 1m }.Judged(), new InventedForm { Executed = 2m, Line = 100 }.Judged()));
        await database.LoadAsync(InventedDocument.Of("v2.txt", new InventedForm { Executed = 3m }.Judged(), new InventedForm { Executed = 4m, Line = 100 }.Judged()));
        await database.RefreshAsync();

        Assert.Equal(7m, (await database.Get<YearSummaryQuery>().RunAsync(2024, CancellationToken.None))!.ExecutedYuan);
        Assert.Equal(4, await database.CountAsync("warehouse.fact_evaluation"));
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_form_repeated_word_for_word_counts_once(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);

        var outcome = await database.LoadAsync(InventedDocument.Of("a.txt", new InventedForm().Judged(), new InventedForm { Line = 100 }.Judged()));
        await database.RefreshAsync();

        Assert.Equal(2, outcome.FormCount);
        Assert.Equal(100_000m, (await database.Get<YearSummaryQuery>().RunAsync(2024, CancellationToken.None))!.ExecutedYuan);
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_form_that_needs_review_is_stored_and_listed_with_its_first_problem(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);

        var outcome = await database.LoadAsync(InventedDocument.Of(
            "a.txt", new InventedForm { Year = null, Department = null, Problem = "年度未能读出" }.Judged(), new InventedForm().Judged()));
        var queue = await database.Get<ReviewQueueQuery>().RunAsync(2024, CancellationToken.None);

        Assert.Equal(LoadOutcomeKind.NeedsReview, outcome.Kind);
        Assert.Equal(2, outcome.FormCount);
        Assert.Contains("年度未能读出", outcome.Message, StringComparison.Ordinal);
        var row = Assert.Single(queue);
        Assert.Equal(("a.txt", 1, "免费开放经费", "年度未能读出"), (row.FileName, row.ProblemCount, row.ProjectName, row.FirstProblem));
        Assert.Null(row.FiscalYear);
        Assert.Null(row.DepartmentName);
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Numbers_beyond_anything_a_form_can_mean_are_absent_and_go_to_review(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);

        var outcome = await database.LoadAsync(InventedDocument.Of(
            "a.txt",
            new InventedForm { Project = "甲", Executed = 79_228_162_514_264_337_593_543_950_335m }.Judged(),
            new InventedForm { Project = "乙", Year = 20244 }.Judged(),
            new InventedForm { Project = "丙", Total = 1_000_000m }.Judged()));

        Assert.Equal(LoadOutcomeKind.NeedsReview, outcome.Kind);
        var rows = await database.RowsAsync("select executed_yuan, fiscal_year, printed_score, needs_review from warehouse.fact_evaluation order by form_index");
        Assert.Null(rows[0].executed_yuan);
        Assert.Null(rows[1].fiscal_year);
        Assert.Null(rows[2].printed_score);
        Assert.All(rows, row => Assert.True((bool)row.needs_review));
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_rejected_file_is_registered_with_its_reason_and_loaded_once_it_can_be_read(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var rejected = InventedDocument.Rejected("a.txt", "无法辨认", "不是绩效表");
        var readable = InventedDocument.WithText("a.txt", "无法辨认", new InventedForm().Judged());

        var first = await database.LoadAsync(rejected);
        var second = await database.LoadAsync(rejected);
        var reason = await database.ScalarAsync<string>("select rejection_message from register.received_file");
        var third = await database.LoadAsync(readable);

        Assert.Equal((LoadOutcomeKind.Rejected, "不是绩效表"), (first.Kind, first.Message));
        Assert.Equal((LoadOutcomeKind.Rejected, "不是绩效表"), (second.Kind, second.Message));
        Assert.Equal("不是绩效表", reason);
        Assert.Equal(LoadOutcomeKind.Imported, third.Kind);
        Assert.Equal(1, await database.CountAsync("register.received_file where outcome = 'imported' and rejection_message is null"));
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task The_whole_reading_and_the_text_come_back_as_they_were(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var form = new InventedForm { DepartmentCode = "138", Reason = "第一行“引号”\\ 𠮷" }.Judged();
        var document = InventedDocument.WithText("a.txt", "第一行\n\n第三行 \n", form);

        await database.LoadAsync(document);

        var key = await database.ScalarAsync<long>("select form_key from warehouse.fact_evaluation");
        var stored = await database.Get<FormQuery>().RunAsync(key, CancellationToken.None);
        Assert.NotNull(stored);
        Assert.Equal(form.Form.ProjectName, stored.Form.ProjectName);
        Assert.Equal(form.Form.TotalFunding, stored.Form.TotalFunding);
        Assert.Equal(form.Form.Indicators, stored.Form.Indicators);
        Assert.Equal(form.Recomputed.TotalScore, stored.Recomputed.TotalScore);
        Assert.Equal(form.Recomputed.IndicatorScores, stored.Recomputed.IndicatorScores);
        Assert.Equal(("a.txt", "txt", "utf-8", true), (stored.FileName, stored.Format, stored.Encoding, stored.IsCurrent));
        Assert.Equal(["第一行", "", "第三行 ", ""], await database.Get<SourceTextQuery>().RunAsync(document.Document.Sha256, CancellationToken.None));
        Assert.Null(await database.Get<FormQuery>().RunAsync(key + 1, CancellationToken.None));
        Assert.Empty(await database.Get<SourceTextQuery>().RunAsync("none", CancellationToken.None));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_load_that_fails_at_its_last_row_leaves_nothing_and_can_be_repeated(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var document = InventedDocument.Of("a.txt", new InventedForm { Project = "甲" }.Judged(), new InventedForm { Project = "乙" }.Judged());
        await database.ExecuteAsync("alter table staging.form add constraint no_second_form check (form_index < 1)");

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => database.LoadAsync(document));
        var left = new List<string>();
        foreach (var table in FilledByALoad)
            left.Add($"{table} {await database.CountAsync(table)}");
        await database.ExecuteAsync("alter table staging.form drop constraint no_second_form");
        var outcome = await database.LoadAsync(document);

        Assert.Equal(FilledByALoad.Select(table => $"{table} 0"), left);
        Assert.Equal(LoadOutcomeKind.Imported, outcome.Kind);
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Files_that_are_loaded_together_have_the_outcomes_they_would_have_one_by_one(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var known = InventedDocument.Of("known.txt", new InventedForm { Project = "早已入库" }.Judged());
        await database.LoadAsync(known);
        var first = InventedDocument.Of("a.txt", new InventedForm { Executed = 1m }.Judged(), new InventedForm { Project = "乙", Line = 100 }.Judged());
        var second = InventedDocument.Of("b.txt", new InventedForm { Executed = 2m }.Judged());

        var outcomes = await database.LoadTogetherAsync(
            first, InventedDocument.Rejected("c.exe", "MZ", "不是绩效表"), known.Named("renamed.txt"), first.Named("copy.txt"), second);

        Assert.Equal(
            [LoadOutcomeKind.Imported, LoadOutcomeKind.Rejected, LoadOutcomeKind.AlreadyImported, LoadOutcomeKind.AlreadyImported, LoadOutcomeKind.Imported],
            outcomes.Select(outcome => outcome.Kind));
        Assert.Equal([2, 0, 1, 2, 1], outcomes.Select(outcome => outcome.FormCount));
        Assert.Contains("替换了此前的版本", outcomes[4].Message, StringComparison.Ordinal);
        Assert.Equal(2m, await database.ScalarAsync<decimal>(
            "select executed_yuan from warehouse.fact_evaluation where version_number = 2 and cast(is_current as int) = 1"));
        Assert.Equal(4, await database.CountAsync("warehouse.fact_evaluation"));
        Assert.Equal(4, await database.CountAsync("register.received_file"));
        Assert.Equal(6, await database.CountAsync("register.received_name"));
        Assert.Equal(6, await database.CountAsync("register.import_outcome"));
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Of_two_loaders_with_the_same_file_at_the_same_instant_one_imports_it(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await using var other = database.Services();
        var run = await database.Get<ImportRuns>().StartAsync(ImportSource.Inbox, null, CancellationToken.None);

        for (var round = 0; round < Endurance.Rounds; round++)
        {
            var document = InventedDocument.Of(
                string.Create(CultureInfo.InvariantCulture, $"{round}.txt"),
                new InventedForm { Project = string.Create(CultureInfo.InvariantCulture, $"项目{round}") }.Judged());
            var outcomes = await Task.WhenAll(
                Task.Run(() => database.Get<FormLoader>().LoadAsync([document.File], run, CancellationToken.None)),
                Task.Run(() => other.GetRequiredService<FormLoader>().LoadAsync([document.File], run, CancellationToken.None)));

            Assert.Equal([LoadOutcomeKind.Imported, LoadOutcomeKind.AlreadyImported], outcomes.Select(outcome => outcome.Single().Kind).Order());
        }

        Assert.Equal(Endurance.Rounds, await database.CountAsync("warehouse.fact_evaluation"));
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Of_two_versions_loaded_at_the_same_instant_one_is_current(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await using var other = database.Services();
        var run = await database.Get<ImportRuns>().StartAsync(ImportSource.Inbox, null, CancellationToken.None);

        for (var round = 0; round < 20; round++)
        {
            var first = InventedDocument.Of(string.Create(CultureInfo.InvariantCulture, $"{round}a.txt"), new InventedForm().Judged());
            var second = InventedDocument.Of(string.Create(CultureInfo.InvariantCulture, $"{round}b.txt"), new InventedForm().Judged());
            var outcomes = await Task.WhenAll(
                Task.Run(() => database.Get<FormLoader>().LoadAsync([first.File], run, CancellationToken.None)),
                Task.Run(() => other.GetRequiredService<FormLoader>().LoadAsync([second.File], run, CancellationToken.None)));

            Assert.All(outcomes, outcome => Assert.Equal(LoadOutcomeKind.Imported, outcome.Single().Kind));
        }

        Assert.Equal(40, await database.CountAsync("warehouse.fact_evaluation"));
        Assert.Equal(40, await database.ScalarAsync<int>("select version_number from warehouse.fact_evaluation where cast(is_current as int) = 1"));
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_load_broken_off_at_any_moment_leaves_all_or_nothing_and_is_made_good_by_the_next(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var loader = database.Get<FormLoader>();
        var run = await database.Get<ImportRuns>().StartAsync(ImportSource.Inbox, null, CancellationToken.None);

        for (var moment = 0; moment < 30; moment++)
        {
            var document = InventedDocument.Of(
                string.Create(CultureInfo.InvariantCulture, $"{moment}.txt"),
                [.. Enumerable.Range(0, 5).Select(index => new InventedForm { Project = string.Create(CultureInfo.InvariantCulture, $"项目{moment}之{index}") }.Judged())]);
            using var breaker = new CancellationTokenSource(TimeSpan.FromMilliseconds(moment * 0.5));
            try
            {
                await loader.LoadAsync([document.File], run, breaker.Token);
            }
            catch (OperationCanceledException)
            {
                // What is looked at below is what the broken load left behind.
            }

            await database.AssertChecksHoldAsync();
            Assert.Contains(
                await database.ScalarAsync<int>("select cast(count(*) as int) from warehouse.fact_evaluation where sha256 = @Sha256", new { document.Document.Sha256 }),
                new[] { 0, 5 });
            await loader.LoadAsync([document.File], run, CancellationToken.None);
        }

        Assert.Equal(150, await database.CountAsync("warehouse.fact_evaluation"));
        await database.AssertChecksHoldAsync();
    }
}
