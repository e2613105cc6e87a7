using System.Globalization;
using Analytics.DatabaseTests.Support;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Register;

namespace Analytics.DatabaseTests.Loading;

public sealed class InterruptedConnectionTests
{
    private const string CutAllConnections =
        "select cast(count(pg_terminate_backend(pid)) as int) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";

    // Only PostgreSQL lets one connection end the others without ending its own database.
    [Theory, OnPostgreSql]
    public async Task Loads_whose_connections_are_cut_are_repeated_and_lose_nothing(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var run = await database.Get<ImportRuns>().StartAsync(ImportSource.Inbox, null, CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var cutting = CutAsync();

        for (var index = 0; index < 60; index++)
        {
            var document = InventedDocument.Of(
                string.Create(CultureInfo.InvariantCulture, $"{index}.txt"),
                new InventedForm { Project = string.Create(CultureInfo.InvariantCulture, $"项目{index}") }.Judged());
            var outcome = (await database.Get<FormLoader>().LoadAsync([document.File], run, CancellationToken.None)).Single();
            Assert.Contains(outcome.Kind, new[] { LoadOutcomeKind.Imported, LoadOutcomeKind.AlreadyImported });
        }

        await stop.CancelAsync();
        var cut = await cutting;

        Assert.True(cut > 0, "No connection was cut, so nothing was tried.");
        Assert.Equal(60, await database.CountAsync("warehouse.fact_evaluation"));
        await database.AssertChecksHoldAsync();

        async Task<int> CutAsync()
        {
            var count = 0;
            await using var knife = await database.Connections.OpenAsync(CancellationToken.None);
            await using var command = knife.CreateCommand();
            command.CommandText = CutAllConnections;
            while (!stop.IsCancellationRequested)
            {
                count += (int)(await command.ExecuteScalarAsync(CancellationToken.None))!;
                await Task.Delay(TimeSpan.FromMilliseconds(200), CancellationToken.None);
            }

            return count;
        }
    }
}
