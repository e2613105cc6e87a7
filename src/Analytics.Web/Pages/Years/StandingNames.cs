using Analytics.Warehouse.Queries.Years;
using Analytics.Web.Components.Shared;
using Analytics.Web.Resources;

namespace Analytics.Web.Pages.Years;

/// <summary>What it means how projects of two years stand to one another.</summary>
internal static class StandingNames
{
    /// <summary>What a standing means.</summary>
    /// <param name="standing">The standing.</param>
    /// <param name="years">The years.</param>
    /// <returns>One sentence.</returns>
    public static string HintOf(PairStanding standing, YearPair years) => (standing switch
    {
        PairStanding.Comparable => YearsText.ComparableHint,
        PairStanding.Proposed => YearsText.ProposedHint,
        PairStanding.Waiting => YearsText.WaitingHint,
        PairStanding.New => YearsText.NewHint,
        PairStanding.Gone => YearsText.GoneHint,
        PairStanding.Unfiled => YearsText.UnfiledHint,
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "No such standing."),
    }).With(years.FromYear, years.ToYear);
}
