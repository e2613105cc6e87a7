namespace Analytics.Domain.Checks.Comparison;

/// <summary>Holds all forms against the rules that lay forms side by side; the one way in to them.</summary>
/// <param name="thresholds">From where on the rules speak up.</param>
/// <exception cref="ArgumentException">A threshold is beyond its limits; the message names all of them.</exception>
public sealed class FormComparison(RuleThresholds thresholds)
{
    private readonly IReadOnlyList<IComparisonRule> _rules = [.. RuleCatalogue.CreateRules(thresholds.RequireValid()).OfType<IComparisonRule>()];

    /// <summary>Compares forms with one another.</summary>
    /// <param name="forms">All forms that there are; of a form that was handed in again, each version.</param>
    /// <returns>The findings, in the order of the rules; the same for the same forms, in whatever order they are given.</returns>
    public IReadOnlyList<ComparisonFinding> Compare(IReadOnlyList<ComparedForm> forms)
    {
        var compared = new ComparedForms(forms);
        return [.. _rules.SelectMany(rule => rule.Compare(compared))];
    }
}
