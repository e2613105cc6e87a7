using System.Globalization;
using Analytics.Reports.Rendering;
using Microsoft.AspNetCore.Components;

namespace Analytics.Reports.Charts;

/// <summary>How many things fall into each of several bands, two series side by side; told apart by texture.</summary>
public partial class HistogramChart
{
    private const decimal BarShare = 0.4m;
    private const int AxisHeight = 24;
    private const int TopRoom = 18;

    /// <summary>Pixels that a bar has at least, so that a single form among thousands is seen.</summary>
    private const decimal LeastHeight = 2m;

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;
    private IReadOnlyList<HistogramBand> _bands = [];
    private AxisScale _scale = AxisScale.ForCounts([]);

    /// <summary>What the chart shows.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The bands from left to right without a gap; empty ones at the head are not drawn.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<HistogramBand> Bands { get; set; }

    /// <summary>What the counts of a band mean, in their order.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<(string Title, ChartFill Fill)> Series { get; set; }

    /// <summary>What stands behind a bar, by band and series; null on paper.</summary>
    [Parameter]
    public Func<HistogramBand, int, string?>? AddressOf { get; set; }

    /// <summary>Whether the counts stand over the bars; they need some fifty pixels a band.</summary>
    [Parameter]
    public bool ShowCounts { get; set; } = true;

    /// <summary>A line under the chart; null for none.</summary>
    [Parameter]
    public string? Note { get; set; }

    /// <summary>Width in pixels; null fills the container.</summary>
    [Parameter]
    public int? Width { get; set; }

    /// <summary>Height of the bars' room in pixels.</summary>
    [Parameter]
    public int Height { get; set; } = 220;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        _bands = [.. Bands.SkipWhile(band => band.Counts.All(count => count == 0))];
        _scale = AxisScale.ForCounts(_bands.SelectMany(band => band.Counts).Select(count => (decimal?)count));
    }

    private decimal LeftOf(int index, int place) => (index + 0.5m + (place - Series.Count / 2m) * BarShare) / _bands.Count;

    private decimal Drawn(int count) => Math.Max(count, LeastHeight * _scale.Max / (Height - TopRoom));

    private string Y(decimal value) => YOf(value).ToString("0.##", Culture);

    private decimal YOf(decimal value) => Height - _scale.ShareOf(value) * (Height - TopRoom);

    private string HeightOf(int count) => (Height - YOf(Drawn(count))).ToString("0.##", Culture);

    private string TextY(int count) => (YOf(Drawn(count)) - 4m).ToString("0.##", Culture);

    private string HintOf(HistogramBand band, int place) => $"{Series[place].Title} {band.Name}：{ChineseFormats.Count(band.Counts[place])} 张表";

    private static string StyleOf(ChartFill fill) => fill switch
    {
        ChartFill.Solid => "an-bar",
        ChartFill.Hatched => "an-bar hatched",
        ChartFill.Outlined => "an-bar outlined",
        _ => throw new ArgumentOutOfRangeException(nameof(fill), fill, "No such fill."),
    };
}
