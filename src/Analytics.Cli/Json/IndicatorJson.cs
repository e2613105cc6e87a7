using System.Text.Json.Serialization;
using Analytics.Domain.Indicators;

namespace Analytics.Cli.Json;

/// <summary>An indicator of a form.</summary>
internal sealed record IndicatorJson(
    string? Level1,
    string? Level2,
    string? Level3,
    string? Target,
    string? Actual,
    decimal? Weight,
    decimal? Score,
    string? Reason,
    int Line,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Sheet,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Page,
    decimal Confidence)
{
    /// <summary>The indicator in its JSON shape.</summary>
    public static IndicatorJson Of(IndicatorRow row) => new(
        row.Level1?.Value,
        row.Level2?.Value,
        row.Level3?.Value,
        row.Target?.Value,
        row.Actual?.Value,
        row.Weight?.Value,
        row.Score?.Value,
        row.Reason?.Value,
        row.Place.PrintedLine,
        row.Place.Sheet,
        row.Place.Page,
        row.Confidence);
}
