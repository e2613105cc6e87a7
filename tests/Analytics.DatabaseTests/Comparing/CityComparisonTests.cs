using Analytics.DatabaseTests.Support;
using Analytics.Domain.Checks;
using Analytics.Domain.Reviews;
using Analytics.Warehouse.Findings;
using Analytics.Warehouse.Queries.Findings;
using Analytics.Warehouse.Queries.Shortfalls;
using Analytics.Warehouse.Reviews;

namespace Analytics.DatabaseTests.Comparing;

public sealed class CityComparisonTests
{
    private const string Rule = "copied-reason";
    private const string Reason = "受项目招标流程影响，年底前未能完成全部支付。";

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_reason_that_two_departments_share_is_found_in_both_and_a_second_refresh_changes_nothing(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("museum.txt", FormOf("云岭市博物馆").Judged()));
        await database.LoadAsync(InventedDocument.Of("library.txt", FormOf("云岭市图书馆").Judged()));
        Assert.Equal(0, await ComparedCountAsync(database));

        await database.RefreshAsync();
        var first = await ComparedAsync(database);
        await database.RefreshAsync();

        Assert.Equal(2, first.Count);
        Assert.All(first, row => Assert.Equal((Rule, 0, 9), ((string)row.rule_code, (int)row.indicator_index, (int)row.line)));
        Assert.Contains("云岭市图书馆", (string)first[0].message, StringComparison.Ordinal);
        Assert.Equal(first.Select(row => row.ToString()), (await ComparedAsync(database)).Select(row => row.ToString()));
        Assert.Contains(
            await database.Get<FindingsByRuleQuery>().RunAsync(2024, null, CancellationToken.None),
            row => row is { RuleCode: Rule, FindingCount: 2, FormCount: 2, DepartmentCount: 2 });
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task What_a_later_version_no_longer_says_is_no_longer_found_in_anyone(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("museum.txt", FormOf("云岭市博物馆").Judged()));
        await database.LoadAsync(InventedDocument.Of("library.txt", FormOf("云岭市图书馆").Judged()));
        await database.RefreshAsync();
        Assert.Equal(2, await ComparedCountAsync(database));

        await database.LoadAsync(InventedDocument.Of("library2.txt", (FormOf("云岭市图书馆") with { Reason = "书架到货晚了两个月，第四季度才开始上架。" }).Judged()));
        await database.RefreshAsync();

        Assert.Equal(0, await ComparedCountAsync(database));
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_decision_about_a_comparison_outlives_a_third_form_that_says_the_same(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("museum.txt", FormOf("云岭市博物馆").Judged()));
        await database.LoadAsync(InventedDocument.Of("library.txt", FormOf("云岭市图书馆").Judged()));
        await database.RefreshAsync();
        var museum = (await ComparedAsync(database))[0];
        var outcome = await database.Get<FindingDecisions>().DecideAsync(
            new() { FormKey = (long)museum.form_key, FindingHash = (string)museum.finding_hash, State = FindingState.Explained, Note = "两馆共用招标", SeenRevision = 0, DecidedBy = "张三" },
            CancellationToken.None);

        await database.LoadAsync(InventedDocument.Of("archive.txt", FormOf("云岭市档案馆").Judged()));
        await database.RefreshAsync();

        Assert.Equal(ReviewOutcomeKind.Taken, outcome.Kind);
        var found = await ComparedAsync(database);
        Assert.Equal(["explained", "open", "open"], found.Select(row => (string)row.state));
        Assert.NotEqual((string)museum.message, (string)found[0].message);
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_form_that_is_written_anew_keeps_what_was_compared_until_it_is_compared_again(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("museum.txt", FormOf("云岭市博物馆").Judged()));
        await database.LoadAsync(InventedDocument.Of("library.txt", FormOf("云岭市图书馆").Judged()));
        await database.RefreshAsync();
        var key = (long)(await ComparedAsync(database))[0].form_key;

        await database.Get<FormReviews>().DecideAsync(
            new() { FormKey = key, Path = "indicators[0].reason", Decision = ReviewDecision.Corrected, Input = "展柜到货晚了两个月。", SeenRevision = 0, SeenReadValue = Reason, DecidedBy = "张三" },
            CancellationToken.None);
        Assert.Equal(2, await ComparedCountAsync(database));
        await database.RefreshAsync();

        Assert.Equal(0, await ComparedCountAsync(database));
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_sentence_is_counted_over_forms_departments_and_years_also_where_a_word_differs(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("2023.txt", (FormOf("云岭市博物馆") with { Year = 2023 }).Judged()));
        await database.LoadAsync(InventedDocument.Of("2024.txt", FormOf("云岭市博物馆").Judged()));
        await database.LoadAsync(InventedDocument.Of("library.txt", (FormOf("云岭市图书馆") with { Reason = "受项目招标流程影响,年底前未能完成全部的支付" }).Judged()));
        await database.LoadAsync(InventedDocument.Of("archive.txt", (FormOf("云岭市档案馆") with { Reason = "库房改造图纸重做，第三季度才开工。" }).Judged()));
        await database.RefreshAsync();
        await database.RefreshAsync();

        var group = Assert.Single(await database.Get<ReasonGroupsQuery>().RunAsync(new(), 0, 10, CancellationToken.None));
        Assert.Equal((Reason, 3, 3, 2, 2, 2023, 2024), (group.Sentence, group.RowCount, group.FormCount, group.DepartmentCount, group.YearCount, group.FirstFiscalYear, group.LastFiscalYear));
        Assert.True(group.IsYearAfterYear);
        var archive = await database.ScalarAsync<int>("select department_key from warehouse.dim_department where name = '云岭市档案馆'");
        Assert.Empty(await database.Get<ReasonGroupsQuery>().RunAsync(new(DepartmentKey: archive), 0, 10, CancellationToken.None));
        Assert.Equal(2, await database.CountAsync("warehouse.dim_reason_group"));

        await database.LoadAsync(InventedDocument.Of("archive2.txt", (FormOf("云岭市档案馆") with { Reason = null }).Judged()));
        await database.RefreshAsync();
        Assert.Equal(1, await database.CountAsync("warehouse.dim_reason_group"));
        Assert.Equal(2, await database.CountAsync("warehouse.dim_reason"));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Forms_loaded_by_an_earlier_version_get_what_they_lack(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("museum.txt", (FormOf("云岭市博物馆") with { Conclusion = "项目按计划实施。" }).Judged()));
        await database.LoadAsync(InventedDocument.Of("library.txt", FormOf("云岭市图书馆").Judged()));
        var before = await database.RowsAsync("select form_key, loaded_at, version_number from warehouse.fact_evaluation order by form_key");
        await database.ExecuteAsync("delete from warehouse.fact_form_text");
        await database.ExecuteAsync("delete from warehouse.fact_shortfall_match");
        await database.ExecuteAsync("update warehouse.fact_finding set finding_hash = ''");
        await database.ExecuteAsync("update warehouse.fact_indicator_result set reason_hash = null");
        await database.ExecuteAsync("update warehouse.fact_evaluation set facts_version = 0");

        await database.RefreshAsync();

        Assert.Equal("项目按计划实施。", await database.ScalarAsync<string>("select content from warehouse.fact_form_text where text_role = 'conclusion'"));
        Assert.Equal(0, await database.ScalarAsync<int>("select cast(count(*) as int) from warehouse.fact_finding where finding_hash = ''"));
        Assert.Equal(2, await ComparedCountAsync(database));
        Assert.Single(await database.Get<ReasonGroupsQuery>().RunAsync(new(), 0, 10, CancellationToken.None));
        Assert.Equal(
            before.Select(row => row.ToString()),
            (await database.RowsAsync("select form_key, loaded_at, version_number from warehouse.fact_evaluation order by form_key")).Select(row => row.ToString()));
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task All_kinds_of_a_reason_are_kept_with_the_phrases_that_decided(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("a.txt", (FormOf("云岭市博物馆") with { Reason = "疫情影响，财政资金未拨付" }).Judged()));

        var matches = await database.RowsAsync("select shortfall_category, phrase, is_primary from warehouse.fact_shortfall_match order by rank");
        Assert.True(matches.Count >= 2, $"{matches.Count} kinds");
        Assert.Equal([true, .. Enumerable.Repeat(false, matches.Count - 1)], matches.Select(row => (bool)row.is_primary));
        Assert.All(matches, row => Assert.NotEmpty((string)row.phrase));
        await database.AssertChecksHoldAsync();
    }

    private static InventedForm FormOf(string department) => new()
    {
        Department = department,
        Unit = department,
        Project = $"{department}专项",
        Reason = Reason,
        Actual = "8场",
        Indicator = (90m, 80m),
        Total = 90m,
    };

    private static Task<IReadOnlyList<dynamic>> ComparedAsync(TestDatabase database) => database.RowsAsync(
        "select form_key, finding_index, rule_code, indicator_index, line, message, found, finding_hash, state from warehouse.fact_finding where is_comparison = @Yes order by form_key, finding_index",
        new { Yes = true });

    private static async Task<int> ComparedCountAsync(TestDatabase database) =>
        await database.ScalarAsync<int>("select cast(count(*) as int) from warehouse.fact_finding where is_comparison = @Yes", new { Yes = true });
}
