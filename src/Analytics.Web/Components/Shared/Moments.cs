using Analytics.Reports.Rendering;

namespace Analytics.Web.Components.Shared;

/// <summary>Instants as the warehouse hands them out, for reading.</summary>
internal static class Moments
{
    /// <summary>An instant in Beijing time.</summary>
    /// <param name="utc">The instant in UTC; the engines do not all say so in its kind.</param>
    /// <returns>Such as <c>2025年2月5日 9:30</c>.</returns>
    public static string OfUtc(DateTime utc) => ChineseFormats.Moment(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)));
}
