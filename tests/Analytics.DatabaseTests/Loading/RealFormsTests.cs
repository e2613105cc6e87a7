using Analytics.DatabaseTests.Support;
using Analytics.Ingestion;
using Analytics.UnitTests;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Forms;
using Analytics.Warehouse.Register;

namespace Analytics.DatabaseTests.Loading;

public sealed class RealFormsTests
{
    [Theory, OnPostgreSql(ReadsRealForms = true), OnSqlServer(ReadsRealForms = true)]
    public async Task The_five_files_go_the_whole_way_and_every_figure_can_be_followed_to_its_line(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var importer = FormImporter.CreateDefault();
        var run = await database.Get<ImportRuns>().StartAsync(ImportSource.CommandLine, null, CancellationToken.None);
        var kinds = new List<LoadOutcomeKind>();
        foreach (var path in new[] { "000", "001", "002", "003", "004" }.Select(RealForms.PathOf))
        {
            var document = await importer.ReadFileAsync(path, CancellationToken.None);
            kinds.Add((await database.Get<FormLoader>().LoadAsync([new(document, await File.ReadAllBytesAsync(path))], run, CancellationToken.None)).Single().Kind);
        }

        await database.RefreshAsync();

        Assert.Equal(
            [LoadOutcomeKind.Imported, LoadOutcomeKind.NeedsReview, LoadOutcomeKind.Imported, LoadOutcomeKind.NeedsReview, LoadOutcomeKind.Imported], kinds);
        Assert.Equal(10, await database.CountAsync("warehouse.fact_evaluation"));
        Assert.Equal(5, (await database.Get<ReviewQueueQuery>().RunAsync(null, CancellationToken.None)).Count);
        await database.AssertChecksHoldAsync();

        // 000:19 and 000:175, 002:17 and 002:146, 004:16: what the five forms that were read in full executed.
        var year = await database.Get<YearSummaryQuery>().RunAsync(2024, CancellationToken.None);
        var departments = await database.Get<DepartmentRankingQuery>().RunAsync(2024, CancellationToken.None);
        Assert.NotNull(year);
        Assert.Equal(year.ExecutedYuan, departments.Sum(row => row.ExecutedYuan));
        var parts = await database.Get<DepartmentFormsQuery>().RunAsync(
            2024, departments.Single(row => row.DepartmentCode == "138").DepartmentKey, CancellationToken.None);
        var party = Assert.Single(parts, form => form.AdjustedBudgetYuan == 261_458m);
        Assert.Equal((330_000m, 1m, 98.58m, "优"), (party.InitialBudgetYuan, party.AdjustedExecutionRate, party.PrintedScore, party.PrintedRating));

        var form = await database.Get<FormQuery>().RunAsync(party.FormKey, CancellationToken.None);
        var lines = await database.Get<SourceTextQuery>().RunAsync(form!.Sha256, CancellationToken.None);
        var executed = form.Form.TotalFunding!.Executed!;
        Assert.Equal(19, executed.Place.Line);
        Assert.Contains("261458.00", lines[executed.Place.Line - 1], StringComparison.Ordinal);
    }
}
