using Analytics.Reports.Rendering;
using Analytics.Warehouse.Queries.Departments;
using Microsoft.AspNetCore.Components;

namespace Analytics.Reports.Charts;

/// <summary>How much of their money the departments spent: rates on both budgets, or the amounts themselves.</summary>
/// <remarks>Rates show the slowest departments first, amounts the largest budgets first; a department without either is counted in the note.</remarks>
public partial class ExecutionChart
{
    private IReadOnlyList<ChartSeries> _series = [];
    private AxisScale _scale = AxisScale.ForRates([]);
    private Func<decimal, string> _tickText = ChartLabels.RateTick;
    private string? _note;
    private int _naturalHeight;

    /// <summary>The departments of the year.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<DepartmentYearRow> Rows { get; set; }

    /// <summary>What to compare.</summary>
    [Parameter]
    public ExecutionMeasure Measure { get; set; }

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

    private string Heading => Measure == ExecutionMeasure.Rate ? "各部门预算执行率" : "各部门预算与执行";

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var drawable = InOrder().Where(IsDrawable).ToList();
        var shown = drawable.Take(Limit).ToList();
        _note = ChartLabels.Note(
            drawable.Count - shown.Count, Measure == ExecutionMeasure.Rate ? "按执行率由低到高" : "按调整后预算由大到小",
            Rows.Count - drawable.Count, Measure == ExecutionMeasure.Rate ? "执行率" : "金额");
        if (Measure == ExecutionMeasure.Rate)
            ShowRates(shown);
        else
            ShowAmounts(shown);
        _naturalHeight = ChartLabels.NaturalHeight(shown.Count, _series.Count);
    }

    private IOrderedEnumerable<DepartmentYearRow> InOrder() => Measure == ExecutionMeasure.Rate
        ? Rows.OrderBy(row => Slowest(row) ?? decimal.MaxValue).ThenBy(row => row.PrintedRank ?? int.MaxValue).ThenBy(row => row.DepartmentKey)
        : Rows.OrderByDescending(row => row.AdjustedBudgetYuan ?? row.InitialBudgetYuan ?? decimal.MinValue).ThenBy(row => row.DepartmentKey);

    private bool IsDrawable(DepartmentYearRow row) => Measure == ExecutionMeasure.Rate
        ? Slowest(row) is not null
        : (row.InitialBudgetYuan ?? row.AdjustedBudgetYuan ?? row.ExecutedYuan) is not null;

    private static decimal? Slowest(DepartmentYearRow row) => (row.AdjustedExecutionRate, row.InitialExecutionRate) switch
    {
        ({ } adjusted, { } initial) => Math.Min(adjusted, initial),
        var (adjusted, initial) => adjusted ?? initial,
    };

    private void ShowRates(List<DepartmentYearRow> shown)
    {
        _series =
        [
            new("按调整后预算", ChartFill.Solid, [.. shown.Select(row => Point(row, row.AdjustedExecutionRate, ChineseFormats.Rate(row.AdjustedExecutionRate)))]),
            new("按年初预算", ChartFill.Hatched, [.. shown.Select(row => Point(row, row.InitialExecutionRate, ChineseFormats.InitialRate(row.InitialExecutionRate, row.InitialBudgetYuan)))]),
        ];
        _scale = AxisScale.ForRates(shown.SelectMany(row => new[] { row.AdjustedExecutionRate, row.InitialExecutionRate }));
        _tickText = ChartLabels.RateTick;
    }

    private void ShowAmounts(List<DepartmentYearRow> shown)
    {
        _series =
        [
            new("年初预算", ChartFill.Outlined, [.. shown.Select(row => AmountPoint(row, row.InitialBudgetYuan))]),
            new("调整后预算", ChartFill.Hatched, [.. shown.Select(row => AmountPoint(row, row.AdjustedBudgetYuan))]),
            new("全年执行", ChartFill.Solid, [.. shown.Select(row => AmountPoint(row, row.ExecutedYuan))]),
        ];
        _scale = AxisScale.ForAmounts(_series.SelectMany(series => series.Points).Select(point => point.Value));
        _tickText = ChartLabels.AmountTick;
    }

    private ChartPoint AmountPoint(DepartmentYearRow row, decimal? yuan) =>
        Point(row, yuan is { } amount ? new Domain.Budget.Money(amount).TenThousandYuan : null, ChineseFormats.TenThousandYuan(yuan));

    private ChartPoint Point(DepartmentYearRow row, decimal? value, string text) => new()
    {
        Category = ChartLabels.CategoryOf(row),
        Label = ChartLabels.Fitting(row.DepartmentName, LabelWidth),
        Value = value,
        Text = text,
        Key = row.DepartmentKey,
        Address = AddressOf?.Invoke(row.DepartmentKey),
        Hint =
        [
            row.DepartmentName,
            $"年初预算 {ChineseFormats.Yuan(row.InitialBudgetYuan)}",
            $"调整后预算 {ChineseFormats.Yuan(row.AdjustedBudgetYuan)}",
            $"全年执行 {ChineseFormats.Yuan(row.ExecutedYuan)}",
            $"执行率 {ChineseFormats.Rate(row.AdjustedExecutionRate)}（按年初预算 {ChineseFormats.InitialRate(row.InitialExecutionRate, row.InitialBudgetYuan)}）",
        ],
    };
}
