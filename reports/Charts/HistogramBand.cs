namespace Analytics.Reports.Charts;

/// <summary>A band of a histogram with both counts.</summary>
/// <param name="Start">Where the band begins, in the unit of the axis.</param>
/// <param name="Label">What stands under it.</param>
/// <param name="Name">The band in words, for hints.</param>
/// <param name="Counts">How many there are, one count a series.</param>
public sealed record HistogramBand(int Start, string Label, string Name, IReadOnlyList<int> Counts);
