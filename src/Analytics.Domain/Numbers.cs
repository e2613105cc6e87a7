using System.Globalization;
using Analytics.Domain.Scoring;

namespace Analytics.Domain;

/// <summary>How numbers are written inside findings and arithmetic: exact, without trailing zeros, the same in every culture.</summary>
internal static class Numbers
{
    /// <summary>A number without trailing zeros, such as 261458 or 196876.3.</summary>
    public static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A number rounded to two decimals without trailing zeros.</summary>
    public static string Short(decimal value) => Plain(Rounding.HalfUp(value, 2));

    /// <summary>A fraction as a percentage with two decimals, such as 79.23%.</summary>
    public static string Percent(decimal fraction) =>
        string.Create(CultureInfo.InvariantCulture, $"{Rounding.HalfUp(fraction * 100m, 2):0.00}%");

    /// <summary>A division with its result, such as <c>261458 / 330000 = 79.23%</c>.</summary>
    public static string Division(decimal part, decimal whole, decimal fraction) =>
        $"{Plain(part)} / {Plain(whole)} = {Percent(fraction)}";
}
