namespace Analytics.Reports.Charts;

/// <summary>Round ends and steps of a value axis.</summary>
/// <param name="Min">Where the axis begins: 0, or below the lowest value where that is negative.</param>
/// <param name="Max">Where it ends, at or above the highest value.</param>
/// <param name="Step">From one tick to the next.</param>
public sealed record AxisScale(decimal Min, decimal Max, decimal Step)
{
    private static readonly decimal[] RoundFactors = [1m, 2m, 2.5m, 5m, 10m];

    /// <summary>An axis for rates: from 0 to at least 100 %.</summary>
    /// <param name="values">The rates as fractions; null where absent.</param>
    /// <returns>The scale.</returns>
    public static AxisScale ForRates(IEnumerable<decimal?> values)
    {
        var scale = Covering(values.Append(1m), wholeNumbers: false);
        return scale.Max == 1m ? scale with { Step = 0.25m } : scale;
    }

    /// <summary>An axis for scores: from 0 to 100 points, further only where a form claims more.</summary>
    /// <param name="values">The scores; null where absent.</param>
    /// <returns>The scale.</returns>
    public static AxisScale ForScores(IEnumerable<decimal?> values) => Covering(values.Append(100m), wholeNumbers: false);

    /// <summary>An axis for numbers of things: no tick stands between two whole numbers.</summary>
    /// <param name="values">The numbers; null where absent.</param>
    /// <returns>The scale.</returns>
    public static AxisScale ForCounts(IEnumerable<decimal?> values) => Covering(values, wholeNumbers: true);

    /// <summary>An axis for amounts.</summary>
    /// <param name="values">The amounts; null where absent.</param>
    /// <returns>The scale.</returns>
    public static AxisScale ForAmounts(IEnumerable<decimal?> values) => Covering(values, wholeNumbers: false);

    /// <summary>An axis for marks that are compared by their place and not by a length from 0: it begins and ends near the values.</summary>
    /// <param name="values">The values; null where absent.</param>
    /// <returns>The scale.</returns>
    public static AxisScale ForPlaces(IEnumerable<decimal?> values)
    {
        var present = values.OfType<decimal>().DefaultIfEmpty(0m).ToList();
        var (lowest, highest) = (present.Min(), present.Max());
        var spread = Covering([highest - lowest], wholeNumbers: false);
        return new(Math.Floor(lowest / spread.Step) * spread.Step, Math.Ceiling(Math.Max(highest, lowest + spread.Step) / spread.Step) * spread.Step, spread.Step);
    }

    /// <summary>Where the ticks stand.</summary>
    /// <returns>The values from <see cref="Min"/> to <see cref="Max"/>.</returns>
    public IEnumerable<decimal> Ticks()
    {
        for (var tick = Min; tick <= Max; tick += Step)
            yield return tick;
    }

    /// <summary>How far along the axis a value lies.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The share, 0 at <see cref="Min"/> and 1 at <see cref="Max"/>; beyond where the value is.</returns>
    public decimal ShareOf(decimal value) => (value - Min) / (Max - Min);

    private static AxisScale Covering(IEnumerable<decimal?> values, bool wholeNumbers)
    {
        var present = values.OfType<decimal>().DefaultIfEmpty(0m).ToList();
        var highest = Math.Max(present.Max(), 0m);
        var lowest = Math.Min(present.Min(), 0m);
        if (highest == lowest)
            return new(0m, 1m, 1m);

        const int mostSteps = 5;
        var least = (highest - lowest) / mostSteps;
        var magnitude = 1m;
        while (magnitude > least)
            magnitude /= 10m;
        while (magnitude * 10m <= least)
            magnitude *= 10m;

        var step = RoundFactors.Select(factor => factor * magnitude)
            .First(candidate => candidate >= least && !(wholeNumbers && candidate != decimal.Truncate(candidate)));
        return new(Math.Floor(lowest / step) * step, Math.Ceiling(highest / step) * step, step);
    }
}
