using System.Globalization;
using Microsoft.AspNetCore.Components;
using Radzen;
using Radzen.Blazor;

namespace Analytics.Reports.Charts;

/// <summary>Writes the text of every point at the end of its bar.</summary>
/// <remarks>
/// Radzen's own data labels format the pixel value again, cannot tell an absent value from 0, and take Chinese characters to
/// have no width; the texts of the points are written exactly as they are given.
/// </remarks>
public sealed class PointTexts : RadzenChartComponentBase, IChartSeriesOverlay, IDisposable
{
    private const double Gap = 5;
    private IChartSeries? _series;

    /// <summary>The points of the series, in its order.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ChartPoint> Points { get; set; }

    /// <inheritdoc />
    public bool Visible => true;

    /// <inheritdoc />
    public bool RenderOnTop => true;

    /// <summary>The series that the texts belong to.</summary>
    [CascadingParameter]
    public IChartSeries? Series
    {
        get => _series;
        set
        {
            _series = value;
            if (value is not null && !value.Overlays.Contains(this))
                value.Overlays.Add(this);
        }
    }

    /// <inheritdoc />
    public RenderFragment Render(ScaleBase categoryScale, ScaleBase valueScale) => builder =>
    {
        if (_series is null)
            return;

        foreach (var (label, point) in _series.GetDataLabels(0, 0).Zip(Points))
        {
            if (point.Address is null)
            {
                builder.AddContent(0, TextAt(label.Anchor ?? label.Position, point));
                continue;
            }

            builder.OpenElement(1, "a");
            builder.AddAttribute(2, "href", point.Address);
            builder.AddAttribute(3, "aria-label", $"{(point.Hint.Count > 0 ? point.Hint[0] : point.Label)}，{_series.GetTitle()} {point.Text}");
            builder.AddContent(4, TextAt(label.Anchor ?? label.Position, point));
            builder.CloseElement();
        }
    };

    /// <inheritdoc />
    public bool Contains(double mouseX, double mouseY, int tolerance) => false;

    /// <inheritdoc />
    public RenderFragment RenderTooltip(double mouseX, double mouseY) => _ => { };

    /// <inheritdoc />
    public Point GetTooltipPosition(double mouseX, double mouseY) => new() { X = mouseX, Y = mouseY };

    /// <inheritdoc />
    protected override bool ShouldRefreshChart(ParameterView parameters) =>
        DidParameterChange(parameters, nameof(Points), Points);

    /// <inheritdoc />
    public void Dispose() => _series?.Overlays.Remove(this);

    private static RenderFragment TextAt(Point anchor, ChartPoint point) => builder =>
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", "an-chart-value");
        builder.AddAttribute(2, "x", Pixels(anchor.X + Gap));
        builder.AddAttribute(3, "y", Pixels(anchor.Y));
        builder.AddAttribute(4, "text-anchor", "start");
        builder.AddContent(5, point.Text);
        builder.CloseElement();
    };

    private static string Pixels(double position) => position.ToString("0.##", CultureInfo.InvariantCulture);
}
