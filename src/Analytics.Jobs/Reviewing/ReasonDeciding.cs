using Analytics.Jobs.Marts;
using Analytics.Warehouse.Reasons;
using Analytics.Warehouse.Reviews;
using Quartz;

namespace Analytics.Jobs.Reviewing;

/// <summary>Takes which kind a person puts a reason into, then asks for a refresh, which other forms with the same wording follow in.</summary>
public sealed class ReasonDeciding
{
    private readonly ReasonDecisions _decisions;
    private readonly ISchedulerFactory _schedulers;

    internal ReasonDeciding(ReasonDecisions decisions, ISchedulerFactory schedulers)
    {
        _decisions = decisions;
        _schedulers = schedulers;
    }

    /// <summary>Takes a decision.</summary>
    /// <param name="request">The decision, and what the person saw.</param>
    /// <param name="cancellationToken">Ends the work; a decision that was taken stays.</param>
    /// <returns>Whether it was taken; else what to do.</returns>
    public async Task<ReviewOutcome> DecideAsync(ReasonDecisionRequest request, CancellationToken cancellationToken)
    {
        var outcome = await _decisions.DecideAsync(request, cancellationToken);
        if (outcome.Kind == ReviewOutcomeKind.Taken)
        {
            var scheduler = await _schedulers.GetScheduler(cancellationToken);
            await scheduler.TriggerJob(new JobKey(RefreshMartsJob.Name), cancellationToken);
        }

        return outcome;
    }
}
