using Analytics.Warehouse.Reasons;
using Analytics.Warehouse.Register;
using Analytics.Warehouse.Reviews;

namespace Analytics.Jobs.Reviewing;

/// <summary>Takes which kind a person puts a reason into, then asks for a refresh, which other forms with the same wording follow in.</summary>
public sealed class ReasonDeciding
{
    private readonly ReasonDecisions _decisions;
    private readonly TakenDecisions _taken;

    internal ReasonDeciding(ReasonDecisions decisions, TakenDecisions taken)
    {
        _decisions = decisions;
        _taken = taken;
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
            await _taken.FollowAsync(
                AuditKind.ReasonMoved,
                request.DecidedBy,
                $"表 {request.FormKey}，第 {request.IndicatorIndex + 1} 项指标的原因",
                $"{(request.ShortfallCategory is { } category ? $"归入 {category}" : "撤销归类")}{(string.IsNullOrWhiteSpace(request.Note) ? "" : $"；说明：{request.Note}")}",
                cancellationToken);
        }

        return outcome;
    }
}
