using Analytics.Domain.Shortfalls;
using Analytics.Reports.Charts;
using Analytics.Warehouse.Queries.Shortfalls;
using Microsoft.AspNetCore.WebUtilities;

namespace Analytics.Web.Pages.Shortfalls;

/// <summary>Which reasons a reader asked for, as it stands in the address; a null member does not narrow.</summary>
/// <param name="Year">年度; null for the newest.</param>
public sealed record ShortfallsAddress(int? Year = null)
{
    /// <summary>How an address names all years.</summary>
    public const string EveryYear = "all";

    private const int LongestSearch = 60;
    private const int GroupKeyLength = 64;

    /// <summary>Whether all years are asked for.</summary>
    public bool IsEveryYear { get; init; }

    /// <summary>Key of the department.</summary>
    public int? DepartmentKey { get; init; }

    /// <summary>Code of the primary kind.</summary>
    public string? Category { get; init; }

    /// <summary>What stands in the text.</summary>
    public string? Search { get; init; }

    /// <summary>Group of near-identical reasons.</summary>
    public string? GroupKey { get; init; }

    /// <summary>Whether only reasons are asked for that say nothing about the case or are copied.</summary>
    public bool IsOnlyBoilerplate { get; init; }

    /// <summary>What the charts show.</summary>
    public ShortfallMeasure Measure { get; init; }

    /// <summary>By what the list is sorted.</summary>
    public ShortfallOrder Order { get; init; }

    /// <summary>Page of the list of reasons, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Page of the list of copied sentences, from 1.</summary>
    public int GroupPage { get; init; } = 1;

    /// <summary>Whether anything but the year narrows.</summary>
    public bool IsNarrowed => this is not { DepartmentKey: null, Category: null, Search: null, GroupKey: null, IsOnlyBoilerplate: false };

    /// <summary>Reads an address; parts that make no sense do not narrow.</summary>
    /// <param name="uri">Absolute address.</param>
    /// <returns>What was asked for.</returns>
    public static ShortfallsAddress Parse(string uri)
    {
        var query = QueryHelpers.ParseQuery(new Uri(uri).Query);
        string? Part(string name) => query.TryGetValue(name, out var value) ? value.ToString() : null;
        return new(Addresses.ParseYear(Part("year")))
        {
            IsEveryYear = Part("year") == EveryYear,
            DepartmentKey = Addresses.ParseNumber(Part("department")),
            Category = ParseCategory(Part("category")),
            Search = ParseSearch(Part("q")),
            GroupKey = ParseGroup(Part("group")),
            IsOnlyBoilerplate = Part("only") == Addresses.OnlyBoilerplate,
            Measure = ParseWord<ShortfallMeasure>(Part("measure")),
            Order = ParseWord<ShortfallOrder>(Part("sort")),
            Page = Addresses.ParseNumber(Part("page")) ?? 1,
            GroupPage = Addresses.ParseNumber(Part("groups")) ?? 1,
        };
    }

    /// <summary>A kind as it stands in an address.</summary>
    /// <param name="text">The text; may be anything.</param>
    /// <returns>Its code; null where there is no such kind.</returns>
    public static string? ParseCategory(string? text) => ShortfallTaxonomy.All.FirstOrDefault(category => category.Code == text)?.Code;

    /// <summary>A search as it stands in an address.</summary>
    /// <param name="text">The text; may be anything.</param>
    /// <returns>Its beginning; null where it is blank.</returns>
    public static string? ParseSearch(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim() is var search && search.Length > LongestSearch ? search[..LongestSearch] : search;

    /// <summary>A group as it stands in an address.</summary>
    /// <param name="text">The text; may be anything.</param>
    /// <returns>Its key; null where the text is none.</returns>
    public static string? ParseGroup(string? text) => text is { Length: GroupKeyLength } && text.All(char.IsAsciiHexDigitLower) ? text : null;

    /// <summary>A member of an enumeration as it stands in an address.</summary>
    /// <param name="text">The text; may be anything.</param>
    /// <returns>The member; the first one where the text names none.</returns>
    public static TEnum ParseWord<TEnum>(string? text)
        where TEnum : struct, Enum => Enum.GetValues<TEnum>().FirstOrDefault(value => Word(value) == text);

    /// <summary>A member of an enumeration for an address.</summary>
    /// <param name="value">The member.</param>
    /// <returns>Its name in lower case; null for the first one, which need not be named.</returns>
    public static string? Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => Equals(value, default(TEnum)) ? null : value.ToString().ToLowerInvariant();

    /// <summary>The reasons to list.</summary>
    /// <returns>The filter of the queries.</returns>
    public ShortfallFilter ToFilter() => new(IsEveryYear ? null : Year, DepartmentKey, Category, Search, GroupKey, IsOnlyBoilerplate);
}
