using Analytics.Reports.Rendering;
using Analytics.Warehouse.Queries.Scores;
using Microsoft.AspNetCore.Components;

namespace Analytics.Reports.Charts;

/// <summary>How many self-evaluations are rated 优 良 中 差, as printed and as recomputed.</summary>
public partial class RatingCountsChart
{
    /// <summary>Room for the single character of a rating, in pixels.</summary>
    private const int LabelWidth = 36;

    private IReadOnlyList<ChartSeries> _series = [];
    private AxisScale _scale = AxisScale.ForCounts([]);

    /// <summary>The counts, one row a rating.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<RatingCountRow> Rows { get; set; }

    /// <summary>Width in pixels; null fills the container.</summary>
    [Parameter]
    public int? Width { get; set; }

    /// <summary>Height of the plot in pixels.</summary>
    [Parameter]
    public int Height { get; set; } = 240;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var rated = Rows.Any(row => row.PrintedCount > 0 || row.RecomputedCount > 0);
        _series = !rated ? [] :
        [
            new("自评", ChartFill.Solid, [.. Rows.Select(row => Point(row, row.PrintedCount))]),
            new("复算", ChartFill.Hatched, [.. Rows.Select(row => Point(row, row.RecomputedCount))]),
        ];
        _scale = AxisScale.ForCounts(_series.SelectMany(series => series.Points).Select(point => point.Value));
    }

    private static ChartPoint Point(RatingCountRow row, int count) => new()
    {
        Category = row.Rating,
        Label = row.Rating,
        Value = count,
        Text = ChineseFormats.Count(count),
        Hint = [$"等级：{row.Rating}", $"自评 {ChineseFormats.Count(row.PrintedCount)} 份", $"复算 {ChineseFormats.Count(row.RecomputedCount)} 份"],
    };
}
