using Analytics.Domain.Projects;
using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Projects;

/// <summary>A decision about a link, as far as it is needed to find out how the link stands.</summary>
internal sealed record DecidedLink(
    long ProjectLinkDecisionId, string FromHash, string ToHash, int Revision, string State, string Kind, decimal Score, string Reason)
{
    /// <summary>The code of a decision that withdraws the one before.</summary>
    public const string Withdrawn = "open";

    /// <summary>Whether it withdraws the one before.</summary>
    public bool IsWithdrawn => State == Withdrawn;

    /// <summary>How a link stands by the last decision about it.</summary>
    /// <param name="decision">The last decision; null for none.</param>
    /// <param name="isCertain">Whether the link holds without one.</param>
    /// <returns>The code of the state, and the decision that says so.</returns>
    public static (string State, long? DecisionId) StateOf(DecidedLink? decision, bool isCertain) => decision is { IsWithdrawn: false }
        ? (decision.State, decision.ProjectLinkDecisionId)
        : (Codes.Of(isCertain ? ProjectLinkState.Certain : ProjectLinkState.Proposed), null);
}
