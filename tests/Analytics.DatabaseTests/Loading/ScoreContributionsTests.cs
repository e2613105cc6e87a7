using Analytics.DatabaseTests.Support;
using Analytics.Domain.Reviews;
using Analytics.Warehouse.Queries.Scores;
using Analytics.Warehouse.Reviews;

namespace Analytics.DatabaseTests.Loading;

public sealed class ScoreContributionsTests
{
    private const int Year = 2024;

    // 90 for 8 of 10 performances is 72: the row kept its full weight; the execution score of 9 should be 10.
    private static readonly InventedForm Generous = new() { Project = "甲演出季", Actual = "8场", Total = 99m, Indicator = (90m, 90m) };

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task The_parts_of_a_difference_lie_beside_the_form_and_add_up(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("a.txt", Generous.Judged()));

        var rows = await database.RowsAsync("select ordinal, rule_code, indicator_index, points, arithmetic from warehouse.fact_score_contribution order by ordinal");

        Assert.Equal(
            [(0, "execution-score", null, 1m), (1, "shortfall-full-score", (int?)0, -18m)],
            rows.Select(row => ((int)row.ordinal, (string)row.rule_code, (int?)row.indicator_index, (decimal)row.points)));
        Assert.Contains("8场 / 10场 × 90 = 72", (string)rows[1].arithmetic, StringComparison.Ordinal);
        await database.AssertChecksHoldAsync();
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task The_parts_follow_a_correction(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of("a.txt", Generous.Judged()));
        var key = await database.ScalarAsync<long>("select form_key from warehouse.fact_evaluation");

        var outcome = await database.Get<FormReviews>().DecideAsync(
            new() { FormKey = key, Path = "indicators[0].actual", Decision = ReviewDecision.Corrected, Input = "10场", SeenRevision = 0, SeenReadValue = "8场", DecidedBy = "核对人" },
            CancellationToken.None);

        Assert.Equal(ReviewOutcomeKind.Taken, outcome.Kind);
        Assert.Equal("execution-score", Assert.Single(await database.RowsAsync("select rule_code from warehouse.fact_score_contribution")).rule_code);
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_department_sees_which_rules_moved_its_mean_and_the_forms_behind_them(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await database.LoadAsync(InventedDocument.Of(
            "a.txt",
            Generous.Judged(),
            (Generous with { Project = "乙展览", Actual = "9场", Line = 100 }).Judged(),
            new InventedForm { Project = "丙讲座", Line = 200 }.Judged(),
            new InventedForm { Project = "丁待核", Actual = "1场", Line = 300, Problem = "没有读准" }.Judged()));
        await database.RefreshAsync();
        var department = await database.ScalarAsync<int>("select department_key from warehouse.dim_department");

        var moves = await database.Get<ScoreMovesQuery>().RunAsync(Year, department, CancellationToken.None);
        var forms = await database.Get<ScoreMoveFormsQuery>().RunAsync(Year, department, CancellationToken.None);

        Assert.Equal(
            [new("shortfall-full-score", -27m, -9m, 2, 3), new ScoreMoveRow("execution-score", 2m, 0.6667m, 2, 3)],
            moves);
        Assert.Equal(
            [("execution-score", 1m), ("execution-score", 1m), ("shortfall-full-score", -18m), ("shortfall-full-score", -9m)],
            forms.Select(form => (form.RuleCode, form.Points)));
        Assert.Equal(["甲演出季", "乙展览"], forms.Where(form => form.RuleCode == "shortfall-full-score").Select(form => form.ProjectName));
        await database.AssertChecksHoldAsync();
    }
}
