using Analytics.Reports.Rendering;
using Analytics.Warehouse.Queries.Shortfalls;
using Analytics.Warehouse.Reasons;
using Analytics.Web.Components.Shared;
using Analytics.Web.Resources;

namespace Analytics.Web.Pages.Forms;

/// <summary>Kinds of reasons, and what persons decided about them, in words.</summary>
internal static class ReasonTexts
{
    /// <summary>The name of a kind.</summary>
    /// <param name="code">Its code; null for none.</param>
    /// <returns>Its name; its code where the product no longer has it.</returns>
    public static string NameOf(string? code) =>
        code is null ? "" : ChineseFormats.ShortfallName(code);

    /// <summary>The decision that the kind of a reason comes from, for the hint on its mark.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>Who decided what and when, with the remark; null where the phrases decided.</returns>
    public static string? Hint(FormReasonRow reason)
    {
        if (reason.Decided is not { } decision)
            return null;
        return decision.Note is { } note ? $"{HistoryItem(decision)}\n{FormsText.HintNote.With(note)}" : HistoryItem(decision);
    }

    /// <summary>A decision as a line of the history.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>When, who, what, and for which rows.</returns>
    public static string HistoryItem(ReasonDecision decision)
    {
        var kind = decision.ShortfallCategory is { } code ? FormsText.ReasonDecided.With(NameOf(code)) : FormsText.DecisionWithdrawn;
        var scope = decision.Scope == ReasonScope.Wording ? FormsText.ReasonScopeWording : FormsText.ReasonScopeRow;
        return FormsText.HistoryItem.With(Moments.OfUtc(decision.DecidedAt), decision.DecidedBy, $"{kind}（{scope}）");
    }
}
