using Analytics.Domain.Indicators;

namespace Analytics.Domain.Scoring;

/// <summary>Rows that have their full weight although the official score is below it.</summary>
internal static class KeptWeight
{
    /// <summary>Whether a quantitative target was missed and the row still has its full weight.</summary>
    /// <param name="row">The row as printed.</param>
    /// <param name="official">Its official score; null where the rules give none.</param>
    /// <returns>True where the official score is below the weight and the printed one is not.</returns>
    public static bool InSpiteOfShortfall(IndicatorRow row, decimal? official) =>
        row is { Weight.Value: var weight, Score.Value: var printed } && official < weight && printed >= weight;
}
