namespace Analytics.Samples.Truth;

/// <summary>An error that a form was given on purpose.</summary>
/// <param name="Rule">Code of the rule that should find it.</param>
/// <param name="Indicator">Index of the indicator, from 0; null where the error is the form's.</param>
public sealed record TruthPlanted(string Rule, int? Indicator);
