using Analytics.Domain.Forms;

namespace Analytics.Domain.Checks;

/// <summary>Makes findings in the name of a rule.</summary>
internal static class RuleFindings
{
    /// <summary>A finding of a rule.</summary>
    /// <param name="rule">The rule that speaks.</param>
    /// <param name="place">Where the value stands.</param>
    /// <param name="message">One Chinese sentence for the department head.</param>
    /// <param name="found">What the form says, with its arithmetic.</param>
    /// <param name="expected">What was expected; null where no single value was.</param>
    /// <param name="indicatorIndex">Index of the indicator; null where it concerns no single one.</param>
    /// <param name="severity">Another severity than the rule's own; null for the rule's own.</param>
    /// <param name="subject">What the finding is about, where <paramref name="found"/> may change as other forms arrive.</param>
    /// <returns>The finding.</returns>
    public static Finding Finds(
        this IRule rule,
        SourcePlace place,
        string message,
        string found,
        string? expected = null,
        int? indicatorIndex = null,
        Severity? severity = null,
        string? subject = null) => new()
        {
            Rule = rule.Description.Code,
            Severity = severity ?? rule.Description.Severity,
            Place = place,
            IndicatorIndex = indicatorIndex,
            Message = message,
            Found = found,
            Expected = expected,
            Subject = subject,
        };
}
