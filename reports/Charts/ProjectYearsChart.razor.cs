using System.Globalization;
using Analytics.Domain.Budget;
using Analytics.Reports.Rendering;
using Analytics.Warehouse.Queries.Projects;
using Microsoft.AspNetCore.Components;

namespace Analytics.Reports.Charts;

/// <summary>The money or the scores of one project over its years; parts of a year count together, an amount that one of them lacks is absent.</summary>
public partial class ProjectYearsChart
{
    private IReadOnlyList<ChartSeries> _series = [];
    private AxisScale _scale = AxisScale.ForAmounts([]);
    private string? _note;
    private int _naturalHeight;

    /// <summary>The project in each year; several rows a year where it was split.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ProjectYearRow> Rows { get; set; }

    /// <summary>What to show.</summary>
    [Parameter]
    public ProjectMeasure Measure { get; set; }

    /// <summary>Width in pixels; null fills the container.</summary>
    [Parameter]
    public int? Width { get; set; }

    /// <summary>Height of the plot in pixels; null for what the number of years needs.</summary>
    [Parameter]
    public int? Height { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var years = Rows.GroupBy(row => row.FiscalYear).OrderBy(year => year.Key).Select(year => (year.Key, Rows: year.ToList())).ToList();
        if (Measure == ProjectMeasure.Amounts)
        {
            _series =
            [
                new("年初预算", ChartFill.Outlined, [.. years.Select(year => Amount(year.Key, Sum(year.Rows, row => row.InitialBudgetYuan)))]),
                new("调整后预算", ChartFill.Hatched, [.. years.Select(year => Amount(year.Key, Sum(year.Rows, row => row.AdjustedBudgetYuan)))]),
                new("全年执行", ChartFill.Solid, [.. years.Select(year => Amount(year.Key, Sum(year.Rows, row => row.ExecutedYuan)))]),
            ];
            _scale = AxisScale.ForAmounts(_series.SelectMany(series => series.Points).Select(point => point.Value));
        }
        else
        {
            _series =
            [
                new("自评得分", ChartFill.Hatched, [.. years.Select(year => Score(year.Key, Mean(year.Rows, row => row.PrintedScore)))]),
                new("复算得分", ChartFill.Solid, [.. years.Select(year => Score(year.Key, Mean(year.Rows, row => row.RecomputedScore)))]),
            ];
            _scale = AxisScale.ForScores(_series.SelectMany(series => series.Points).Select(point => point.Value));
        }

        var parts = years.Where(year => year.Rows.Count > 1).Select(year => string.Create(CultureInfo.InvariantCulture, $"{year.Key}年度{year.Rows.Count}个"));
        _note = string.Join("、", parts) is { Length: > 0 } several
            ? $"{several}项目，{(Measure == ProjectMeasure.Amounts ? "金额为合计" : "得分为平均")}。"
            : null;
        _naturalHeight = ChartLabels.NaturalHeight(years.Count, _series.Count);
    }

    private static decimal? Sum(List<ProjectYearRow> rows, Func<ProjectYearRow, decimal?> amount) =>
        rows.Any(row => amount(row) is null) ? null : rows.Sum(amount);

    private static decimal? Mean(List<ProjectYearRow> rows, Func<ProjectYearRow, decimal?> score) => rows.Average(score);

    private static ChartPoint Amount(int year, decimal? yuan) =>
        Point(year, yuan is { } amount ? new Money(amount).TenThousandYuan : null, ChineseFormats.TenThousandYuan(yuan), ChineseFormats.Yuan(yuan));

    private static ChartPoint Score(int year, decimal? score) => Point(year, score, ChineseFormats.Score(score), ChineseFormats.Score(score));

    private static ChartPoint Point(int year, decimal? value, string text, string hint)
    {
        var label = string.Create(CultureInfo.InvariantCulture, $"{year}年度");
        return new() { Category = label, Label = label, Value = value, Text = text, Hint = [label, hint] };
    }
}
