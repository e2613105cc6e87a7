using System.Globalization;
using Analytics.Warehouse.Queries.Execution;
using Analytics.Warehouse.Queries.Forms;
using Analytics.Web.Pages.Forms;
using Microsoft.AspNetCore.WebUtilities;

namespace Analytics.Web.Pages.Execution;

/// <summary>What a reader asked of the page about execution, as it stands in the address.</summary>
internal sealed record ExecutionAddress
{
    /// <summary>The rule that finds budgets cut to what was spent.</summary>
    public const string CutRule = "budget-cut-to-match";

    /// <summary>年度; null for the newest.</summary>
    public int? Year { get; init; }

    /// <summary>Key of the department; null for all.</summary>
    public int? DepartmentKey { get; init; }

    /// <summary>What the table lists.</summary>
    public ExecutionTab Tab { get; init; }

    /// <summary>Which budget low rates speak of.</summary>
    public RateBasis Basis { get; init; }

    /// <summary>Page of the table, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Reads an address; parts that make no sense do not narrow.</summary>
    /// <param name="uri">Absolute address.</param>
    /// <returns>What was asked for.</returns>
    public static ExecutionAddress Parse(string uri)
    {
        var query = QueryHelpers.ParseQuery(new Uri(uri).Query);
        string? Part(string name) => query.TryGetValue(name, out var value) ? value.ToString() : null;
        return new()
        {
            Year = Addresses.ParseYear(Part("year")),
            DepartmentKey = Addresses.ParseNumber(Part("department")),
            Tab = Addresses.ParseWord<ExecutionTab>(Part("list")),
            Basis = Addresses.ParseWord<RateBasis>(Part("rate")),
            Page = Addresses.ParseNumber(Part("page")) ?? 1,
        };
    }

    /// <summary>The same forms in the list of forms.</summary>
    /// <returns>The address of that list.</returns>
    public FormListAddress ToForms()
    {
        var all = new FormListAddress { Year = Year, DepartmentKey = DepartmentKey, RateBasis = Basis };
        return Tab switch
        {
            ExecutionTab.Below90 => all with { RateBelow = 90m, Order = FormListOrder.Rate },
            ExecutionTab.Below80 => all with { RateBelow = 80m, Order = FormListOrder.Rate },
            ExecutionTab.Below60 => all with { RateBelow = 60m, Order = FormListOrder.Rate },
            ExecutionTab.Cut => all with { RuleCode = CutRule, Order = FormListOrder.Cut, RateBasis = default },
            ExecutionTab.Unspent => all with { RateBelow = 100m, Order = FormListOrder.Unspent, RateBasis = RateBasis.Adjusted },
            ExecutionTab.LittleSpentHighScore => all with { RateBelow = 60m, ScoreFrom = 90m, Order = FormListOrder.Rate, RateBasis = default },
            _ => throw new ArgumentOutOfRangeException(nameof(Tab), Tab, "No such tab."),
        };
    }

    /// <summary>The parts of the address that are not left to what they are by themselves.</summary>
    /// <returns>Names and values; a null value is not written.</returns>
    public (string Name, string? Value)[] Parts() =>
    [
        ("year", Year?.ToString(CultureInfo.InvariantCulture)),
        ("department", DepartmentKey?.ToString(CultureInfo.InvariantCulture)),
        ("list", Addresses.WordOf(Tab)),
        ("rate", Addresses.WordOf(Basis)),
        ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
    ];
}
