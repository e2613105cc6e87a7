using System.Globalization;

namespace Analytics.Domain.Checks;

/// <summary>Until when the forms of a fiscal year have to be filed.</summary>
internal static class FilingDueDates
{
    private const string DateFormat = "yyyy-MM-dd";
    private const string MonthDayFormat = "MM-dd";

    // In this year 29 February does not exist, so a month and day that is valid here is valid in every year.
    private const int CommonYear = 2023;

    /// <summary>The due date of a fiscal year.</summary>
    /// <param name="thresholds">Valid settings.</param>
    /// <param name="fiscalYear">The fiscal year.</param>
    public static DateOnly For(RuleThresholds thresholds, int fiscalYear) =>
        thresholds.FilingDueOn.TryGetValue(fiscalYear.ToString(CultureInfo.InvariantCulture), out var set) && Date(set) is { } date ? date
        : MonthDay(thresholds.FilingDueMonthDay) is { } day ? new(fiscalYear + 1, day.Month, day.Day)
        : throw new InvalidOperationException($"The due date \"{thresholds.FilingDueMonthDay}\" was not validated.");

    /// <summary>Reads a date such as 2025-03-31; null where it is none.</summary>
    public static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>Reads a month and day such as 03-31 as a date of a common year; null where it is none.</summary>
    public static DateOnly? MonthDay(string? text) =>
        DateOnly.TryParseExact(
            $"{CommonYear.ToString(CultureInfo.InvariantCulture)}-{text}", $"yyyy-{MonthDayFormat}", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
