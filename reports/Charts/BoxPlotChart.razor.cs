using Microsoft.AspNetCore.Components;

namespace Analytics.Reports.Charts;

/// <summary>How values spread in each of several groups, printed beside recomputed; told apart by place and hatching.</summary>
public partial class BoxPlotChart
{
    private IReadOnlyList<ChartRow> _rows = [];
    private AxisScale _scale = AxisScale.ForPlaces([]);

    /// <summary>What the chart shows.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>Unit of the values.</summary>
    [Parameter, EditorRequired]
    public required string Unit { get; set; }

    /// <summary>The groups in the order to draw them.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<SpreadPair> Pairs { get; set; }

    /// <summary>How a value is written.</summary>
    [Parameter, EditorRequired]
    public required Func<decimal?, string> ValueText { get; set; }

    /// <summary>How the ticks of the axis are written.</summary>
    [Parameter, EditorRequired]
    public required Func<decimal, string> TickText { get; set; }

    /// <summary>What stands beside a name, such as how many values there are; null for none.</summary>
    [Parameter]
    public Func<SpreadPair, string>? LeadOf { get; set; }

    /// <summary>Head over the names.</summary>
    [Parameter]
    public string? LabelTitle { get; set; }

    /// <summary>Head over what stands beside the names.</summary>
    [Parameter]
    public string? LeadTitle { get; set; }

    /// <summary>Head over the closing figures, the two medians.</summary>
    [Parameter]
    public string EndTitle { get; set; } = "中位数";

    /// <summary>What the ends of the lines are, for the hint.</summary>
    [Parameter]
    public (string Low, string High) Ends { get; set; } = ("最低", "最高");

    /// <summary>A line under the chart; null for none.</summary>
    [Parameter]
    public string? Note { get; set; }

    /// <summary>Width in pixels; null fills the container.</summary>
    [Parameter]
    public int? Width { get; set; }

    /// <summary>Room for the names, in pixels.</summary>
    [Parameter]
    public int LabelWidth { get; set; } = 200;

    /// <summary>Room for what stands beside the names, in pixels.</summary>
    [Parameter]
    public int LeadWidth { get; set; } = 56;

    /// <summary>Room for the medians, in pixels.</summary>
    [Parameter]
    public int EndWidth { get; set; } = 110;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        _scale = AxisScale.ForPlaces(Pairs.SelectMany(pair => new[] { pair.Printed, pair.Recomputed }).OfType<Spread>().SelectMany(spread => new decimal?[] { spread.Low, spread.High }));
        _rows = [.. Pairs.Where(pair => (pair.Printed ?? pair.Recomputed) is not null).Select(RowOf)];
    }

    private ChartRow RowOf(SpreadPair pair) => new()
    {
        Label = ChartLabels.Fitting(pair.Name, LabelWidth),
        Address = pair.Address,
        Lead = LeadOf?.Invoke(pair),
        End = $"{ValueText(pair.Printed?.Median)} / {ValueText(pair.Recomputed?.Median)}",
        Hint = $"{pair.Name}：自评{Sentence(pair.Printed)}；复算{Sentence(pair.Recomputed)}",
        Marks = MarksOf(pair),
    };

    private string Sentence(Spread? spread) => spread is null
        ? "没有可用的得分"
        : $"{Ends.Low} {ValueText(spread.Low)}，下四分位 {ValueText(spread.FirstQuartile)}，中位数 {ValueText(spread.Median)}，上四分位 {ValueText(spread.ThirdQuartile)}，{Ends.High} {ValueText(spread.High)}";
}
