namespace Analytics.Domain.Checks;

/// <summary>What a reader is told about a rule, on pages and in reports.</summary>
/// <param name="Code">Stable code such as <c>budget-cut-to-match</c>; it stands in the interface, the reports and the database.</param>
/// <param name="Severity">How much its findings weigh; a rule may report a mild case lower.</param>
/// <param name="Title">Name of the rule in Chinese, short enough for a table.</param>
/// <param name="Reason">Why it matters, in one Chinese sentence.</param>
/// <param name="AppliesToApprovals">Whether approved targets are checked too; they have no actuals and no scores.</param>
public sealed record RuleDescription(
    string Code,
    Severity Severity,
    string Title,
    string Reason,
    bool AppliesToApprovals = false);
