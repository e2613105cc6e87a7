using System.Globalization;

namespace Analytics.Samples;

/// <summary>How the synthetic forms print numbers.</summary>
internal static class Printed
{
    /// <summary>A number without trailing zeros.</summary>
    public static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>A number with two decimals.</summary>
    public static string Fixed(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A number with commas between thousands, without trailing zeros.</summary>
    public static string Thousands(decimal value) => value.ToString("#,##0.##", CultureInfo.InvariantCulture);

    /// <summary>A number with commas and two decimals.</summary>
    public static string ThousandsFixed(decimal value) => value.ToString("#,##0.00", CultureInfo.InvariantCulture);
}
