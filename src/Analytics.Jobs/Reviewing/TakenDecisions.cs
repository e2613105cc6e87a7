using Analytics.Jobs.Marts;
using Analytics.Warehouse.Register;
using Quartz;

namespace Analytics.Jobs.Reviewing;

/// <summary>What follows once a person's decision was taken: a line in the audit, and a refresh of the marts, as after an import.</summary>
/// <param name="audit">The audit.</param>
/// <param name="schedulers">Where the refresh is asked for.</param>
internal sealed class TakenDecisions(AuditLog audit, ISchedulerFactory schedulers)
{
    /// <summary>Follows a decision up.</summary>
    /// <param name="kind">What was decided about.</param>
    /// <param name="decidedBy">Sign-in name of the person.</param>
    /// <param name="subject">What it was decided about, in Chinese.</param>
    /// <param name="detail">The decision, in Chinese.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task FollowAsync(AuditKind kind, string decidedBy, string subject, string detail, CancellationToken cancellationToken)
    {
        await audit.AppendAsync(kind, decidedBy, subject, detail, cancellationToken: cancellationToken);
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        await scheduler.TriggerJob(new JobKey(RefreshMartsJob.Name), cancellationToken);
    }
}
