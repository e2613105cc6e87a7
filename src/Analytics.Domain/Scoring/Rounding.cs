namespace Analytics.Domain.Scoring;

/// <summary>How numbers are rounded everywhere: once, at the end, halves away from zero (四舍五入).</summary>
public static class Rounding
{
    /// <summary>Rounds halves away from zero.</summary>
    /// <param name="value">The exact value.</param>
    /// <param name="decimals">Digits to keep after the point, from 0 to 28.</param>
    /// <returns>The rounded value; 9.845 becomes 9.85 at two decimals.</returns>
    public static decimal HalfUp(decimal value, int decimals) =>
        decimal.Round(value, decimals, MidpointRounding.AwayFromZero);
}
