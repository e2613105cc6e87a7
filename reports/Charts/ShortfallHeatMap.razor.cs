using System.Globalization;
using Analytics.Domain.Shortfalls;
using Analytics.Warehouse.Queries.Shortfalls;
using Microsoft.AspNetCore.Components;

namespace Analytics.Reports.Charts;

/// <summary>Kinds of reasons against fiscal years, in the order of the kinds; the darker a field, the more.</summary>
public partial class ShortfallHeatMap
{
    private const string Title = "原因分类 × 年度";

    // Of the primary colour over white: the lightest field is still told from an empty one, the darkest still carries white figures.
    private const decimal LightestShare = 0.08m;
    private const decimal DarkestShare = 0.92m;
    private const decimal WhiteTextFrom = 0.5m;

    private Dictionary<(string Kind, int Year), ShortfallYearRow> _rows = [];
    private List<string> _kinds = [];
    private List<int> _years = [];
    private decimal _highest;

    /// <summary>The kinds of all years to show.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ShortfallYearRow> Rows { get; set; }

    /// <summary>What the tones show.</summary>
    [Parameter]
    public ShortfallMeasure Measure { get; set; }

    /// <summary>Where a field leads; null for nowhere, as on paper.</summary>
    [Parameter]
    public Func<ShortfallYearRow, string>? AddressOf { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        _rows = Rows.ToDictionary(row => (row.ShortfallCategory, row.FiscalYear));
        _years = [.. Rows.Select(row => row.FiscalYear).Distinct().Order()];
        var present = Rows.Select(row => row.ShortfallCategory).ToHashSet(StringComparer.Ordinal);
        _kinds = [.. ShortfallTaxonomy.All.Select(category => category.Code).Where(present.Contains)];
        _highest = Rows.Select(row => ShortfallMeasures.ValueOf(row, Measure) ?? 0m).DefaultIfEmpty(0m).Max();
    }

    private string ToneOf(ShortfallYearRow row)
    {
        var share = _highest > 0m && ShortfallMeasures.ValueOf(row, Measure) is { } value ? value / _highest : 0m;
        var tone = LightestShare + (share * (DarkestShare - LightestShare));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"background: color-mix(in srgb, {ChartPalette.Primary} {tone * 100m:0}%, {ChartPalette.Paper}); color: {(tone >= WhiteTextFrom ? ChartPalette.Paper : ChartPalette.Ink)}");
    }
}
