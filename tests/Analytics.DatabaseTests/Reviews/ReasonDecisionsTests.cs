using Analytics.DatabaseTests.Support;
using Analytics.Domain.Shortfalls;
using Analytics.Warehouse.Queries.Shortfalls;
using Analytics.Warehouse.Reasons;
using Analytics.Warehouse.Reviews;

namespace Analytics.DatabaseTests.Reviews;

public sealed class ReasonDecisionsTests
{
    private const string Reason = "年末财政未拨付项目经费。";
    private const string Read = "treasury-not-paid";
    private const string Decided = "unit-management";

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_reason_put_into_another_kind_stays_there_when_the_content_is_read_again(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("a.txt", FormOf("云岭市博物馆").Judged()));
        Assert.Equal(Read, await CategoryAsync(database, "云岭市博物馆"));

        Assert.Equal(ReviewOutcomeKind.Taken, (await DecideAsync(database, "云岭市博物馆", Decided, note: "系单位未及时申请")).Kind);
        Assert.Equal(Decided, await CategoryAsync(database, "云岭市博物馆"));
        await database.LoadAsync(InventedDocument.Of("a.txt", (FormOf("云岭市博物馆") with { Executed = 90_000m }).Judged()));
        await database.RefreshAsync();

        Assert.Equal(Decided, await CategoryAsync(database, "云岭市博物馆"));
        var row = await ReasonAsync(database, "云岭市博物馆");
        Assert.Equal((Decided, "张三", "系单位未及时申请"), (row.Decided?.ShortfallCategory, row.Decided?.DecidedBy, row.Decided?.Note));
        Assert.Equal(
            [Decided, Read],
            (await database.RowsAsync("select shortfall_category from warehouse.fact_shortfall_match order by rank")).Select(match => (string)match.shortfall_category));
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_decision_about_a_wording_reaches_every_row_that_has_none_of_its_own_and_later_ones(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("a.txt", FormOf("云岭市博物馆").Judged()));
        await database.LoadAsync(InventedDocument.Of("b.txt", (FormOf("云岭市图书馆") with { Reason = "年末财政未拨付项目经费" }).Judged()));
        await database.LoadAsync(InventedDocument.Of("c.txt", FormOf("云岭市档案馆").Judged()));
        await DecideAsync(database, "云岭市档案馆", "thrift");

        Assert.Equal(ReviewOutcomeKind.Taken, (await DecideAsync(database, "云岭市博物馆", Decided, ReasonScope.Wording)).Kind);
        await database.RefreshAsync();
        await database.LoadAsync(InventedDocument.Of("d.txt", FormOf("云岭市美术馆").Judged()));

        Assert.Equal(Decided, await CategoryAsync(database, "云岭市博物馆"));
        Assert.Equal(Decided, await CategoryAsync(database, "云岭市图书馆"));
        Assert.Equal("thrift", await CategoryAsync(database, "云岭市档案馆"));
        Assert.Equal(Decided, await CategoryAsync(database, "云岭市美术馆"));
        Assert.Equal(("thrift", Decided), ((await ReasonAsync(database, "云岭市档案馆")).Decided?.ShortfallCategory, (await ReasonAsync(database, "云岭市档案馆")).Decisions[0].ShortfallCategory));

        var last = (await ReasonAsync(database, "云岭市图书馆")).Decisions[0].ReasonDecisionId;
        Assert.Equal(ReviewOutcomeKind.Taken, (await DecideAsync(database, "云岭市图书馆", null, ReasonScope.Wording, seen: last)).Kind);
        await database.RefreshAsync();
        Assert.Equal(Read, await CategoryAsync(database, "云岭市博物馆"));
        Assert.Equal("thrift", await CategoryAsync(database, "云岭市档案馆"));
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Whoever_decides_on_an_outdated_page_is_told_so_and_changes_nothing(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("a.txt", FormOf("云岭市博物馆").Judged()));
        await DecideAsync(database, "云岭市博物馆", Decided);

        var late = await DecideAsync(database, "云岭市博物馆", "thrift");
        var other = await DecideAsync(database, "云岭市博物馆", "thrift", hash: ReasonIdentity.HashOf("别的原因"));
        var unknown = await DecideAsync(database, "云岭市博物馆", "no-such-kind");
        var nothing = await DecideAsync(database, "云岭市博物馆", null, ReasonScope.Wording, seen: (await ReasonAsync(database, "云岭市博物馆")).Decisions[0].ReasonDecisionId);

        Assert.Equal((ReviewOutcomeKind.Outdated, ReviewOutcomeKind.Outdated, ReviewOutcomeKind.Refused, ReviewOutcomeKind.Refused), (late.Kind, other.Kind, unknown.Kind, nothing.Kind));
        Assert.Contains("张三 已改过这条原因的分类", late.Message, StringComparison.Ordinal);
        Assert.Equal(1, await database.CountAsync("register.reason_decision"));
        Assert.Equal(Decided, await CategoryAsync(database, "云岭市博物馆"));
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

    private static async Task<ReviewOutcome> DecideAsync(
        TestDatabase database, string department, string? category, ReasonScope scope = ReasonScope.Row, long seen = 0, string? note = null, string? hash = null) =>
        await database.Get<ReasonDecisions>().DecideAsync(
            new()
            {
                FormKey = await KeyAsync(database, department),
                IndicatorIndex = 0,
                Scope = scope,
                ShortfallCategory = category,
                Note = note,
                SeenReasonHash = hash ?? ReasonIdentity.HashOf(Reason)!,
                SeenDecisionId = seen,
                DecidedBy = "张三",
            },
            CancellationToken.None);

    private static async Task<FormReasonRow> ReasonAsync(TestDatabase database, string department) =>
        Assert.Single(await database.Get<FormReasonsQuery>().RunAsync(await KeyAsync(database, department), CancellationToken.None));

    private static async Task<string?> CategoryAsync(TestDatabase database, string department) => await database.ScalarAsync<string>(
        "select shortfall_category from warehouse.fact_indicator_result where form_key = @Key", new { Key = await KeyAsync(database, department) });

    private static Task<long> KeyAsync(TestDatabase database, string department) => database.ScalarAsync<long>(
        "select form_key from warehouse.fact_evaluation where printed_department_name = @Department and is_current = @Yes", new { Department = department, Yes = true });
}
