namespace Analytics.Cli.Bench.Reasons;

/// <summary>Something about a reason that is found otherwise than a person labelled it.</summary>
/// <param name="Half">The half of the labels.</param>
/// <param name="Part">What differs.</param>
/// <param name="Text">The reason.</param>
/// <param name="Labelled">What the person saw.</param>
/// <param name="Found">What was found.</param>
/// <param name="Phrases">The phrases that decided; empty where none did.</param>
internal sealed record ReasonDifference(string Half, ReasonPart Part, string Text, string Labelled, string Found, string Phrases);
