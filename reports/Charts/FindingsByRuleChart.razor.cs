using Analytics.Domain.Checks;
using Analytics.Reports.Rendering;
using Analytics.Warehouse.Queries.Findings;
using Microsoft.AspNetCore.Components;

namespace Analytics.Reports.Charts;

/// <summary>How often each rule fired, in the order of the rows, under the rules' Chinese titles.</summary>
public partial class FindingsByRuleChart
{
    private static readonly IReadOnlyList<(string Title, ChartFill Fill)> Severities =
        [.. new[] { Severity.Error, Severity.Warning, Severity.Info }.Select(severity => (ChineseFormats.SeverityLabel(severity), FillOf(severity)))];

    private IReadOnlyList<ChartSeries> _series = [];
    private AxisScale _scale = AxisScale.ForCounts([]);
    private string? _note;
    private int _naturalHeight;

    /// <summary>The rules with their counts, in the order to draw them.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<FindingsByRuleRow> Rows { get; set; }

    /// <summary>Rules at the most; a note says how many are left out.</summary>
    [Parameter]
    public int Limit { get; set; } = 12;

    /// <summary>Width in pixels; null fills the container.</summary>
    [Parameter]
    public int? Width { get; set; }

    /// <summary>Height of the plot in pixels; null for what the number of rules needs.</summary>
    [Parameter]
    public int? Height { get; set; }

    /// <summary>Room for the rules' titles, in pixels.</summary>
    [Parameter]
    public int LabelWidth { get; set; } = 190;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var shown = Rows.Take(Limit).ToList();
        _series = [new("问题数", ChartFill.Solid, [.. shown.Select(Point)])];
        _scale = AxisScale.ForCounts(shown.Select(row => (decimal?)row.FindingCount));
        _note = Rows.Count > shown.Count ? $"其余 {ChineseFormats.Count(Rows.Count - shown.Count)} 类问题未在图中列出。" : null;
        _naturalHeight = ChartLabels.NaturalHeight(shown.Count, 1);
    }

    private ChartPoint Point(FindingsByRuleRow row)
    {
        var severity = ChineseFormats.SeverityOf(row.Severity);
        var title = ChineseFormats.RuleTitle(row.RuleCode);
        return new()
        {
            Category = $"{row.RuleCode} {row.Severity}",
            Label = ChartLabels.Fitting($"{ChineseFormats.SeveritySymbol(severity)} {title}", LabelWidth),
            Value = row.FindingCount,
            Text = ChineseFormats.Count(row.FindingCount),
            Fill = FillOf(severity),
            Hint =
            [
                $"{ChineseFormats.SeverityLabel(severity)}：{title}",
                $"{ChineseFormats.Count(row.FindingCount)} 个，涉及 {ChineseFormats.Count(row.FormCount)} 份表、{ChineseFormats.Count(row.DepartmentCount)} 个部门",
            ],
        };
    }

    private static ChartFill FillOf(Severity severity) => severity switch
    {
        Severity.Error => ChartFill.Solid,
        Severity.Warning => ChartFill.Hatched,
        Severity.Info => ChartFill.Outlined,
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "No such severity."),
    };
}
