using System.Globalization;
using Analytics.Domain.Budget;
using Analytics.Reports.Rendering;
using Analytics.Warehouse.Queries.Years;
using Microsoft.AspNetCore.Components;

namespace Analytics.Reports.Charts;

/// <summary>What comparable projects had and spent in two years: budgets and execution, the earlier year beside the later one.</summary>
public partial class PairAmountsChart
{
    private IReadOnlyList<ChartSeries> _series = [];
    private AxisScale _scale = AxisScale.ForAmounts([]);

    /// <summary>The years.</summary>
    [Parameter, EditorRequired]
    public required YearPair Years { get; set; }

    /// <summary>The sums of the comparable projects; null where there are none.</summary>
    [Parameter, EditorRequired]
    public required PairStandingRow? Comparable { get; set; }

    /// <summary>Width in pixels; null fills the container.</summary>
    [Parameter]
    public int? Width { get; set; }

    /// <summary>Height of the plot in pixels; null for what the bars need.</summary>
    [Parameter]
    public int? Height { get; set; }

    private string? Note => Comparable is { } row
        ? $"只含两年都有、已确认为同一项目的 {ChineseFormats.Count(row.RowCount)} 个项目；某年缺金额的项目不计入该项。"
        : null;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (Comparable is not { } row)
        {
            _series = [];
            return;
        }

        (string Title, decimal? From, decimal? To)[] figures =
        [
            ("年初预算", row.FromInitialBudgetYuan, row.ToInitialBudgetYuan),
            ("调整后预算", row.FromAdjustedBudgetYuan, row.ToAdjustedBudgetYuan),
            ("全年执行", row.FromExecutedYuan, row.ToExecutedYuan),
        ];
        _series =
        [
            new(YearOf(Years.FromYear), ChartFill.Hatched, [.. figures.Select(figure => Point(figure.Title, figure.From))]),
            new(YearOf(Years.ToYear), ChartFill.Solid, [.. figures.Select(figure => Point(figure.Title, figure.To))]),
        ];
        _scale = AxisScale.ForAmounts(_series.SelectMany(series => series.Points).Select(point => point.Value));
    }

    private static string YearOf(int year) => string.Create(CultureInfo.InvariantCulture, $"{year}年度");

    private static ChartPoint Point(string title, decimal? yuan) => new()
    {
        Category = title,
        Label = title,
        Value = yuan is { } amount ? new Money(amount).TenThousandYuan : null,
        Text = ChineseFormats.TenThousandYuan(yuan),
        Hint = [title, ChineseFormats.Yuan(yuan)],
    };
}
