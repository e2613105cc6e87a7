using Analytics.DatabaseTests.Support;
using Analytics.Ingestion;
using Analytics.Jobs.Importing;
using Analytics.Samples;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Marts;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Register;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.DatabaseTests.Survival;

public sealed class OutageTests : IDisposable
{
    private const int FilesBeforeTheOutage = 10;

    private static readonly SampleRequest SmallCity = new(8, 2024, 2024, 3, [SampleFormat.Txt]);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("analytics-outage-");

    public void Dispose() => _folder.Delete(recursive: true);

    // The gate speaks to PostgreSQL alone.
    [Theory, OnPostgreSql]
    public async Task An_import_during_which_the_database_is_away_ends_well_and_loses_and_doubles_nothing(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await using var gate = new Gate(database.ConnectionString);
        gate.Open();
        await using var services = database.ServicesThrough(gate.ConnectionString);
        await SampleFolder.WriteAsync(SmallCity, _folder.FullName, progress: null, CancellationToken.None);
        var files = _folder.GetFiles("*.txt").Select(file => file.FullName).Order(StringComparer.Ordinal).ToList();
        var import = new FileImport(
            FormImporter.CreateDefault(), services.GetRequiredService<FormLoader>(), services.GetRequiredService<ImportRuns>());

        Task? outage = null;
        var outcomes = await import.RunAsync(WithOutage(), ImportSource.Inbox, null, CancellationToken.None).ToListAsync();
        await outage!;

        Assert.Equal(files.Count, outcomes.Count);
        Assert.DoesNotContain(outcomes, outcome => outcome.Kind == LoadOutcomeKind.Rejected);
        Assert.Equal(files.Count, await database.CountAsync("register.received_file"));
        Assert.Equal(outcomes.Sum(outcome => outcome.FormCount), await database.CountAsync("warehouse.fact_evaluation"));
        Assert.NotNull(Assert.Single(await database.Get<ImportRunsQuery>().RunAsync(0, 10, CancellationToken.None)).FinishedAt);
        await database.AssertChecksHoldAsync();

        // While some files are being loaded the next ones are read: the database goes away with files on both sides.
        IEnumerable<string> WithOutage()
        {
            foreach (var (index, file) in files.Index())
            {
                if (index == FilesBeforeTheOutage)
                    outage = HappenAsync(gate);
                yield return file;
            }
        }
    }

    [Theory, OnPostgreSql]
    public async Task A_refresh_that_the_database_leaves_keeps_the_last_figures_until_it_is_done(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await using var gate = new Gate(database.ConnectionString);
        gate.Open();
        await using var services = database.ServicesThrough(gate.ConnectionString);
        await database.LoadAsync(InventedDocument.Of("a.txt", new InventedForm().Judged()));
        await database.RefreshAsync();
        await database.LoadAsync(InventedDocument.Of("b.txt", new InventedForm { Project = "另一个项目" }.Judged()));

        var refreshing = services.GetRequiredService<MartRefresher>().RefreshAsync(new ShutAfter(gate, martCount: 3), CancellationToken.None);
        await Task.Delay(Endurance.Outage);
        var during = await FormCountAsync(database);
        gate.Open();
        await refreshing;

        Assert.Equal(1, during);
        Assert.Equal(2, await FormCountAsync(database));
        await database.AssertChecksHoldAsync();
    }

    private static async Task HappenAsync(Gate gate)
    {
        gate.Shut();
        await Task.Delay(Endurance.Outage);
        gate.Open();
    }

    private static Task<int> FormCountAsync(TestDatabase database) => database.ScalarAsync<int>("select form_count from mart.fiscal_year");

    /// <summary>Shuts the gate, once, when some marts are done.</summary>
    private sealed class ShutAfter(Gate gate, int martCount) : IProgress<MartProgress>
    {
        private bool _isDone;

        public void Report(MartProgress value)
        {
            if (_isDone || value.DoneCount < martCount)
                return;
            _isDone = true;
            gate.Shut();
        }
    }
}
