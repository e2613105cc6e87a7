using System.Collections.Frozen;
using System.Globalization;

namespace Analytics.Domain.Indicators;

/// <summary>Which units agree, and how they convert.</summary>
internal static class Units
{
    private const string PercentUnit = "%";
    private const string MoneyUnit = "元";

    // Two numbers of one size differ by less than this factor.
    private const decimal OneSize = 10m;

    private static readonly FrozenDictionary<string, (string Canonical, decimal Factor)> Known =
        EmbeddedTable.Read("Indicators.units.tsv").ToFrozenDictionary(
            row => row["unit"],
            row => (row["canonical"], decimal.Parse(row["factor"], CultureInfo.InvariantCulture)),
            StringComparer.Ordinal);

    /// <summary>Brings two quantities to one unit.</summary>
    /// <param name="target">The one quantity.</param>
    /// <param name="actual">The other one.</param>
    /// <returns>
    /// Both numbers in one unit; null where the units do not agree (次 and 期), or where one has none and the other's
    /// leaves two readings: 0.98 against 95 % may be a fraction, 3.5 against 35000 元 may be 万元.
    /// </returns>
    public static (decimal Target, decimal Actual)? InOneUnit(Quantity target, Quantity actual)
    {
        var (targetUnit, targetFactor) = Canonical(target.Unit);
        var (actualUnit, actualFactor) = Canonical(actual.Unit);
        if (targetUnit == actualUnit)
            return (target.Value * targetFactor, actual.Value * actualFactor);
        if (targetUnit is not null && actualUnit is not null)
            return null;

        var bare = targetUnit is null ? target : actual;
        return (targetUnit ?? actualUnit) switch
        {
            MoneyUnit => InUnitOf(target, actual, targetUnit is null ? actualFactor : targetFactor),
            PercentUnit when bare.Value <= 1m => null,
            _ => WithBareNumber(target, targetFactor, actual, actualFactor),
        };
    }

    /// <summary>Whether a quantity is an amount of money.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <returns>True where its unit is 元 or a multiple of it.</returns>
    public static bool IsMoney(Quantity quantity) => Canonical(quantity.Unit).Unit == MoneyUnit;

    /// <summary>Brings an amount of money and what became of it to one unit.</summary>
    /// <param name="target">The planned amount or price.</param>
    /// <param name="actual">What was spent.</param>
    /// <returns>
    /// Both numbers in one unit, a bare actual in that of the target where both are of one size or nothing was spent;
    /// null where the target is no money, or the units do not agree.
    /// </returns>
    public static (decimal Target, decimal Actual)? InOneCurrency(Quantity target, Quantity actual)
    {
        if (UnitFamilies.FamilyOf(target.Unit) is not UnitFamily.Money)
            return null;
        return actual is { Unit: null, Value: 0m } ? (target.Value * Canonical(target.Unit).Factor, 0m) : InOneUnit(target, actual);
    }

    /// <summary>An amount of money in yuan.</summary>
    /// <param name="amount">A number that <see cref="IsMoney"/>.</param>
    /// <returns>The number in yuan.</returns>
    public static decimal InYuan(Quantity amount) => amount.Value * Canonical(amount.Unit).Factor;

    // 200 beside ≥230万元 is meant in 万元; 3.5 beside 35000元 may be 万元 or a slip.
    private static (decimal Target, decimal Actual)? InUnitOf(Quantity target, Quantity actual, decimal factor) =>
        IsOfOneSize((target.Value, actual.Value)) ? (target.Value * factor, actual.Value * factor) : null;

    // 464 beside ≥430万次 is meant in 万次, 4640000 in 次: the reading counts under which both are of one size.
    private static (decimal Target, decimal Actual)? WithBareNumber(Quantity target, decimal targetFactor, Quantity actual, decimal actualFactor)
    {
        (decimal Target, decimal Actual) asPrinted = (target.Value, actual.Value);
        (decimal Target, decimal Actual) converted = (target.Value * targetFactor, actual.Value * actualFactor);
        return (asPrinted == converted || IsOfOneSize(asPrinted), IsOfOneSize(converted)) switch
        {
            (true, false) => asPrinted,
            (false, true) => converted,
            (true, true) when asPrinted == converted => asPrinted,
            _ => null,
        };
    }

    private static bool IsOfOneSize((decimal Target, decimal Actual) pair) =>
        Math.Abs(pair.Actual) <= Math.Abs(pair.Target) * OneSize && Math.Abs(pair.Target) <= Math.Abs(pair.Actual) * OneSize;

    private static (string? Unit, decimal Factor) Canonical(string? unit) =>
        unit is null ? (null, 1m) : Known.TryGetValue(unit, out var known) ? known : (unit, 1m);
}
