namespace Analytics.Reports.Charts;

/// <summary>Bars that belong together.</summary>
/// <param name="Title">What they show, for the legend.</param>
/// <param name="Fill">How they are filled.</param>
/// <param name="Points">The bars in the order of the axis.</param>
public sealed record ChartSeries(string Title, ChartFill Fill, IReadOnlyList<ChartPoint> Points);
