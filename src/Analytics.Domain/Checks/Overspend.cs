using Analytics.Domain.Indicators;

namespace Analytics.Domain.Checks;

/// <summary>An amount of money above its cap or its planned figure.</summary>
/// <param name="Planned">The cap or plan as printed.</param>
/// <param name="Spent">What was spent as printed.</param>
/// <param name="OverRate">How far above, a fraction; null over a plan of nothing.</param>
internal sealed record Overspend(Quantity Planned, Quantity Spent, decimal? OverRate)
{
    /// <summary>The overspending of an indicator.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <returns>The amounts; null where it is no money, stays within its plan, or more of it is better (money earned).</returns>
    public static Overspend? Of(IndicatorUnderCheck indicator)
    {
        if (indicator is not { Target: { Quantity: { } planned, Operator: var direction }, Actual.Quantity: { } spent }
            || !IsLimit(direction, indicator.Kind)
            || Units.InOneCurrency(planned, spent) is not { } pair
            || pair.Actual <= pair.Target
            || IsRoundedUp(planned, spent))
        {
            return null;
        }

        return new(planned, spent, Scoring.Ratio.Of(pair.Actual - pair.Target, pair.Target));
    }

    // 132.42万元 for a cap of 132.4183万元 is the cap itself, printed with two decimals.
    private static bool IsRoundedUp(Quantity planned, Quantity spent) =>
        planned.Unit == spent.Unit
        && spent.Value - planned.Value <= PrintedPrecision.RoundingOf(spent.Value);

    // Without ≤ only a cost is a limit; an income of 120万元 for 100万元 is none.
    private static bool IsLimit(TargetOperator? direction, IndicatorKind kind) => direction switch
    {
        TargetOperator.AtMost or TargetOperator.LessThan => true,
        null or TargetOperator.Exactly => kind is IndicatorKind.Cost,
        _ => false,
    };
}
