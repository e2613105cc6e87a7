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
    /// <param name="notes">Lines to be added to its log.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task ReportAsync(JobRun run, int percentDone, string? message, IReadOnlyList<JobRunNote> notes, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Attach(run);
        run.PercentDone = Math.Clamp(percentDone, 0, AllDone);
        run.Message = message;
        if (notes.Count > 0)
        {
            var last = await context.JobRunLines.Where(line => line.JobRunId == run.JobRunId).MaxAsync(line => (int?)line.LineNumber, cancellationToken) ?? 0;
            context.AddRange(notes.Select((note, index) => new JobRunLine
            {
                JobRunId = run.JobRunId,
                LineNumber = last + index + 1,
                RecordedAt = note.RecordedAt,
                PercentDone = note.PercentDone,
                Message = note.Message,
            }));
        }

        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Ends the runs of a program that ended before they did.</summary>
    /// <param name="startedBefore">When this program started, in UTC.</param>
    /// <param name="message">What is said about them, in Chinese.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many there were.</returns>
    public async Task<int> CloseInterruptedAsync(DateTime startedBefore, string message, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.JobRuns
            .Where(run => run.State == JobState.Running && run.StartedAt < startedBefore)
            .ExecuteUpdateAsync(
                change => change.SetProperty(run => run.State, JobState.Failed).SetProperty(run => run.FinishedAt, now).SetProperty(run => run.Message, message),
                cancellationToken);
    }

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
