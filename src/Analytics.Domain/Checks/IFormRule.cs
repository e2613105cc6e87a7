namespace Analytics.Domain.Checks;

/// <summary>A rule that a single form is held against.</summary>
internal interface IFormRule : IRule
{
    /// <summary>Holds a form against the rule.</summary>
    /// <param name="form">The form with its recomputed scores.</param>
    /// <returns>What was found; nothing where the form is in order or does not give the values the rule needs.</returns>
    IEnumerable<Finding> Check(FormUnderCheck form);
}
