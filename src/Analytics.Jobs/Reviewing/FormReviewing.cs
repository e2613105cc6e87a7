using Analytics.Domain.Reviews;
using Analytics.Warehouse.Register;
using Analytics.Warehouse.Reviews;

namespace Analytics.Jobs.Reviewing;

/// <summary>Takes what a person decides about a form, then writes it down and asks for the marts to be refreshed, as after an import.</summary>
public sealed class FormReviewing
{
    private readonly FormReviews _reviews;
    private readonly TakenDecisions _taken;

    internal FormReviewing(FormReviews reviews, TakenDecisions taken)
    {
        _reviews = reviews;
        _taken = taken;
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
            await _taken.FollowAsync(
                AuditKind.ValueReviewed,
                request.DecidedBy,
                $"表 {request.FormKey}，{request.Path}",
                $"{NameOf(request.Decision)}{(request.Decision == ReviewDecision.Corrected ? $"为“{request.Input}”" : "")}{(string.IsNullOrWhiteSpace(request.Note) ? "" : $"；说明：{request.Note}")}",
                cancellationToken);
        }

        return outcome;
    }

    private static string NameOf(ReviewDecision decision) => decision switch
    {
        ReviewDecision.Confirmed => "确认",
        ReviewDecision.Corrected => "更正",
        ReviewDecision.Absent => "确认表中没有填写",
        ReviewDecision.Withdrawn => "撤销",
        ReviewDecision.Settled => "复核完毕",
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "No such decision."),
    };
}
