using Analytics.Domain.Checks;
using Analytics.Reports.Rendering;

namespace Analytics.Web.Pages.Findings;

/// <summary>Names of the rules for lists and headings.</summary>
internal static class RuleNames
{
    /// <summary>The title of a rule, the same as on paper.</summary>
    /// <param name="code">Code of the rule.</param>
    /// <returns>Its title in Chinese.</returns>
    public static string TitleOf(string code) => ChineseFormats.RuleTitle(code);

    /// <summary>Why a rule matters.</summary>
    /// <param name="code">Code of the rule.</param>
    /// <returns>One sentence; null for a rule that is not in the catalogue.</returns>
    public static string? ReasonOf(string code) => RuleCatalogue.Describe(code)?.Reason;
}
