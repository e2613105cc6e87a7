using Analytics.Warehouse.Register;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Analytics.Jobs.Runs;

/// <summary>Runs the work of a job and records it in the product's own register: when, for whom, how far, how it ended.</summary>
/// <param name="runs">The register.</param>
/// <param name="time">Dates the lines of the log.</param>
/// <param name="logger">Told of what could not be recorded.</param>
internal sealed class RecordedRun(JobRuns runs, TimeProvider time, ILogger<RecordedRun> logger)
{
    /// <summary>Key under which a firing carries the sign-in name of the person who asked for it.</summary>
    public const string RequestedByKey = "requested-by";

    /// <summary>Runs the work; a failure is recorded and passed on to the scheduler.</summary>
    /// <param name="name">Name of the job.</param>
    /// <param name="context">Tells who asked for the run, and where progress is reported besides.</param>
    /// <param name="work">The work: it is given a way to report, and returns what came out, in Chinese.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task ExecuteAsync(
        string name, IJobExecutionContext context, Func<RunReport, CancellationToken, Task<string>> work, CancellationToken cancellationToken)
    {
        var run = await runs.StartAsync(name, context.MergedJobDataMap.TryGetValue(RequestedByKey, out var by) ? by as string : null, cancellationToken);
        try
        {
            string message;
            await using (var report = new RunReport(context, run, runs, time, logger))
                message = await work(report, cancellationToken);
            await runs.FinishAsync(run, JobState.Succeeded, message, CancellationToken.None);
        }
        catch (Exception exception)
        {
            await RecordFailureAsync(run, exception);
            throw;
        }
    }

    /// <remarks>A register that is out of reach must not hide why the work ended; the next start closes the run.</remarks>
    private async Task RecordFailureAsync(JobRun run, Exception failure)
    {
        try
        {
            await runs.FinishAsync(run, JobState.Failed, $"没有完成：{failure.GetBaseException().Message}", CancellationToken.None);
        }
        catch (Exception exception)
        {
            logger.LogError("任务 {Job} 没有完成（{Failure}），这一结果也没有写入：{Reason}", run.JobName, failure.GetBaseException().Message, exception.GetBaseException().Message);
        }
    }
}
