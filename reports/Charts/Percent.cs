using System.Globalization;

namespace Analytics.Reports.Charts;

/// <summary>Lengths of a drawing that grows with its container.</summary>
internal static class Percent
{
    /// <summary>A share as the attributes of a drawing want it.</summary>
    /// <param name="share">The share, 0 to 1; what lies outside is put at the nearer end.</param>
    /// <returns>Such as <c>12.5%</c>.</returns>
    public static string Of(decimal share) => (Math.Clamp(share, 0m, 1m) * 100m).ToString("0.###", CultureInfo.InvariantCulture) + "%";
}
