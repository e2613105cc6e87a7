using Analytics.Warehouse.Connections;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Warehouse.Register;

/// <summary>The register of jobs.</summary>
/// <remarks>A run begins and ends also where the database is away for half a minute.</remarks>
public sealed class JobRuns
{
    private const int AllDone = 100;

    private readonly IDbContextFactory<RegisterContext> _contexts;
    private readonly RegisterRows _rows;
    private readonly TimeProvider _time;

    internal JobRuns(IDbContextFactory<RegisterContext> contexts, WarehouseConnections connections, TimeProvider time)
    {
        _contexts = contexts;
        _rows = new(contexts, connections, time);
        _time = time;
    }

    /// <summary>Begins a run.</summary>
    /// <param name="jobName">Name of the job.</param>
    /// <param name="requestedBy">Sign-in name of the person who asked for it; null where the schedule did.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The run, with its key.</returns>
    public Task<JobRun> StartAsync(string jobName, string? requestedBy, CancellationToken cancellationToken) => _rows.AddAsync(
        () => new JobRun { JobName = jobName, RequestedBy = requestedBy, StartedAt = _time.GetUtcNow().UtcDateTime, State = JobState.Running },
        cancellationToken);

    /// <summary>Notes how far a run has come.</summary>
    /// <param name="run">The run.</param>
    /// <param name="percentDone">From 0 to 100.</param>
    /// <param name="message">What it does at the moment, in Chinese.</param>
    /// <param name="notes">Lines to be added to its log.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task ReportAsync(JobRun run, int percentDone, string? message, IReadOnlyList<JobRunNote> notes, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
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
        var now = _time.GetUtcNow().UtcDateTime;
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
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
    public Task FinishAsync(JobRun run, JobState state, string? message, CancellationToken cancellationToken)
    {
        run.State = state;
        run.PercentDone = state == JobState.Succeeded ? AllDone : run.PercentDone;
        run.Message = message;
        run.FinishedAt = _time.GetUtcNow().UtcDateTime;
        return _rows.UpdateAsync(run, cancellationToken);
    }
}
