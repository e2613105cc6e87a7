using System.Globalization;
using Analytics.DatabaseTests.Support;
using Analytics.Warehouse.Connections;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Register;

namespace Analytics.DatabaseTests.Loading;

public sealed class InterruptedConnectionTests
{
    private const string CutAllConnections =
        "select cast(count(pg_terminate_backend(pid)) as int) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";

    private static readonly TimeSpan ShortPause = TimeSpan.FromMilliseconds(200);

    // Only PostgreSQL lets one connection end the others without ending its own database.
    [Theory, OnPostgreSql]
    public async Task Loads_whose_connections_are_cut_are_repeated_and_lose_nothing(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var run = await database.Get<ImportRuns>().StartAsync(ImportSource.Inbox, null, CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var index = 0;
        var cutting = CutAsync();

        for (; index < 60; index++)
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
        // The last cut may have left dead connections in the pool, and what the test itself asks is asked through them.
        var loaded = await new Retry(database.Connections, TimeProvider.System).RunAsync(
            _ => database.CountAsync("warehouse.fact_evaluation"), CancellationToken.None);
        Assert.Equal(60, loaded);
        await database.AssertChecksHoldAsync();

        async Task<int> CutAsync()
        {
            var count = 0;
            await using var knife = await database.Connections.OpenAsync(CancellationToken.None);
            await using var command = knife.CreateCommand();
            command.CommandText = CutAllConnections;
            var pause = ShortPause;
            while (!stop.IsCancellationRequested)
            {
                var done = Volatile.Read(ref index);
                count += (int)(await command.ExecuteScalarAsync(CancellationToken.None))!;
                await Task.Delay(pause, CancellationToken.None);

                // A machine too slow to load one document between two cuts gets more time: endless cutting would prove nothing.
                pause = Volatile.Read(ref index) > done ? ShortPause : pause * 2;
            }

            return count;
        }
    }
}
