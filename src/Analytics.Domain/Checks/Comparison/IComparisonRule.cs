namespace Analytics.Domain.Checks.Comparison;

/// <summary>A rule that lays forms side by side.</summary>
internal interface IComparisonRule : IRule
{
    /// <summary>Compares forms.</summary>
    /// <param name="forms">All forms that there are.</param>
    /// <returns>What was found, each finding with its form.</returns>
    IEnumerable<ComparisonFinding> Compare(ComparedForms forms);
}
