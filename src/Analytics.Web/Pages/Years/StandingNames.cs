using Analytics.Warehouse.Queries.Years;
using Analytics.Web.Components.Shared;
using Analytics.Web.Resources;

namespace Analytics.Web.Pages.Years;

/// <summary>How projects of two years stand to one another, in words.</summary>
internal static class StandingNames
{
    /// <summary>The word of a standing.</summary>
    /// <param name="standing">The standing.</param>
    /// <returns>Such as 可比.</returns>
    public static string Of(PairStanding standing) => standing switch
    {
        PairStanding.Comparable => YearsText.Comparable,
        PairStanding.Proposed => YearsText.Proposed,
        PairStanding.Waiting => YearsText.Waiting,
        PairStanding.New => YearsText.New,
        PairStanding.Gone => YearsText.Gone,
        PairStanding.Unfiled => YearsText.Unfiled,
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "No such standing."),
    };

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
