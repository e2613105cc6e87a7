using Analytics.Reports.Rendering;
using Analytics.Warehouse.Queries.Shortfalls;
using Microsoft.AspNetCore.Components;

namespace Analytics.Reports.Charts;

/// <summary>The kinds of reasons of one year by count, points or money, most first; kinds that say nothing about the case are hatched.</summary>
public partial class ShortfallCategoriesChart
{
    private static readonly IReadOnlyList<(string Title, ChartFill Fill)> Fills =
        [("说明了原因", ChartFill.Solid), ("套话、空话或无说明", ChartFill.Hatched)];

    private IReadOnlyList<ChartSeries> _series = [];
    private AxisScale _scale = AxisScale.ForCounts([]);
    private string? _note;
    private int _height;

    /// <summary>The kinds of one year.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ShortfallYearRow> Rows { get; set; }

    /// <summary>What the bars show.</summary>
    [Parameter]
    public ShortfallMeasure Measure { get; set; }

    /// <summary>Kinds at the most; a note says how many are left out.</summary>
    [Parameter]
    public int Limit { get; set; } = 25;

    /// <summary>Width in pixels; null fills the container.</summary>
    [Parameter]
    public int? Width { get; set; }

    /// <summary>Room for the names of the kinds, in pixels.</summary>
    [Parameter]
    public int LabelWidth { get; set; } = 190;

    private string Title => Measure switch
    {
        ShortfallMeasure.Count => "各类原因条数",
        ShortfallMeasure.Points => "各类原因所扣分值",
        _ => "各类原因涉及的调整后预算",
    };

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var ordered = Rows
            .Where(row => ShortfallMeasures.ValueOf(row, Measure) is > 0m)
            .OrderByDescending(row => ShortfallMeasures.ValueOf(row, Measure))
            .ThenBy(row => row.ShortfallCategory, StringComparer.Ordinal)
            .ToList();
        var shown = ordered.Take(Limit).ToList();
        _series = [new(Title, ChartFill.Solid, [.. shown.Select(Point)])];
        var values = shown.Select(row => ShortfallMeasures.ValueOf(row, Measure));
        _scale = Measure == ShortfallMeasure.Count ? AxisScale.ForCounts(values) : AxisScale.ForAmounts(values);
        _note = ordered.Count > shown.Count ? $"其余 {ChineseFormats.Count(ordered.Count - shown.Count)} 类未在图中列出。" : null;
        _height = ChartLabels.NaturalHeight(shown.Count, 1);
    }

    private ChartPoint Point(ShortfallYearRow row) => new()
    {
        Category = row.ShortfallCategory,
        Label = ChartLabels.Fitting(ChineseFormats.ShortfallName(row.ShortfallCategory), LabelWidth),
        Value = ShortfallMeasures.ValueOf(row, Measure),
        Text = ShortfallMeasures.TextOf(row, Measure),
        Fill = ChineseFormats.IsShortfallWithoutContent(row.ShortfallCategory) ? ChartFill.Hatched : ChartFill.Solid,
        Hint =
        [
            ChineseFormats.ShortfallName(row.ShortfallCategory),
            $"{ChineseFormats.Count(row.ReasonCount)} 条，见于 {ChineseFormats.Count(row.FormCount)} 份表，共扣 {ChineseFormats.Score(row.LostPoints)} 分",
        ],
    };
}
