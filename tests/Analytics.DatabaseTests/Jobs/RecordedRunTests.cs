using Analytics.DatabaseTests.Support;
using Analytics.Jobs.Runs;
using Analytics.Warehouse.Queries.Jobs;
using Analytics.Warehouse.Register;
using Microsoft.Extensions.Logging.Abstractions;
using Quartz;
using Quartz.Extensibility;

namespace Analytics.DatabaseTests.Jobs;

public sealed class RecordedRunTests
{
    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_run_is_recorded_with_its_lines_its_end_and_who_asked_for_it(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);
        var context = JobExecutionContextBuilder.For(new NoJob())
            .WithTrigger(TriggerBuilder.Create().WithIdentity("now").ForJob("tidy").UsingJobData(RecordedRun.RequestedByKey, "zhang").StartNow().Build())
            .Build();

        await RunOn(database).ExecuteAsync(
            "tidy",
            context,
            (report, _) =>
            {
                report.At(10, "一半");
                for (var line = 1; line <= RunReport.MostLines + 3; line++)
                    report.Say($"第 {line} 行");
                return Task.FromResult("好了");
            },
            CancellationToken.None);

        var run = Assert.Single(await database.Get<JobRunsQuery>().RunAsync(null, 0, 10, CancellationToken.None));
        Assert.Equal(("tidy", "zhang", JobState.Succeeded, 100, "好了"), (run.JobName, run.RequestedBy, run.State, run.PercentDone, run.Message));
        var lines = await database.Get<JobRunsQuery>().LinesAsync(run.JobRunId, CancellationToken.None);
        Assert.Equal("第 1 行", lines[0].Message);
        Assert.InRange(lines.Count, RunReport.MostLines, RunReport.MostLines + 1);
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_failure_is_recorded_and_passed_on(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => FailAsync(database, () => Task.CompletedTask));

        Assert.Equal("原来的错误", failure.Message);
        var run = Assert.Single(await database.Get<JobRunsQuery>().LastAsync(CancellationToken.None));
        Assert.Equal((JobState.Failed, "没有完成：原来的错误"), (run.State, run.Message));
        Assert.NotNull(run.FinishedAt);
    }

    [Theory, OnPostgreSql, OnSqlServer]
    public async Task A_register_that_is_gone_at_the_end_does_not_hide_why_the_work_failed(TestEngine engine)
    {
        await using var database = await TestDatabase.MigratedAsync(engine);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => FailAsync(
            database, () => database.ExecuteAsync("drop table register.job_run_line; drop table register.job_run")));

        Assert.Equal("原来的错误", failure.Message);
    }

    private static Task FailAsync(TestDatabase database, Func<Task> before) => RunOn(database).ExecuteAsync(
        "tidy",
        JobExecutionContextBuilder.For(new NoJob()).Build(),
        async (_, _) =>
        {
            await before();
            throw new InvalidOperationException("原来的错误");
        },
        CancellationToken.None);

    private static RecordedRun RunOn(TestDatabase database) => new(database.Get<JobRuns>(), TimeProvider.System, NullLogger<RecordedRun>.Instance);

    private sealed class NoJob : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
