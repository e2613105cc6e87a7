namespace Analytics.Web.Pages.Findings;

/// <summary>Which findings a reader asked for, as it stands in the address; a null member does not narrow.</summary>
/// <param name="Year">年度.</param>
/// <param name="DepartmentKey">Key of the department.</param>
/// <param name="RuleCode">Code of the rule.</param>
/// <param name="Page">Page of the list, from 1.</param>
internal sealed record FindingsAddress(int? Year = null, int? DepartmentKey = null, string? RuleCode = null, int Page = 1)
{
    private const int LongestRuleCode = 60;

    /// <summary>Reads the address's parts; what makes no sense does not narrow.</summary>
    /// <param name="year">年度.</param>
    /// <param name="department">Key of the department.</param>
    /// <param name="rule">Code of the rule.</param>
    /// <param name="page">Page of the list.</param>
    /// <returns>What was asked for.</returns>
    public static FindingsAddress Parse(string? year, string? department, string? rule, string? page) => new(
        Addresses.ParseYear(year),
        Addresses.ParseNumber(department),
        rule is { Length: > 0 and <= LongestRuleCode } && rule.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-') ? rule : null,
        Addresses.ParseNumber(page) ?? 1);
}
