using System.Globalization;
using Analytics.Warehouse.Queries.Audit;
using Analytics.Warehouse.Register;

namespace Analytics.Web.Pages.Audit;

/// <summary>What the address of the audit asks for.</summary>
/// <param name="UserName">Sign-in name of the person; null for all.</param>
/// <param name="Kind">What lines are about; null for all.</param>
/// <param name="From">The first day, in Beijing; null for no bound.</param>
/// <param name="Until">The last day, in Beijing; null for no bound.</param>
/// <param name="Page">The page, counted from 1.</param>
internal sealed record AuditAddress(string? UserName = null, AuditKind? Kind = null, DateOnly? From = null, DateOnly? Until = null, int Page = 1)
{
    private const string DayFormat = "yyyy-MM-dd";
    private static readonly TimeSpan BeijingOffset = TimeSpan.FromHours(8);

    /// <summary>Whether nothing narrows the list.</summary>
    public bool IsOpen => this is { UserName: null, Kind: null, From: null, Until: null };

    /// <summary>Reads the parts of an address; what makes no sense does not narrow.</summary>
    /// <returns>What is asked for.</returns>
    public static AuditAddress Parse(string? user, string? kind, string? from, string? until, string? page) => new(
        string.IsNullOrWhiteSpace(user) ? null : user,
        ParseKind(kind),
        ParseDay(from),
        ParseDay(until),
        Addresses.ParseNumber(page) ?? 1);

    /// <summary>Reads a kind as it stands in an address.</summary>
    /// <param name="kind">The text; may be anything.</param>
    /// <returns>The kind; null where the text is none.</returns>
    public static AuditKind? ParseKind(string? kind) =>
        Enum.GetValues<AuditKind>().Where(each => string.Equals(each.ToString(), kind, StringComparison.OrdinalIgnoreCase)).Cast<AuditKind?>().FirstOrDefault();

    /// <summary>Reads a day as a browser's date field gives it.</summary>
    /// <param name="day">The text; may be anything.</param>
    /// <returns>The day; null where the text is none.</returns>
    public static DateOnly? ParseDay(string? day) =>
        DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) && parsed.Year is > 2000 and < 2999 ? parsed : null;

    /// <summary>A day as a browser's date field wants it.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The text; null where there is no day.</returns>
    public static string? DayText(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>The filter of the query: whole days of Beijing.</summary>
    /// <returns>The filter.</returns>
    public AuditFilter ToFilter() => new(UserName, Kind, StartOf(From), StartOf(Until?.AddDays(1)));

    private static DateTime? StartOf(DateOnly? day) => day is { } date ? new DateTimeOffset(date, TimeOnly.MinValue, BeijingOffset).UtcDateTime : null;
}
