using Analytics.Warehouse.Queries.Years;

namespace Analytics.Web.Pages.Years;

/// <summary>Which two years a reader compares, and how, as it stands in the address; a null member does not narrow.</summary>
/// <param name="From">The one year; null for the last but one.</param>
/// <param name="To">The other year; null for the last.</param>
/// <param name="DepartmentKey">Key of the department.</param>
/// <param name="View">What is listed.</param>
/// <param name="Standing">How the projects that are listed stand.</param>
/// <param name="Sort">What the list goes by: a word of the orders of its query; null for the usual order.</param>
/// <param name="IsAscending">Whether the least comes first.</param>
/// <param name="Page">Page of the list, from 1.</param>
public sealed record YearsAddress(
    int? From = null,
    int? To = null,
    int? DepartmentKey = null,
    YearsView View = YearsView.Departments,
    PairStanding? Standing = null,
    string? Sort = null,
    bool IsAscending = false,
    int Page = 1)
{
    /// <summary>The word for the order of a list that begins with the least.</summary>
    public const string Ascending = "up";

    /// <summary>Reads the address's parts; what makes no sense does not narrow.</summary>
    /// <param name="from">The one year.</param>
    /// <param name="to">The other year.</param>
    /// <param name="department">Key of the department.</param>
    /// <param name="view">What is listed.</param>
    /// <param name="standing">How the projects stand.</param>
    /// <param name="sort">What the list goes by.</param>
    /// <param name="order">Whether the least comes first.</param>
    /// <param name="page">Page of the list.</param>
    /// <returns>What was asked for.</returns>
    public static YearsAddress Parse(
        string? from, string? to, string? department, string? view, string? standing, string? sort, string? order, string? page) => new(
        Addresses.ParseYear(from),
        Addresses.ParseYear(to),
        Addresses.ParseNumber(department),
        ParseWord<YearsView>(view) ?? YearsView.Departments,
        ParseWord<PairStanding>(standing),
        (ParseWord<ProjectPairOrder>(sort) is { } ofProjects ? Word(ofProjects) : null) ?? (ParseWord<DepartmentPairOrder>(sort) is { } ofDepartments ? Word(ofDepartments) : null),
        order == Ascending,
        Addresses.ParseNumber(page) ?? 1);

    /// <summary>A word of the address.</summary>
    /// <typeparam name="TWord">Its enumeration.</typeparam>
    /// <param name="word">The member.</param>
    /// <returns>Its name in small letters.</returns>
    public static string Word<TWord>(TWord word)
        where TWord : struct, Enum => word.ToString().ToLowerInvariant();

    /// <summary>Reads a word as <see cref="Word"/> writes it.</summary>
    /// <typeparam name="TWord">Its enumeration.</typeparam>
    /// <param name="text">The text; may be anything.</param>
    /// <returns>The member; null where the text is none.</returns>
    public static TWord? ParseWord<TWord>(string? text)
        where TWord : struct, Enum
    {
        foreach (var word in Enum.GetValues<TWord>())
        {
            if (Word(word) == text)
                return word;
        }

        return null;
    }

    /// <summary>The years to compare: those asked for where there are any, else the last two.</summary>
    /// <param name="years">The years at hand, newest first; at least two.</param>
    /// <returns>The earlier and the later one; a year is never compared with itself.</returns>
    public YearPair YearsOf(IReadOnlyList<int> years)
    {
        var to = To ?? (From is { } only && only == years[0] ? years[1] : years[0]);
        var from = From is { } asked && asked != to ? asked : years.FirstOrDefault(year => year < to, years.First(year => year != to));
        return new(Math.Min(from, to), Math.Max(from, to));
    }
}
