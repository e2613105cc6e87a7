using Analytics.Domain.Checks;
using Analytics.Warehouse.Findings;
using Analytics.Warehouse.Register;
using Analytics.Warehouse.Reviews;

namespace Analytics.Jobs.Reviewing;

/// <summary>Takes what a person decides about a finding, then writes it down and asks for the marts to be refreshed, as after an import.</summary>
public sealed class FindingDeciding
{
    private readonly FindingDecisions _decisions;
    private readonly TakenDecisions _taken;

    internal FindingDeciding(FindingDecisions decisions, TakenDecisions taken)
    {
        _decisions = decisions;
        _taken = taken;
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
            await _taken.FollowAsync(
                AuditKind.FindingDecided,
                request.DecidedBy,
                $"表 {request.FormKey}，问题 {request.FindingHash[..8]}",
                $"{request.State.ToChinese()}{(string.IsNullOrWhiteSpace(request.Note) ? "" : $"；说明：{request.Note}")}",
                cancellationToken);
        }

        return outcome;
    }
}
