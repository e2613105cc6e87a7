using System.Globalization;

namespace Analytics.Cli.Bench.Paper;

/// <summary>What making a document took, in seconds.</summary>
/// <param name="Cold">The first one, with the start of the browser.</param>
/// <param name="Warm">The ones after it; at least one.</param>
/// <param name="Peer">Chromium alone, printing the same pages as static HTML; at least one.</param>
/// <param name="Processor">Processor time of all the warm ones together, the browser's with it; null where the system does not tell.</param>
internal sealed record PaperTimes(double Cold, IReadOnlyList<double> Warm, IReadOnlyList<double> Peer, double? Processor)
{
    /// <summary>The median of the warm ones.</summary>
    public double Median => MedianOf(Warm);

    /// <summary>The fastest of the warm ones.</summary>
    public double Fastest => Warm.Min();

    /// <summary>How many times as long as the peer it took, by the medians.</summary>
    public double Ratio => Median / MedianOf(Peer);

    /// <summary>The row of a table, without the name and the pages.</summary>
    /// <param name="target">The longest that the median should take; null for none.</param>
    public string[] Cells(double? target) =>
        [Seconds(Cold), Seconds(Median), Seconds(Fastest), Processor is { } processor ? Seconds(processor / Warm.Count) : "—", Seconds(MedianOf(Peer)), Ratio.ToString("0.00", CultureInfo.InvariantCulture), TargetOf(Median, target)];

    /// <summary>A target and whether it is reached.</summary>
    /// <param name="seconds">What was measured.</param>
    /// <param name="target">The longest that it should take; null for none.</param>
    public static string TargetOf(double seconds, double? target) =>
        target is not { } longest ? string.Empty : $"≤ {longest.ToString("0.##", CultureInfo.InvariantCulture)}{(seconds <= longest ? "，达到" : "，未达到")}";

    /// <summary>Seconds as they are printed.</summary>
    public static string Seconds(double seconds) => seconds.ToString("0.00", CultureInfo.InvariantCulture);

    private static double MedianOf(IReadOnlyList<double> values)
    {
        var ordered = values.Order().ToList();
        var middle = ordered.Count / 2;
        return ordered.Count % 2 == 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
    }
}
