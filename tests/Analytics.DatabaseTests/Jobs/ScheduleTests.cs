using Analytics.DatabaseTests.Support;
using Analytics.Ingestion;
using Analytics.Jobs;
using Analytics.Jobs.Importing;
using Analytics.Jobs.Scheduling;
using Analytics.Reports;
using Analytics.UnitTests;
using Analytics.Warehouse;
using Analytics.Warehouse.Loading;
using Analytics.Warehouse.Queries.Audit;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Register;
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

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task What_a_person_uploads_comes_in_by_the_one_way_is_written_down_and_the_marts_follow(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var sample = Path.Combine(Repository.Root, "tests", "TestData", "samples", "云溪市教育局2023.txt");
        var program = Path.Combine(_home.FullName, "程序.txt");
        await File.WriteAllBytesAsync(program, [0x4d, 0x5a, 0, 1, 2, 3]);

        using var host = HostOf(database);
        await host.StartAsync();
        var outcomes = await host.Services.GetRequiredService<UploadImport>().RunAsync([sample, program, sample], "zhang", CancellationToken.None).ToListAsync();
        await WaitForAsync(database, "refresh-marts");
        await host.StopAsync();

        Assert.Equal([LoadOutcomeKind.Imported, LoadOutcomeKind.Rejected, LoadOutcomeKind.AlreadyImported], outcomes.Select(outcome => outcome.Kind));
        var run = Assert.Single(await database.Get<ImportRunsQuery>().RunAsync(0, 10, CancellationToken.None));
        Assert.Equal((ImportSource.Upload, "zhang", 3, 1, 1, 0, 1, 2), (run.Source, run.RequestedBy, run.FileCount, run.ImportedCount, run.AlreadyImportedCount, run.NeedsReviewCount, run.RejectedCount, run.FormCount));
        var files = await database.Get<ImportRunsQuery>().OutcomesAsync(run.ImportRunId, 2, CancellationToken.None);
        Assert.Equal([LoadOutcomeKind.Rejected, LoadOutcomeKind.Imported], files.Select(file => file.Outcome));
        var entry = Assert.Single(await database.Get<AuditEntriesQuery>().RunAsync(new AuditFilter(Kind: AuditKind.Uploaded), 0, 10, CancellationToken.None));
        Assert.Equal(("zhang", "云溪市教育局2023.txt 等 3 个文件", "共 3 个文件：入库 1 个，已有 1 个，退回 1 个。", 3), (entry.UserName, entry.Subject, entry.Detail, entry.RowCount));
        Assert.Equal([new FiscalYearRow(2023, 1)], await database.Get<FiscalYearsQuery>().RunAsync(CancellationToken.None));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task Jobs_are_listed_with_their_schedule_and_one_that_a_person_starts_names_that_person(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        using var host = HostOf(database);
        await host.StartAsync();
        var board = host.Services.GetRequiredService<JobBoard>();

        var jobs = await board.ListAsync(CancellationToken.None);
        var isStarted = await board.StartAsync("refresh-marts", "zhang", CancellationToken.None);
        var isUnknownStarted = await board.StartAsync("no-such-job", "zhang", CancellationToken.None);
        await WaitForAsync(database, "refresh-marts");
        await host.StopAsync();

        Assert.True(isStarted);
        Assert.False(isUnknownStarted);
        var refresh = Assert.Single(jobs, job => job.Name == "refresh-marts");
        Assert.Equal(("刷新数据集市", "每天 02:30"), (refresh.Title, Assert.Single(refresh.Schedules)));
        Assert.NotNull(refresh.NextRunAt);
        Assert.Equal("zhang", await database.ScalarAsync<string>("select requested_by from register.job_run where job_name = 'refresh-marts'"));
        var entry = Assert.Single(await database.Get<AuditEntriesQuery>().RunAsync(new AuditFilter(Kind: AuditKind.JobStarted), 0, 10, CancellationToken.None));
        Assert.Equal(("zhang", "刷新数据集市"), (entry.UserName, entry.Subject));
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task The_annual_report_is_made_by_schedule_and_laid_into_the_home_folder(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        await new InventedCity().LoadIntoAsync(database);

        using var host = HostOf(database, ("Jobs:ReportSchedule", "0/1 * * * * ?"), ("Jobs:InboxSchedule", "0 0 3 1 1 ?"));
        await host.StartAsync();
        await WaitForAsync(database, "annual-report");
        await host.StopAsync();

        var files = new DirectoryInfo(Path.Combine(_home.FullName, "reports")).GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal);
        Assert.Equal(["年度预算绩效自评总结报告-2024年度.docx", "年度预算绩效自评总结报告-2024年度.pdf", "年度预算绩效自评总结报告-2024年度.xlsx"], files);
    }

    private IHost HostOf(TestDatabase database, params IEnumerable<(string Key, string Value)> settings)
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
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Services.AddIngestion(builder.Configuration).AddWarehouse(builder.Configuration).AddReports(builder.Configuration).AddJobs(builder.Configuration);
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
