using Analytics.Reports.Rendering;
using Microsoft.AspNetCore.Components;

namespace Analytics.Reports.Charts;

/// <summary>The departments' mean scores and ranks as reported and as corrected, in the order of the rows; told apart by shape.</summary>
public partial class ScorePairsChart
{
    private IReadOnlyList<ChartRow> _rows = [];
    private AxisScale _scale = AxisScale.ForPlaces([]);
    private string? _note;

    /// <summary>The departments in the order to draw them; those without any score are counted in the note.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ScorePair> Pairs { get; set; }

    /// <summary>Departments at the most; null for all. A note says how many are left out.</summary>
    [Parameter]
    public int? Limit { get; set; }

    /// <summary>What the departments are ordered by, for the note on those left out.</summary>
    [Parameter]
    public string OrderedBy { get; set; } = "按复算名次";

    /// <summary>Width in pixels; null fills the container.</summary>
    [Parameter]
    public int? Width { get; set; }

    /// <summary>Room for the departments' names, in pixels.</summary>
    [Parameter]
    public int LabelWidth { get; set; } = 200;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var drawable = Pairs.Where(pair => (pair.PrintedScore ?? pair.RecomputedScore) is not null).ToList();
        var shown = Limit is { } limit ? [.. drawable.Take(limit)] : drawable;
        _scale = AxisScale.ForPlaces(shown.SelectMany(pair => new[] { pair.PrintedScore, pair.RecomputedScore }));
        _rows = [.. shown.Select(RowOf)];
        _note = ChartLabels.Note(drawable.Count - shown.Count, OrderedBy, Pairs.Count - drawable.Count, "得分");
    }

    private ChartRow RowOf(ScorePair pair) => new()
    {
        Label = ChartLabels.Fitting(pair.Name, LabelWidth),
        Address = pair.Address,
        Lead = $"{ChineseFormats.Rank(pair.PrintedRank)} → {ChineseFormats.Rank(pair.RecomputedRank)}",
        End = ChineseFormats.ScoreDifference(pair.RecomputedScore - pair.PrintedScore),
        Hint = $"{pair.Name}：自评 {ChineseFormats.Score(pair.PrintedScore)} 分，第 {ChineseFormats.Rank(pair.PrintedRank)} 名；"
            + $"复算 {ChineseFormats.Score(pair.RecomputedScore)} 分，第 {ChineseFormats.Rank(pair.RecomputedRank)} 名",
        Marks = MarksOf(ShareOf(pair.PrintedScore), ShareOf(pair.RecomputedScore)),
    };

    private decimal? ShareOf(decimal? score) => score is { } value ? _scale.ShareOf(value) : null;
}
