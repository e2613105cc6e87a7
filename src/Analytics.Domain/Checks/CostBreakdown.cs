using Analytics.Domain.Budget;
using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;
using Analytics.Domain.Scoring;

namespace Analytics.Domain.Checks;

/// <summary>
/// The cost indicators of a form as a breakdown of its money. They are one where each of them is an amount; a control
/// rate (成本控制率) stands beside them without being a part. Prices by the piece, text and amounts that come to
/// something quite different from the budget are no breakdown: single costs are watched in them, not the whole.
/// </summary>
/// <param name="Rows">The amounts in the order of the form.</param>
/// <param name="Unit">The unit of the form's amounts.</param>
internal sealed record CostBreakdown(IReadOnlyList<CostRow> Rows, CurrencyUnit Unit)
{
    private static readonly string[] UnitPriceWords = [.. EmbeddedTable.Read("Checks.unit-price-words.tsv").Select(row => row["word"])];

    /// <summary>The caps added up, in yuan.</summary>
    public decimal CapsYuan => Rows.Sum(row => row.CapYuan);

    /// <summary>What was spent added up, in yuan; null where a row does not say it.</summary>
    public decimal? ActualsYuan => Rows.Any(row => row.ActualYuan is null) ? null : Rows.Sum(row => row.ActualYuan!.Value);

    /// <summary>The unit in Chinese.</summary>
    public string UnitName => Unit == CurrencyUnit.TenThousandYuan ? "万元" : "元";

    /// <summary>Where the amounts stand.</summary>
    public SourcePlace Place => Rows[0].Indicator.Row.Place;

    /// <summary>Reads the cost indicators of a form as a breakdown.</summary>
    /// <param name="form">The form.</param>
    /// <param name="thresholds">How near the amounts have to come to the whole.</param>
    /// <returns>The breakdown; null where the cost indicators are none, or rows or the unit of the amounts are not known.</returns>
    public static CostBreakdown? Of(FormUnderCheck form, RuleThresholds thresholds)
    {
        if (!form.HasAllRows || form.Form is not { EffectiveCurrencyUnit: { } unit, TotalFunding: { } total })
            return null;

        List<CostRow> rows = [];
        foreach (var indicator in form.Indicators.Where(indicator => indicator.Kind == IndicatorKind.Cost && !IsRate(indicator)))
        {
            if (ToRow(indicator) is not { } row)
                return null;
            rows.Add(row);
        }

        var breakdown = new CostBreakdown(rows, unit);
        return rows.Count > 0 && breakdown.CoversOneOf(form.Form, total, thresholds.CostCoverRate) ? breakdown : null;
    }

    /// <summary>An amount in the form's own unit.</summary>
    /// <param name="yuan">The amount in yuan.</param>
    /// <returns>The number to print.</returns>
    public decimal InFormUnit(decimal yuan) => Unit == CurrencyUnit.TenThousandYuan ? new Money(yuan).TenThousandYuan : yuan;

    /// <summary>Whether the rows add up to an amount of the funding block, as far as rounding lets one see it.</summary>
    /// <param name="sumYuan">The rows added up, in yuan.</param>
    /// <param name="printed">The amount of the funding block as printed; null where it is absent.</param>
    /// <returns>True where both agree; false where they do not or the amount is absent.</returns>
    public bool AddsUpTo(decimal sumYuan, Reading<decimal>? printed) =>
        printed is { Value: var amount }
        && Math.Abs(sumYuan - ToYuan(amount)) <= Rows.Sum(row => row.RoundingYuan) + Math.Max(1m, ToYuan(PrintedPrecision.RoundingOf(amount)));

    private static bool IsRate(IndicatorUnderCheck indicator) => UnitFamilies.FamilyOf((indicator.Target?.Quantity ?? indicator.Actual?.Quantity)?.Unit) is UnitFamily.Share;

    private static CostRow? ToRow(IndicatorUnderCheck indicator)
    {
        if (indicator is not { Target: { Quantity: { } target, Operator: not (TargetOperator.AtLeast or TargetOperator.MoreThan) } }
            || !Units.IsMoney(target)
            || indicator.Row.Level3 is { Value: var name } && UnitPriceWords.Any(word => name.Contains(word, StringComparison.Ordinal)))
        {
            return null;
        }

        var actual = indicator.Actual?.Quantity is { } spent && Units.InOneCurrency(target, spent) is { } pair ? pair.Actual : (decimal?)null;
        var actualRounding = indicator.Actual?.Quantity is { } printed ? PrintedPrecision.RoundingOf(printed.Value) : 0m;
        return new(
            indicator,
            Units.InYuan(target),
            actual,
            Units.InYuan(target with { Value = Math.Max(PrintedPrecision.RoundingOf(target.Value), actualRounding) }));
    }

    private decimal ToYuan(decimal printed) => Money.FromPrinted(printed, Unit).Yuan;

    private bool CoversOneOf(EvaluationForm form, FundingLine total, decimal coverRate)
    {
        return IsNear(CapsYuan, total.InitialBudget)
            || IsNear(CapsYuan, total.AdjustedBudget)
            || IsNear(ActualsYuan, total.Executed);

        bool IsNear(decimal? sumYuan, Reading<decimal>? amount) =>
            amount is not null
            && PrintedPrecision.IsAmount(amount.Value)
            && Ratio.Of(sumYuan, form.ToMoney(amount)?.Yuan) is { } share
            && share >= coverRate
            && share <= 1m / coverRate;
    }
}
