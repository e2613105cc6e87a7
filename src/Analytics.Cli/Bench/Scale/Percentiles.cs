namespace Analytics.Cli.Bench.Scale;

/// <summary>What most measurements stay below.</summary>
internal static class Percentiles
{
    /// <summary>The smallest value that a fraction of all values does not exceed.</summary>
    /// <param name="values">The values in any order, at least one.</param>
    /// <param name="fraction">The fraction, above 0 and at most 1.</param>
    public static double Of(IReadOnlyCollection<double> values, double fraction)
    {
        ArgumentOutOfRangeException.ThrowIfZero(values.Count);
        return values.Order().ElementAt((int)Math.Ceiling(fraction * values.Count) - 1);
    }
}
