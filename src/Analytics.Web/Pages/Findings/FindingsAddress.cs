using Analytics.Domain.Checks;
using Analytics.Warehouse.Queries.Findings;

namespace Analytics.Web.Pages.Findings;

/// <summary>Which findings a reader asked for, as it stands in the address; a null member does not narrow.</summary>
/// <param name="Year">年度.</param>
/// <param name="DepartmentKey">Key of the department.</param>
/// <param name="RuleCode">Code of the rule.</param>
/// <param name="Page">Page of the list, from 1.</param>
/// <param name="State">How the findings stand; null for all that count, that is all but those that do not hold.</param>
internal sealed record FindingsAddress(
    int? Year = null, int? DepartmentKey = null, string? RuleCode = null, int Page = 1, FindingState? State = null)
{
    /// <summary>Reads the address's parts; what makes no sense does not narrow.</summary>
    /// <param name="year">年度.</param>
    /// <param name="department">Key of the department.</param>
    /// <param name="rule">Code of the rule.</param>
    /// <param name="page">Page of the list.</param>
    /// <param name="state">How the findings stand.</param>
    /// <returns>What was asked for.</returns>
    public static FindingsAddress Parse(string? year, string? department, string? rule, string? page, string? state = null) => new(
        Addresses.ParseYear(year),
        Addresses.ParseNumber(department),
        Addresses.ParseRuleCode(rule),
        Addresses.ParseNumber(page) ?? 1,
        ParseState(state));

    /// <summary>Reads a state as <see cref="StateWord"/> writes it.</summary>
    /// <param name="word">The word; may be anything.</param>
    /// <returns>The state; null where the word is none.</returns>
    public static FindingState? ParseState(string? word) =>
        Enum.GetValues<FindingState>().Cast<FindingState?>().FirstOrDefault(state => StateWord(state) == word);

    /// <summary>A state as it stands in an address.</summary>
    /// <param name="state">The state; null for none.</param>
    /// <returns>Such as <c>dismissed</c>; null for none.</returns>
    public static string? StateWord(FindingState? state) => state?.ToString().ToLowerInvariant();

    /// <summary>The findings to list.</summary>
    /// <param name="year">The year that the address names or stands for.</param>
    /// <returns>The filter of the queries.</returns>
    public FindingFilter ToFilter(int year) => new(year, DepartmentKey, RuleCode, State: State) { OnlyCounted = true };
}
