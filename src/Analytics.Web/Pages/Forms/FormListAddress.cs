using System.Globalization;
using Analytics.Domain.Forms;
using Analytics.Warehouse.Queries.Execution;
using Analytics.Warehouse.Queries.Forms;
using Analytics.Warehouse.Queries.Scores;
using Microsoft.AspNetCore.WebUtilities;

namespace Analytics.Web.Pages.Forms;

/// <summary>Which forms a reader asked for, as it stands in the address; a null member does not narrow. Rates are in percent.</summary>
internal sealed record FormListAddress
{
    private const decimal LargestBound = 10_000m;

    /// <summary>年度; null for the newest.</summary>
    public int? Year { get; init; }

    /// <summary>Key of the department.</summary>
    public int? DepartmentKey { get; init; }

    /// <summary>Which budget the rates speak of.</summary>
    public RateBasis RateBasis { get; init; }

    /// <summary>The lowest rate.</summary>
    public decimal? RateFrom { get; init; }

    /// <summary>The rate to stay below.</summary>
    public decimal? RateBelow { get; init; }

    /// <summary>Which total the bounds of scores speak of.</summary>
    public ScoreBasis ScoreBasis { get; init; }

    /// <summary>The lowest total.</summary>
    public decimal? ScoreFrom { get; init; }

    /// <summary>The total to stay below.</summary>
    public decimal? ScoreBelow { get; init; }

    /// <summary>优, 良, 中 or 差 as printed.</summary>
    public Rating? PrintedRating { get; init; }

    /// <summary>优, 良, 中 or 差 as recomputed.</summary>
    public Rating? RecomputedRating { get; init; }

    /// <summary>Code of a rule that found something.</summary>
    public string? RuleCode { get; init; }

    /// <summary>Code of a rule that moved the total.</summary>
    public string? MovedByRule { get; init; }

    /// <summary>What stands first.</summary>
    public FormListOrder Order { get; init; }

    /// <summary>Page of the list, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether anything but the year and the order narrows the list.</summary>
    public bool IsNarrowed => this != new FormListAddress { Year = Year, RateBasis = RateBasis, ScoreBasis = ScoreBasis, Order = Order, Page = Page };

    /// <summary>Reads an address; parts that make no sense do not narrow.</summary>
    /// <param name="uri">Absolute address.</param>
    /// <returns>What was asked for.</returns>
    public static FormListAddress Parse(string uri)
    {
        var query = QueryHelpers.ParseQuery(new Uri(uri).Query);
        string? Part(string name) => query.TryGetValue(name, out var value) ? value.ToString() : null;
        return new()
        {
            Year = Addresses.ParseYear(Part("year")),
            DepartmentKey = Addresses.ParseNumber(Part("department")),
            RateBasis = Addresses.ParseWord<RateBasis>(Part("rate")),
            RateFrom = ParseBound(Part("rate-from")),
            RateBelow = ParseBound(Part("rate-below")),
            ScoreBasis = Addresses.ParseWord<ScoreBasis>(Part("score")),
            ScoreFrom = ParseBound(Part("score-from")),
            ScoreBelow = ParseBound(Part("score-below")),
            PrintedRating = Ratings.FromChinese(Part("printed")),
            RecomputedRating = Ratings.FromChinese(Part("recomputed")),
            RuleCode = Addresses.ParseRuleCode(Part("rule")),
            MovedByRule = Addresses.ParseRuleCode(Part("moved-by")),
            Order = Addresses.ParseWord<FormListOrder>(Part("order")),
            Page = Addresses.ParseNumber(Part("page")) ?? 1,
        };
    }

    /// <summary>The forms to list.</summary>
    /// <param name="year">The year that the address names or stands for.</param>
    /// <returns>The filter of the query.</returns>
    public FormListFilter ToFilter(int year) => new(year)
    {
        DepartmentKey = DepartmentKey,
        RateBasis = RateBasis,
        RateFrom = RateFrom / 100m,
        RateBelow = RateBelow / 100m,
        ScoreBasis = ScoreBasis,
        ScoreFrom = ScoreFrom,
        ScoreBelow = ScoreBelow,
        PrintedRating = PrintedRating?.ToChinese(),
        RecomputedRating = RecomputedRating?.ToChinese(),
        RuleCode = RuleCode,
        MovedByRule = MovedByRule,
        Order = Order,
    };

    /// <summary>The parts of the address that are not left to what they are by themselves.</summary>
    /// <returns>Names and values; a null value is not written.</returns>
    public (string Name, string? Value)[] Parts() =>
    [
        ("year", Text(Year)),
        ("department", Text(DepartmentKey)),
        ("rate", Addresses.WordOf(RateBasis)),
        ("rate-from", Text(RateFrom)),
        ("rate-below", Text(RateBelow)),
        ("score", Addresses.WordOf(ScoreBasis)),
        ("score-from", Text(ScoreFrom)),
        ("score-below", Text(ScoreBelow)),
        ("printed", PrintedRating?.ToChinese()),
        ("recomputed", RecomputedRating?.ToChinese()),
        ("rule", RuleCode),
        ("moved-by", MovedByRule),
        ("order", Addresses.WordOf(Order)),
        ("page", Page > 1 ? Text(Page) : null),
    ];

    private static decimal? ParseBound(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var bound) && bound <= LargestBound ? bound : null;

    private static string? Text(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture);
}
