namespace Analytics.Domain.Scoring;

/// <summary>Division of amounts and quantities, defined only where the quotient means something.</summary>
public static class Ratio
{
    private const decimal LargestPart = 1_000_000_000_000_000m;
    private const decimal SmallestWhole = 0.000_000_001m;

    /// <summary>Divides a part by a whole.</summary>
    /// <param name="part">The dividend, such as the executed amount.</param>
    /// <param name="whole">The divisor, such as the budget.</param>
    /// <returns>
    /// The exact quotient, a fraction; null where either is absent, the whole is 0 or negative, or the numbers lie
    /// beyond anything a form can mean (a damaged text may hold thirty digits).
    /// </returns>
    public static decimal? Of(decimal? part, decimal? whole) =>
        part is { } dividend && whole is { } divisor && divisor >= SmallestWhole && Math.Abs(dividend) <= LargestPart
            ? dividend / divisor
            : null;
}
