using Analytics.Domain.Budget;

namespace Analytics.Domain.Checks;

/// <summary>How far printed amounts may be off because they were rounded when they were printed.</summary>
internal static class PrintedPrecision
{
    private const int MostDecimals = 28;
    private const decimal HalfOfCent = 0.005m;

    // Beyond this an amount is damage, and sums of such numbers leave the range of decimal.
    private const decimal LargestAmount = 1_000_000_000_000_000m;

    /// <summary>Half of the last decimal place that a number is printed with: 0.005 for 12.30.</summary>
    /// <param name="printed">The number as printed.</param>
    /// <returns>The half; 0.5 for a whole number.</returns>
    public static decimal HalfOfLastPlace(decimal printed) =>
        new(5, 0, 0, isNegative: false, (byte)Math.Min(printed.Scale + 1, MostDecimals));

    /// <summary>What rounding may have taken from or added to an amount. Amounts have two decimals at least; people leave out the zeros.</summary>
    /// <param name="printed">The amount as printed.</param>
    /// <returns>The allowance in the unit of the amount.</returns>
    public static decimal RoundingOf(decimal printed) => Math.Min(HalfOfLastPlace(printed), HalfOfCent);

    /// <summary>Whether an amount can be one, and no damaged number of thirty digits.</summary>
    /// <param name="printed">The amount as printed.</param>
    /// <returns>True where sums and products of it stay in range.</returns>
    public static bool IsAmount(decimal printed) => Math.Abs(printed) <= LargestAmount;

    /// <summary>Whether an amount can be money: there is nothing below a fen, so 40000.002 元 is two numbers that were glued together.</summary>
    /// <param name="printed">The amount as printed.</param>
    /// <param name="unit">The unit of the form's amounts; null where none is known.</param>
    /// <returns>False for an amount in yuan with more than two decimals that are not zero.</returns>
    public static bool IsMoney(decimal printed, CurrencyUnit? unit) =>
        unit is not CurrencyUnit.Yuan || decimal.Round(printed, 2) == printed;
}
