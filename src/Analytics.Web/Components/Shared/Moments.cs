using Analytics.Reports.Rendering;

namespace Analytics.Web.Components.Shared;

/// <summary>Instants as the warehouse hands them out, for reading.</summary>
internal static class Moments
{
    /// <summary>An instant in Beijing time.</summary>
    /// <param name="utc">The instant in UTC; the engines do not all say so in its kind.</param>
    /// <returns>Such as <c>2025年2月5日 9:30</c>.</returns>
    public static string OfUtc(DateTime utc) => ChineseFormats.Moment(InUtc(utc));

    /// <summary>The time of day of an instant, in Beijing.</summary>
    /// <param name="utc">The instant in UTC; the engines do not all say so in its kind.</param>
    /// <returns>Such as <c>9:30:05</c>.</returns>
    public static string TimeOfUtc(DateTime utc) => ChineseFormats.TimeOfDay(InUtc(utc));

    private static DateTimeOffset InUtc(DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
}
