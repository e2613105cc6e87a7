using Analytics.Domain.Projects;
using Analytics.Warehouse.Projects;
using Analytics.Warehouse.Register;
using Analytics.Warehouse.Reviews;

namespace Analytics.Jobs.Reviewing;

/// <summary>Takes what a person decides about a link between projects of two years, then writes it down; the comparisons of the department follow with the decision itself.</summary>
public sealed class ProjectLinkDeciding
{
    private readonly ProjectLinkDecisions _decisions;
    private readonly AuditLog _audit;

    internal ProjectLinkDeciding(ProjectLinkDecisions decisions, AuditLog audit)
    {
        _decisions = decisions;
        _audit = audit;
    }

    /// <summary>Takes a decision.</summary>
    /// <param name="request">The decision, and what the person saw.</param>
    /// <param name="cancellationToken">Ends the work; a decision that was taken stays.</param>
    /// <returns>Whether it was taken; else what to do.</returns>
    public async Task<ReviewOutcome> DecideAsync(ProjectLinkDecisionRequest request, CancellationToken cancellationToken)
    {
        var outcome = await _decisions.DecideAsync(request, cancellationToken);
        if (outcome.Kind == ReviewOutcomeKind.Taken)
        {
            await _audit.AppendAsync(
                AuditKind.ProjectLinkDecided,
                request.DecidedBy,
                $"项目 {request.FromHash[..8]} 与 {request.ToHash[..8]}",
                $"{request.State?.ToChinese() ?? "撤销决定"}{(string.IsNullOrWhiteSpace(request.Note) ? "" : $"；说明：{request.Note}")}",
                cancellationToken: cancellationToken);
        }

        return outcome;
    }
}
