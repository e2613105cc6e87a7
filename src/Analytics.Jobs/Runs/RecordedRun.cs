using Analytics.Warehouse.Register;
using Quartz;

namespace Analytics.Jobs.Runs;

/// <summary>Runs the work of a job and records it in the product's own register: when, how far, how it ended.</summary>
/// <param name="runs">The register.</param>
internal sealed class RecordedRun(JobRuns runs)
{
    /// <summary>Runs the work; a failure is recorded and passed on to the scheduler.</summary>
    /// <param name="name">Name of the job.</param>
    /// <param name="context">Where progress is reported besides.</param>
    /// <param name="work">The work: it is given a way to report percent and message, and returns what came out, in Chinese.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task ExecuteAsync(
        string name, IJobExecutionContext context, Func<Func<int, string, Task>, CancellationToken, Task<string>> work, CancellationToken cancellationToken)
    {
        var run = await runs.StartAsync(name, requestedBy: null, cancellationToken);
        try
        {
            var message = await work(ReportAsync, cancellationToken);
            await runs.FinishAsync(run, JobState.Succeeded, message, cancellationToken);
        }
        catch (Exception exception)
        {
            await runs.FinishAsync(run, JobState.Failed, $"没有完成：{exception.Message}", CancellationToken.None);
            throw;
        }

        async Task ReportAsync(int percentDone, string message)
        {
            context.ReportProgress(percentDone, message);
            await runs.ReportAsync(run, percentDone, message, cancellationToken);
        }
    }
}
