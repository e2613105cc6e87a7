using Analytics.Jobs.Marts;
using Analytics.Warehouse.Reviews;
using Quartz;

namespace Analytics.Jobs.Reviewing;

/// <summary>Takes what a person decides about a form, then asks for the marts to be refreshed, as after an import.</summary>
public sealed class FormReviewing
{
    private readonly FormReviews _reviews;
    private readonly ISchedulerFactory _schedulers;

    internal FormReviewing(FormReviews reviews, ISchedulerFactory schedulers)
    {
        _reviews = reviews;
        _schedulers = schedulers;
    }

    /// <summary>Takes a decision; the facts of the form follow at once, the marts within seconds.</summary>
    /// <param name="request">The decision, and what the person saw.</param>
    /// <param name="cancellationToken">Ends the work; a decision that was taken stays.</param>
    /// <returns>Whether it was taken; else what to do.</returns>
    public async Task<ReviewOutcome> DecideAsync(ReviewRequest request, CancellationToken cancellationToken)
    {
        var outcome = await _reviews.DecideAsync(request, cancellationToken);
        if (outcome.Kind == ReviewOutcomeKind.Taken)
        {
            var scheduler = await _schedulers.GetScheduler(cancellationToken);
            await scheduler.TriggerJob(new JobKey(RefreshMartsJob.Name), cancellationToken);
        }

        return outcome;
    }
}
