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

    /// <summary>Whether an amount went beyond its cap and the row still has its full weight.</summary>
    /// <param name="row">The row as printed.</param>
    /// <param name="official">Its official score; null where the rules give none.</param>
    /// <returns>True where moreover the target is a cap on money.</returns>
    public static bool InSpiteOfOverspend(IndicatorRow row, decimal? official) =>
        InSpiteOfShortfall(row, official)
        && IndicatorValue.Parse(row.Target?.Value) is { Operator: TargetOperator.AtMost or TargetOperator.LessThan, Quantity: { } cap }
        && Units.IsMoney(cap);
}
