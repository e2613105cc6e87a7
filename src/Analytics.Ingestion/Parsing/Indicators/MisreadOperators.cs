using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;
using Analytics.Ingestion.Parsing.Text;

namespace Analytics.Ingestion.Parsing.Indicators;

/// <summary>Notices the signs that character recognition takes for others, ≥ for 2 and ≤ for W, and puts them right where nothing
/// else makes sense; such a target is inferred and the form goes to review.</summary>
internal sealed class MisreadOperators(Quantities quantities)
{
    private const decimal RepairedConfidence = 0.7m;
    private const decimal FullRate = 100m;
    private const decimal FarBelow = 0.5m;

    /// <summary>The rows with their operators put right.</summary>
    public List<IndicatorRow> Repair(List<IndicatorRow> rows, FormDraft draft)
    {
        var certain = rows.ConvertAll(row => UpperBound(row) ?? RateAbove100(row));
        var hasDamage = certain.Exists(target => target is not null) && !rows.Exists(row => row.Target is { } target && target.Value.AsSpan().ContainsAny('≥', '≤'));
        for (var i = 0; i < rows.Count; i++)
        {
            if ((certain[i] ?? (hasDamage ? MetInSpite(rows[i]) : null)) is not { } repaired)
                continue;
            draft.Report("operator-misread", $"第 {rows[i].Place.PrintedLine} 行指标“{rows[i].Level3?.Value}”的目标值印为“{rows[i].Target!.Value}”，按文字识别的常见错误读作“{repaired}”；请核对原件。", rows[i].Target!.Place);
            rows[i] = rows[i] with
            {
                Target = rows[i].Target! with { Value = repaired, Confidence = RepairedConfidence },
                Confidence = Math.Min(rows[i].Confidence, RepairedConfidence),
            };
        }

        return rows;
    }

    // W3起
    private string? UpperBound(IndicatorRow row) =>
        row.Target?.Value is ['W' or 'w', var digit, ..] printed && char.IsAsciiDigit(Fold.Character(digit)) && quantities.Is(printed[1..]) ? "≤" + printed[1..] : null;

    // 290%: no rate of a form goes beyond 100 so far, and 90 % fits.
    private string? RateAbove100(IndicatorRow row) =>
        Without2(row) is { } rest && quantities.UnitOf(rest) == "%"
        && quantities.NumberOf(row.Target!.Value) > FullRate && quantities.NumberOf(rest) is > 0 and <= FullRate
        && quantities.NumberOf(row.Actual?.Value) is null or <= FullRate
            ? "≥" + rest
            : null;

    // 24次 was met with 5次 and has its full points, in a form whose other signs are damaged.
    private string? MetInSpite(IndicatorRow row) =>
        Without2(row) is { } rest
        && row.Weight is { } weight && row.Score?.Value == weight.Value
        && quantities.NumberOf(row.Actual?.Value) is { } actual
        && actual < quantities.NumberOf(row.Target!.Value) * FarBelow
        && actual >= quantities.NumberOf(rest)
            ? "≥" + rest
            : null;

    private string? Without2(IndicatorRow row) =>
        row.Target?.Value is ['2', var next, ..] printed && char.IsAsciiDigit(next) && next != '0' && quantities.Is(printed) && quantities.Is(printed[1..]) ? printed[1..] : null;
}
