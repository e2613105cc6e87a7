using Analytics.Jobs.Runs;
using Analytics.Warehouse.Register;
using Quartz;

namespace Analytics.Jobs.Scheduling;

/// <summary>The jobs as persons see them: what there is, when it runs, and a way to start it now.</summary>
public sealed class JobBoard
{
    private readonly ISchedulerFactory _schedulers;
    private readonly AuditLog _audit;

    internal JobBoard(ISchedulerFactory schedulers, AuditLog audit)
    {
        _schedulers = schedulers;
        _audit = audit;
    }

    /// <summary>All jobs, by title.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The jobs.</returns>
    public async Task<IReadOnlyList<ScheduledJob>> ListAsync(CancellationToken cancellationToken)
    {
        var scheduler = await _schedulers.GetScheduler(cancellationToken);
        var jobs = new List<ScheduledJob>();
        foreach (var key in await scheduler.GetJobKeys(GroupMatcher<JobKey>.AnyGroup(), cancellationToken))
        {
            var triggers = await scheduler.GetTriggersOfJob(key, cancellationToken);
            var detail = await scheduler.GetJobDetail(key, cancellationToken);
            var firings = await scheduler.QueryFireInstances(new FireInstanceQuery { Job = key }, cancellationToken);
            jobs.Add(new ScheduledJob(
                key.Name,
                detail?.Description ?? key.Name,
                [.. triggers.OfType<ICronTrigger>().Select(trigger => CronWords.Describe(trigger.CronExpressionString ?? "")).Distinct()],
                triggers.OfType<ICronTrigger>().Select(trigger => trigger.NextFireTimeUtc?.UtcDateTime).Min(),
                firings.Items.Count > 0));
        }

        return [.. jobs.OrderBy(job => job.Title, StringComparer.CurrentCulture)];
    }

    /// <summary>Starts a job now; one that runs already runs once more when it is done.</summary>
    /// <param name="name">Name of the job.</param>
    /// <param name="requestedBy">Sign-in name of the person, who has been checked to be allowed to.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False where there is no such job.</returns>
    public async Task<bool> StartAsync(string name, string requestedBy, CancellationToken cancellationToken)
    {
        var scheduler = await _schedulers.GetScheduler(cancellationToken);
        if (await scheduler.GetJobDetail(new JobKey(name), cancellationToken) is not { } job)
            return false;

        await _audit.AppendAsync(AuditKind.JobStarted, requestedBy, job.Description ?? name, cancellationToken: cancellationToken);
        await scheduler.TriggerJob(job.Key, new JobDataMap { [RecordedRun.RequestedByKey] = requestedBy }, cancellationToken);
        return true;
    }
}
