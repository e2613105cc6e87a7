using System.Globalization;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace Analytics.Reports.Charts;

/// <summary>Bars with a caption, a unit, a legend and a figure at every bar.</summary>
/// <remarks>With a pixel <see cref="Width"/> it renders without a browser; without one it fills its container and needs one.</remarks>
public partial class BarChart
{
    /// <summary>Room to the right of the plot for the figure of the longest bar, in pixels.</summary>
    private const int TextRoom = 64;

    private readonly string _hatchId = $"an-hatch-{Guid.NewGuid():N}";
    private Dictionary<string, string> _labels = [];

    /// <summary>What the chart shows.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>Unit of the values, such as 万元.</summary>
    [Parameter, EditorRequired]
    public required string Unit { get; set; }

    /// <summary>The bars; every series has the same categories.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ChartSeries> Series { get; set; }

    /// <summary>Ends and steps of the value axis.</summary>
    [Parameter, EditorRequired]
    public required AxisScale Scale { get; set; }

    /// <summary>How the ticks of the value axis are written.</summary>
    [Parameter, EditorRequired]
    public required Func<decimal, string> TickText { get; set; }

    /// <summary>A line under the chart, such as how many are not drawn; null for none.</summary>
    [Parameter]
    public string? Note { get; set; }

    /// <summary>What the fills mean; null for the titles of the series where there are several.</summary>
    [Parameter]
    public IReadOnlyList<(string Title, ChartFill Fill)>? LegendEntries { get; set; }

    /// <summary>Width in pixels; null fills the container.</summary>
    [Parameter]
    public int? Width { get; set; }

    /// <summary>Height of the plot with its axes, in pixels.</summary>
    [Parameter]
    public int Height { get; set; } = 260;

    /// <summary>Room for the names beside the bars, in pixels.</summary>
    [Parameter]
    public int LabelWidth { get; set; } = 160;

    /// <summary>Called with <see cref="ChartPoint.Key"/> when a bar is clicked.</summary>
    [Parameter]
    public EventCallback<int> Selected { get; set; }

    private bool IsEmpty => Series.Count == 0 || Series.All(series => series.Points.Count == 0);

    private string? FigureStyle => Width is { } width ? string.Create(CultureInfo.InvariantCulture, $"width: {width}px") : null;

    private string ChartStyle => Width is { } width
        ? string.Create(CultureInfo.InvariantCulture, $"width: {width - TextRoom}px; height: {Height}px")
        : string.Create(CultureInfo.InvariantCulture, $"width: calc(100% - {TextRoom}px); height: {Height}px");

    private IReadOnlyList<(string Title, ChartFill Fill)> Legend =>
        LegendEntries ?? (Series.Count > 1 ? [.. Series.Select(series => (series.Title, series.Fill))] : []);

    /// <inheritdoc />
    protected override void OnParametersSet() =>
        _labels = Series.SelectMany(series => series.Points).DistinctBy(point => point.Category).ToDictionary(point => point.Category, point => point.Label);

    private string LabelOf(object category) => _labels.GetValueOrDefault((string)category, string.Empty);

    private string TickOf(object position) => TickText(Convert.ToDecimal(position, CultureInfo.InvariantCulture));

    private IEnumerable<string> FillsOf(ChartSeries series) => [.. series.Points.Select(point => FillOf(point.Fill ?? series.Fill))];

    private static IEnumerable<string> StrokesOf(ChartSeries series) => [.. series.Points.Select(point => StrokeOf(point.Fill ?? series.Fill))];

    private string FillOf(ChartFill fill) => fill switch
    {
        ChartFill.Solid => ChartPalette.Primary,
        ChartFill.Hatched => $"url(#{_hatchId})",
        ChartFill.Outlined => ChartPalette.Paper,
        _ => throw new ArgumentOutOfRangeException(nameof(fill), fill, "No such fill."),
    };

    private static string StrokeOf(ChartFill fill) => fill == ChartFill.Hatched ? ChartPalette.Accent : ChartPalette.Primary;

    private static RenderFragment HintOf(ChartPoint point) => builder =>
    {
        builder.OpenElement(0, "div");
        builder.AddAttribute(1, "class", "an-chart-tooltip");
        foreach (var line in point.Hint)
        {
            builder.OpenElement(2, "span");
            builder.AddContent(3, line);
            builder.CloseElement();
        }

        builder.CloseElement();
    };

    private Task OnSeriesClickAsync(SeriesClickEventArgs click) =>
        click.Data is ChartPoint point ? Selected.InvokeAsync(point.Key) : Task.CompletedTask;
}
