using Microsoft.EntityFrameworkCore;

namespace Analytics.Warehouse.Register;

/// <summary>The register of jobs.</summary>
public sealed class JobRuns(IDbContextFactory<RegisterContext> contexts, TimeProvider time)
{
    private const int AllDone = 100;

    /// <summary>Begins a run.</summary>
    /// <param name="jobName">Name of the job.</param>
    /// <param name="requestedBy">Sign-in name of the person who asked for it; null where the schedule did.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The run, with its key.</returns>
    public async Task<JobRun> StartAsync(string jobName, string? requestedBy, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var run = new JobRun { JobName = jobName, RequestedBy = requestedBy, StartedAt = time.GetUtcNow().UtcDateTime, State = JobState.Running };
        context.Add(run);
        await context.SaveChangesAsync(cancellationToken);
        return run;
    }

    /// <summary>Notes how far a run has come.</summary>
    /// <param name="run">The run.</param>
    /// <param name="percentDone">From 0 to 100.</param>
    /// <param name="message">What it does at the moment, in Chinese.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task ReportAsync(JobRun run, int percentDone, string? message, CancellationToken cancellationToken) =>
        ChangeAsync(
            run,
            changed =>
            {
                changed.PercentDone = Math.Clamp(percentDone, 0, AllDone);
                changed.Message = message;
            },
            cancellationToken);

    /// <summary>Ends a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="state">How it ended.</param>
    /// <param name="message">What came out, or what went wrong, in Chinese.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task FinishAsync(JobRun run, JobState state, string? message, CancellationToken cancellationToken) =>
        ChangeAsync(
            run,
            changed =>
            {
                changed.State = state;
                changed.PercentDone = state == JobState.Succeeded ? AllDone : changed.PercentDone;
                changed.Message = message;
                changed.FinishedAt = time.GetUtcNow().UtcDateTime;
            },
            cancellationToken);

    private async Task ChangeAsync(JobRun run, Action<JobRun> change, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Attach(run);
        change(run);
        await context.SaveChangesAsync(cancellationToken);
    }
}
