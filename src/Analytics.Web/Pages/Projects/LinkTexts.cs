using System.Globalization;
using Analytics.Domain.Projects;
using Analytics.Reports.Rendering;
using Analytics.Warehouse.Queries.Projects;
using Analytics.Web.Components.Shared;
using Analytics.Web.Resources;

namespace Analytics.Web.Pages.Projects;

/// <summary>Links between projects of two years, in words.</summary>
internal static class LinkTexts
{
    /// <summary>How much speaks for a link.</summary>
    /// <param name="link">The link.</param>
    /// <returns>The score with two decimals, from 0 to 1; none where a person brought the projects together.</returns>
    public static string Score(ProjectLinkRow link) =>
        link.Kind == ProjectLinkKind.Chosen ? ChineseFormats.Absent : link.Score.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>Who decided how a link stands, when and why.</summary>
    /// <param name="link">The link.</param>
    /// <returns>One line a fact; null where nobody has decided.</returns>
    public static string? Hint(ProjectLinkRow link)
    {
        if (link is not { DecidedBy: { } name, DecidedAt: { } at })
            return null;
        var decision = ProjectsText.DecisionHint.With(name, Moments.OfUtc(at), link.State.ToChinese());
        return link.DecisionNote is { } note ? $"{decision}\n{ProjectsText.DecisionNote.With(note)}" : decision;
    }

    /// <summary>A decision as a line of the history.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>When, who and what.</returns>
    public static string HistoryItem(LinkHistoryRow decision) => ProjectsText.HistoryItem.With(
        Moments.OfUtc(decision.DecidedAt), decision.DecidedBy, decision.State?.ToChinese() ?? ProjectsText.Withdrawn);
}
