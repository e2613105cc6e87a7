using System.Globalization;
using Analytics.Warehouse.Queries.Scores;
using Analytics.Web.Pages.Departments;
using Microsoft.AspNetCore.WebUtilities;

namespace Analytics.Web.Pages.Scores;

/// <summary>What a reader asked of the page about scores, as it stands in the address.</summary>
internal sealed record ScoresAddress
{
    /// <summary>年度; null for the newest.</summary>
    public int? Year { get; init; }

    /// <summary>Part of a department's name; null for all.</summary>
    public string? Name { get; init; }

    /// <summary>Which department stands first.</summary>
    public ScoreSpreadOrder Order { get; init; }

    /// <summary>Page of the departments, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Reads an address; parts that make no sense do not narrow.</summary>
    /// <param name="uri">Absolute address.</param>
    /// <returns>What was asked for.</returns>
    public static ScoresAddress Parse(string uri)
    {
        var query = QueryHelpers.ParseQuery(new Uri(uri).Query);
        string? Part(string name) => query.TryGetValue(name, out var value) ? value.ToString() : null;
        return new()
        {
            Year = Addresses.ParseYear(Part("year")),
            Name = DepartmentListAddress.NameOf(Part("name")),
            Order = Addresses.ParseWord<ScoreSpreadOrder>(Part("order")),
            Page = Addresses.ParseNumber(Part("page")) ?? 1,
        };
    }

    /// <summary>The parts of the address that are not left to what they are by themselves.</summary>
    /// <returns>Names and values; a null value is not written.</returns>
    public (string Name, string? Value)[] Parts() =>
    [
        ("year", Year?.ToString(CultureInfo.InvariantCulture)),
        ("name", Name),
        ("order", Addresses.WordOf(Order)),
        ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
    ];
}
