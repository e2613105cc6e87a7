namespace Analytics.Domain.Checks;

/// <summary>A rule of the catalogue, whether it looks at one form or lays several side by side.</summary>
internal interface IRule
{
    /// <summary>Its code, severity and words.</summary>
    RuleDescription Description { get; }
}
