using System.Globalization;
using Analytics.Domain.Forms;
using Analytics.Reports.Rendering;
using Analytics.Warehouse.Queries.Execution;
using Analytics.Warehouse.Queries.Scores;
using Analytics.Web.Components.Shared;
using Analytics.Web.Pages.Findings;
using Analytics.Web.Resources;

namespace Analytics.Web.Pages.Forms;

/// <summary>Says in words which forms a list shows.</summary>
internal static class FormListWords
{
    /// <summary>The conditions of a list.</summary>
    /// <param name="list">What was asked for.</param>
    /// <param name="departmentName">Name of the department that it names; null where it names none.</param>
    /// <returns>A phrase for each condition; at least one.</returns>
    public static IReadOnlyList<string> Of(FormListAddress list, string? departmentName)
    {
        var words = new List<string>();
        if (list.DepartmentKey is not null)
            words.Add(departmentName ?? SharedText.DepartmentUnknown);
        if (Range(list.RateFrom, list.RateBelow, "%") is { } rates)
            words.Add(RateWord(list.RateBasis) + rates);
        if (Range(list.ScoreFrom, list.ScoreBelow, FormsText.ListPoints) is { } scores)
            words.Add((list.ScoreBasis == ScoreBasis.Printed ? SharedText.PrintedScore : SharedText.RecomputedScore) + scores);
        if (list.PrintedRating is { } printed)
            words.Add(SharedText.PrintedRating + FormsText.ListIs.With(printed.ToChinese()));
        if (list.RecomputedRating is { } recomputed)
            words.Add(SharedText.RecomputedRating + FormsText.ListIs.With(recomputed.ToChinese()));
        if (list.RuleCode is { } rule)
            words.Add(FormsText.ListRule.With(RuleNames.TitleOf(rule)));
        if (list.MovedByRule is { } mover)
            words.Add(FormsText.ListMovedBy.With(ChineseFormats.RuleTitle(mover)));
        if (words.Count == 0)
            words.Add(FormsText.ListEverything);
        return words;
    }

    private static string RateWord(RateBasis basis) => basis switch
    {
        RateBasis.Lowest => FormsText.ListRateLowest,
        RateBasis.Adjusted => SharedText.RateAdjusted,
        RateBasis.Initial => SharedText.RateInitial,
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "No such basis."),
    };

    private static string? Range(decimal? from, decimal? below, string unit) => (from, below) switch
    {
        (null, null) => null,
        ({ } low, null) => FormsText.ListFrom.With(Text(low), unit),
        (null, { } high) => FormsText.ListBelow.With(Text(high), unit),
        ({ } low, { } high) => FormsText.ListBetween.With(Text(low), Text(high), unit),
    };

    private static string Text(decimal bound) => bound.ToString("0.##", CultureInfo.InvariantCulture);
}
