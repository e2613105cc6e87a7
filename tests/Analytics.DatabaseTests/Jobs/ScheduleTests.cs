using Analytics.DatabaseTests.Support;
using Analytics.Ingestion;
using Analytics.Jobs;
using Analytics.UnitTests;
using Analytics.Warehouse;
using Analytics.Warehouse.Queries.Filing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Analytics.DatabaseTests.Jobs;

public sealed class ScheduleTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("analytics-jobs-");

    public void Dispose() => _home.Delete(recursive: true);

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_file_laid_into_the_inbox_is_taken_in_and_the_marts_are_refreshed(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var inbox = _home.CreateSubdirectory("inbox").FullName;
        File.Copy(Path.Combine(Repository.Root, "tests", "TestData", "samples", "云溪市教育局2023.txt"), Path.Combine(inbox, "form.txt"));
        await File.WriteAllBytesAsync(Path.Combine(inbox, "program.txt"), [0x4d, 0x5a, 0, 1, 2, 3]);

        using var host = HostOf(database);
        await host.StartAsync();
        await WaitForAsync(database, "refresh-marts");
        await host.StopAsync();

        var years = await database.Get<FiscalYearsQuery>().RunAsync(CancellationToken.None);
        Assert.Equal([new FiscalYearRow(2023, 1)], years);
        Assert.Empty(Directory.GetFiles(inbox));
        Assert.Single(_home.GetFiles("form.txt", SearchOption.AllDirectories), file => file.FullName.Contains("inbox-taken", StringComparison.Ordinal));
        Assert.Single(_home.GetFiles("program.txt", SearchOption.AllDirectories), file => file.FullName.Contains("inbox-refused", StringComparison.Ordinal));
        Assert.Equal("共 2 个文件：入库 1 个，退回 1 个。", await MessageOfAsync(database, "inbox"));
    }

    private IHost HostOf(TestDatabase database)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ANALYTICS_HOME"] = _home.FullName,
            ["Warehouse:Engine"] = database.Engine.ToString(),
            ["ConnectionStrings:Warehouse"] = database.ConnectionString,
            ["Jobs:InboxSchedule"] = "0/1 * * * * ?",
            ["Jobs:SettleSeconds"] = "0",
        });
        builder.Services.AddIngestion(builder.Configuration).AddWarehouse(builder.Configuration).AddJobs(builder.Configuration);
        return builder.Build();
    }

    private static async Task WaitForAsync(TestDatabase database, string job)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await MessageOfAsync(database, job) is null)
            await Task.Delay(100, patience.Token);
    }

    /// <summary>What the first run of a job that succeeded said; null while there is none.</summary>
    private static Task<string?> MessageOfAsync(TestDatabase database, string job) => database.ScalarAsync<string>(
        "select message from register.job_run where job_name = @job and state = 'succeeded' order by job_run_id offset 0 rows fetch next 1 rows only",
        new { job });
}
