using System.Text.Json.Serialization;
using Analytics.Domain.Budget;

namespace Analytics.Cli.Json;

/// <summary>A row of the funding block; amounts in the form's own unit.</summary>
internal sealed record FundingJson(
    string Source,
    decimal? InitialBudget,
    decimal? AdjustedBudget,
    decimal? Executed,
    decimal? Weight,
    decimal? RatePercent,
    decimal? Score,
    int Line,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Sheet,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Page,
    decimal Confidence)
{
    /// <summary>The row in its JSON shape.</summary>
    public static FundingJson Of(FundingLine line) => new(
        line.Source.Value,
        line.InitialBudget?.Value,
        line.AdjustedBudget?.Value,
        line.Executed?.Value,
        line.Weight?.Value,
        line.RatePercent?.Value,
        line.Score?.Value,
        line.Place.PrintedLine,
        line.Place.Sheet,
        line.Place.Page,
        line.Confidence);
}
