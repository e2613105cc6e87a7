using Analytics.Domain.Budget;
using Analytics.Domain.Indicators;

namespace Analytics.Domain.Scoring;

/// <summary>The points with which a row enters the recomputed total.</summary>
internal static class CountedPoints
{
    /// <summary>The points of an indicator.</summary>
    /// <param name="row">The indicator as printed.</param>
    /// <param name="official">Its recomputed score; null where the rules give none.</param>
    /// <returns>The recomputed score, else the printed one within 0 and the weight; null where the form gives neither.</returns>
    public static decimal? Of(IndicatorRow row, decimal? official) => official ?? Within(row.Score?.Value, row.Weight?.Value);

    /// <summary>The points of the execution rate.</summary>
    /// <param name="line">The row of the whole; null where the form has none.</param>
    /// <param name="official">Its recomputed score; null where the rules give none.</param>
    /// <returns>As for an indicator.</returns>
    public static decimal? Of(FundingLine? line, decimal? official) => official ?? Within(line?.Score?.Value, line?.Weight?.Value);

    private static decimal? Within(decimal? printed, decimal? weight) =>
        printed is { } score && weight is >= 0m and { } limit ? Math.Clamp(score, 0m, limit) : null;
}
