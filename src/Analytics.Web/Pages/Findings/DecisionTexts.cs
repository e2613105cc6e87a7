using Analytics.Domain.Checks;
using Analytics.Warehouse.Findings;
using Analytics.Warehouse.Queries.Findings;
using Analytics.Web.Components.Shared;
using Analytics.Web.Resources;

namespace Analytics.Web.Pages.Findings;

/// <summary>What persons decided about findings, in words.</summary>
internal static class DecisionTexts
{
    /// <summary>Who decided how a finding stands, when and why.</summary>
    /// <param name="row">The finding.</param>
    /// <returns>One line a fact; null where nobody has decided.</returns>
    public static string? Hint(FindingRow row)
    {
        if (row is not { DecidedBy: { } name, DecidedAt: { } at })
            return null;
        var decision = FindingsText.DecisionHint.With(name, Moments.OfUtc(at), Of(row.State));
        return row.DecisionNote is { } note ? $"{decision}\n{FindingsText.DecisionNote.With(note)}" : decision;
    }

    /// <summary>A decision as a line of the history.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>When, who and what.</returns>
    public static string HistoryItem(FindingDecision decision) =>
        FormsText.HistoryItem.With(Moments.OfUtc(decision.DecidedAt), decision.DecidedBy, Of(decision.State));

    private static string Of(FindingState state) =>
        state == FindingState.Open ? FindingsText.DecisionWithdrawn : FindingsText.DecisionState.With(state.ToChinese());
}
