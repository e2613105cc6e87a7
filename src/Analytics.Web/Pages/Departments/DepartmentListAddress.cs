using System.Globalization;
using Analytics.Warehouse.Queries.Departments;
using Microsoft.AspNetCore.WebUtilities;

namespace Analytics.Web.Pages.Departments;

/// <summary>Which departments a reader asked for, as it stands in the address.</summary>
internal sealed record DepartmentListAddress
{
    private const int LongestName = 60;

    /// <summary>年度; null for the newest.</summary>
    public int? Year { get; init; }

    /// <summary>Part of the name; null for all.</summary>
    public string? Name { get; init; }

    /// <summary>What they are sorted by.</summary>
    public DepartmentListSort Sort { get; init; }

    /// <summary>Whether the order is turned round.</summary>
    public bool IsDescending { get; init; }

    /// <summary>Page of the list, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Reads an address; parts that make no sense do not narrow.</summary>
    /// <param name="uri">Absolute address.</param>
    /// <returns>What was asked for.</returns>
    public static DepartmentListAddress Parse(string uri)
    {
        var query = QueryHelpers.ParseQuery(new Uri(uri).Query);
        string? Part(string name) => query.TryGetValue(name, out var value) ? value.ToString() : null;
        return new()
        {
            Year = Addresses.ParseYear(Part("year")),
            Name = NameOf(Part("name")),
            Sort = Addresses.ParseWord<DepartmentListSort>(Part("sort")),
            IsDescending = Part("order") == "desc",
            Page = Addresses.ParseNumber(Part("page")) ?? 1,
        };
    }

    /// <summary>A part of a name as typed.</summary>
    /// <param name="typed">What was typed.</param>
    /// <returns>The part without blanks at its ends; null for none, and for what no name can be.</returns>
    public static string? NameOf(string? typed) => typed?.Trim() is { Length: > 0 and <= LongestName } name && !name.Any(char.IsControl) ? name : null;

    /// <summary>The same list sorted by a column; a second time the other way round.</summary>
    /// <param name="sort">The column.</param>
    /// <returns>The address.</returns>
    public DepartmentListAddress SortedBy(DepartmentListSort sort) =>
        this with { Sort = sort, IsDescending = Sort == sort && !IsDescending, Page = 1 };

    /// <summary>The departments to list.</summary>
    /// <param name="year">The year that the address names or stands for.</param>
    /// <returns>The filter of the query.</returns>
    public DepartmentListFilter ToFilter(int year) => new(year) { Name = Name, Sort = Sort, IsDescending = IsDescending };

    /// <summary>The parts of the address that are not left to what they are by themselves.</summary>
    /// <returns>Names and values; a null value is not written.</returns>
    public (string Name, string? Value)[] Parts() =>
    [
        ("year", Year?.ToString(CultureInfo.InvariantCulture)),
        ("name", Name),
        ("sort", Addresses.WordOf(Sort)),
        ("order", IsDescending ? "desc" : null),
        ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
    ];
}
