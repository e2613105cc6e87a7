using Analytics.Jobs.Marts;
using Analytics.Warehouse.Findings;
using Analytics.Warehouse.Reviews;
using Quartz;

namespace Analytics.Jobs.Reviewing;

/// <summary>Takes what a person decides about a finding, then asks for the marts to be refreshed, as after an import.</summary>
public sealed class FindingDeciding
{
    private readonly FindingDecisions _decisions;
    private readonly ISchedulerFactory _schedulers;

    internal FindingDeciding(FindingDecisions decisions, ISchedulerFactory schedulers)
    {
        _decisions = decisions;
        _schedulers = schedulers;
    }

    /// <summary>Takes a decision; the finding follows at once, the marts within seconds.</summary>
    /// <param name="request">The decision, and what the person saw.</param>
    /// <param name="cancellationToken">Ends the work; a decision that was taken stays.</param>
    /// <returns>Whether it was taken; else what to do.</returns>
    public async Task<ReviewOutcome> DecideAsync(FindingDecisionRequest request, CancellationToken cancellationToken)
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
