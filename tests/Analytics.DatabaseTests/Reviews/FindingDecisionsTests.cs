using Analytics.DatabaseTests.Support;
using Analytics.Domain.Checks;
using Analytics.Domain.Reviews;
using Analytics.Warehouse.Findings;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Findings;
using Analytics.Warehouse.Reviews;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.DatabaseTests.Reviews;

public sealed class FindingDecisionsTests
{
    private const string Rule = "score-above-weight";

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_dismissed_finding_stays_dismissed_when_the_content_comes_in_again_and_is_counted_apart(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var document = InventedDocument.Of("a.txt", Wrong.Judged());
        await database.LoadAsync(document);
        await database.RefreshAsync();
        var before = await SummaryAsync(database);

        Assert.Equal(ReviewOutcomeKind.Taken, (await DecideAsync(database, FindingState.Dismissed, "加分项，见批复", by: "张三")).Kind);
        await database.LoadAsync(document.Named("b.txt"));
        await database.LoadAsync(InventedDocument.Of("a.txt", (Wrong with { Reason = "年末按批复加分" }).Judged()));
        await database.RefreshAsync();

        var finding = await FindingAsync(database);
        Assert.Equal((FindingState.Dismissed, "张三", "加分项，见批复", 1), (finding.State, finding.DecidedBy, finding.DecisionNote, finding.DecisionRevision));
        var after = await SummaryAsync(database);
        Assert.Equal((before.ErrorCount - 1, 1), (after.ErrorCount, after.DismissedCount));
        Assert.DoesNotContain(await database.Get<FindingsByRuleQuery>().RunAsync(2024, null, CancellationToken.None), row => row.RuleCode == Rule);
        Assert.Contains(
            await database.Get<FindingStatesQuery>().RunAsync(new(2024, RuleCode: Rule), CancellationToken.None),
            row => row is { State: FindingState.Dismissed, FindingCount: 1 });
        Assert.Empty(await database.Get<FindingsQuery>().RunAsync(new(2024, RuleCode: Rule) { OnlyCounted = true }, 0, 10, CancellationToken.None));
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_decision_holds_for_a_later_version_of_the_form_that_says_the_same_word_for_word(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("a.txt", Wrong.Judged()));
        await DecideAsync(database, FindingState.Explained, "部门已书面说明");

        await database.LoadAsync(InventedDocument.Of("later.txt", (Wrong with { Line = 30, Executed = 90_000m }).Judged()));
        await database.RefreshAsync();

        Assert.Equal(FindingState.Explained, (await FindingAsync(database)).State);
        await DecideAsync(database, FindingState.Accepted, seen: 1);
        Assert.Equal(2, await database.ScalarAsync<int>($"select cast(count(*) as int) from warehouse.fact_finding where rule_code = '{Rule}' and state = 'accepted'"));
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_decision_does_not_hold_for_another_form_with_the_same_finding(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("a.txt", Wrong.Judged()));
        await DecideAsync(database, FindingState.Dismissed, "加分项");

        await database.LoadAsync(InventedDocument.Of("b.txt", (Wrong with { Project = "图书购置" }).Judged()));

        Assert.Equal(1, await database.ScalarAsync<int>($"select cast(count(*) as int) from warehouse.fact_finding where rule_code = '{Rule}' and state = 'open'"));
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_corrected_value_opens_the_finding_again_and_the_earlier_decision_stays_in_the_history(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("a.txt", Wrong.Judged()));
        await DecideAsync(database, FindingState.Dismissed, "加分项");

        await CorrectScoreAsync(database, "97");
        await database.RefreshAsync();

        Assert.Equal(FindingState.Open, (await FindingAsync(database)).State);
        var history = await database.Get<FindingDecisionsQuery>().RunAsync(await KeyAsync(database), CancellationToken.None);
        Assert.Equal((FindingState.Dismissed, Rule, "加分项"), (Assert.Single(history).State, history[0].RuleCode, history[0].Note));
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_decision_can_be_withdrawn_and_every_step_stays_in_the_history(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("a.txt", Wrong.Judged()));

        Assert.Equal(ReviewOutcomeKind.Refused, (await DecideAsync(database, FindingState.Open)).Kind);
        await DecideAsync(database, FindingState.Dismissed, "加分项", by: "张三");
        await DecideAsync(database, FindingState.Open, seen: 1, by: "李四");
        await database.RefreshAsync();

        var finding = await FindingAsync(database);
        Assert.Equal((FindingState.Open, 2, "李四"), (finding.State, finding.DecisionRevision, finding.DecidedBy));
        Assert.Equal(
            [(2, FindingState.Open, "李四"), (1, FindingState.Dismissed, "张三")],
            (await database.Get<FindingDecisionsQuery>().RunAsync(finding.FormKey, CancellationToken.None)).Select(decision => (decision.Revision, decision.State, decision.DecidedBy)));
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_finding_is_explained_or_dismissed_only_with_a_reason(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("a.txt", Wrong.Judged()));

        Assert.Contains("标为“不成立”要写明理由", (await DecideAsync(database, FindingState.Dismissed, " ")).Message, StringComparison.Ordinal);
        Assert.Contains("标为“已说明”要写明理由", (await DecideAsync(database, FindingState.Explained)).Message, StringComparison.Ordinal);
        Assert.Equal(ReviewOutcomeKind.Taken, (await DecideAsync(database, FindingState.Accepted)).Kind);
        Assert.Equal(1, await database.CountAsync("register.finding_decision"));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Whoever_decides_on_an_outdated_page_is_told_so_and_changes_nothing(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("a.txt", Wrong.Judged()));
        var hash = await HashAsync(database);
        await DecideAsync(database, FindingState.Accepted, by: "张三");

        var late = await DecideAsync(database, FindingState.Dismissed, "加分项", by: "李四");
        await CorrectScoreAsync(database, "97");
        var changed = await DecideAsync(database, FindingState.Dismissed, "加分项", seen: 1, hash: hash);

        Assert.Equal(ReviewOutcomeKind.Outdated, late.Kind);
        Assert.Contains("张三 已将这条问题标为“属实”", late.Message, StringComparison.Ordinal);
        Assert.Equal(ReviewOutcomeKind.Outdated, changed.Kind);
        Assert.Contains("表的内容变了", changed.Message, StringComparison.Ordinal);
        Assert.Equal(1, await database.CountAsync("register.finding_decision"));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Of_two_people_who_decide_at_once_about_two_versions_one_is_told_to_look_again(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await using var other = database.Services();
        await database.LoadAsync(InventedDocument.Of("a.txt", Wrong.Judged()));
        await database.LoadAsync(InventedDocument.Of("b.txt", (Wrong with { Executed = 90_000m }).Judged()));
        var keys = (await database.RowsAsync("select form_key from warehouse.fact_evaluation order by form_key")).Select(row => (long)row.form_key).ToList();
        var hash = await HashAsync(database);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() =>
            (number < 4 ? database.Get<FindingDecisions>() : other.GetRequiredService<FindingDecisions>()).DecideAsync(
                new() { FormKey = keys[number % 2], FindingHash = hash, State = FindingState.Accepted, SeenRevision = 0, DecidedBy = $"用户{number}" },
                CancellationToken.None))));

        Assert.Single(outcomes, outcome => outcome.Kind == ReviewOutcomeKind.Taken);
        Assert.Equal(7, outcomes.Count(outcome => outcome.Kind == ReviewOutcomeKind.Outdated));
        Assert.Equal(2, await database.ScalarAsync<int>($"select cast(count(*) as int) from warehouse.fact_finding where rule_code = '{Rule}' and state = 'accepted'"));
    }

    private static InventedForm Wrong => new() { Indicator = (90m, 95m), Total = 105m };

    private static async Task<ReviewOutcome> DecideAsync(
        TestDatabase database, FindingState state, string? note = null, int seen = 0, string by = "张三", string? hash = null) =>
        await database.Get<FindingDecisions>().DecideAsync(
            new()
            {
                FormKey = await KeyAsync(database),
                FindingHash = hash ?? await HashAsync(database),
                State = state,
                Note = note,
                SeenRevision = seen,
                DecidedBy = by,
            },
            CancellationToken.None);

    private static async Task CorrectScoreAsync(TestDatabase database, string score) =>
        Assert.Equal(ReviewOutcomeKind.Taken, (await database.Get<FormReviews>().DecideAsync(
            new() { FormKey = await KeyAsync(database), Path = "indicators[0].score", Decision = ReviewDecision.Corrected, Input = score, SeenRevision = 0, SeenReadValue = "95", DecidedBy = "李四" },
            CancellationToken.None)).Kind);

    private static async Task<long> KeyAsync(TestDatabase database) =>
        await database.ScalarAsync<long>("select form_key from warehouse.fact_evaluation where is_current = @Yes", new { Yes = true });

    private static async Task<string> HashAsync(TestDatabase database) =>
        (await database.ScalarAsync<string>($"select max(finding_hash) from warehouse.fact_finding where rule_code = '{Rule}'"))!;

    private static async Task<FindingRow> FindingAsync(TestDatabase database) =>
        Assert.Single(await database.Get<FindingsQuery>().RunAsync(new(RuleCode: Rule), 0, 10, CancellationToken.None));

    private static async Task<YearSummaryRow> SummaryAsync(TestDatabase database) =>
        (await database.Get<YearSummaryQuery>().RunAsync(2024, CancellationToken.None))!;
}
