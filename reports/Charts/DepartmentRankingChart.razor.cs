using Analytics.Reports.Rendering;
using Analytics.Warehouse.Queries.Departments;
using Microsoft.AspNetCore.Components;

namespace Analytics.Reports.Charts;

/// <summary>The departments' mean scores as printed beside the recomputed ones, in the order of the rows.</summary>
public partial class DepartmentRankingChart
{
    private IReadOnlyList<ChartSeries> _series = [];
    private AxisScale _scale = AxisScale.ForScores([]);
    private string? _note;
    private int _naturalHeight;

    /// <summary>The departments of the year, in the order to draw them.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<DepartmentYearRow> Rows { get; set; }

    /// <summary>Departments at the most; a note says how many are left out.</summary>
    [Parameter]
    public int Limit { get; set; } = 12;

    /// <summary>Width in pixels; null fills the container.</summary>
    [Parameter]
    public int? Width { get; set; }

    /// <summary>Height of the plot in pixels; null for what the number of departments needs.</summary>
    [Parameter]
    public int? Height { get; set; }

    /// <summary>Room for the departments' names, in pixels.</summary>
    [Parameter]
    public int LabelWidth { get; set; } = 160;

    /// <summary>Called with the department's key when one of its bars is clicked.</summary>
    [Parameter]
    public EventCallback<int> DepartmentSelected { get; set; }

    /// <summary>Where the figures of a department lead, by its key; null for nowhere, as on paper.</summary>
    [Parameter]
    public Func<int, string>? AddressOf { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var drawable = Rows.Where(row => (row.PrintedScore ?? row.RecomputedScore) is not null).ToList();
        var shown = drawable.Take(Limit).ToList();
        _series =
        [
            new("自评得分", ChartFill.Solid, [.. shown.Select(row => Point(row, row.PrintedScore))]),
            new("复算得分", ChartFill.Hatched, [.. shown.Select(row => Point(row, row.RecomputedScore))]),
        ];
        _scale = AxisScale.ForScores(_series.SelectMany(series => series.Points).Select(point => point.Value));
        _note = ChartLabels.Note(drawable.Count - shown.Count, "按名次", Rows.Count - drawable.Count, "得分");
        _naturalHeight = ChartLabels.NaturalHeight(shown.Count, _series.Count);
    }

    private ChartPoint Point(DepartmentYearRow row, decimal? score) => new()
    {
        Category = ChartLabels.CategoryOf(row),
        Label = ChartLabels.Fitting(row.DepartmentName, LabelWidth),
        Value = score,
        Text = ChineseFormats.Score(score),
        Key = row.DepartmentKey,
        Address = AddressOf?.Invoke(row.DepartmentKey),
        Hint =
        [
            row.DepartmentName,
            $"自评得分 {ChineseFormats.Score(row.PrintedScore)}，第 {ChineseFormats.Rank(row.PrintedRank)} 名",
            $"复算得分 {ChineseFormats.Score(row.RecomputedScore)}，第 {ChineseFormats.Rank(row.RecomputedRank)} 名",
        ],
    };
}
