namespace Analytics.Ingestion.Parsing.Text;

/// <summary>A label found at the beginning of a line, perhaps broken over several lines.</summary>
/// <typeparam name="T">Type of the label's meaning.</typeparam>
/// <param name="Meaning">What it means.</param>
/// <param name="Folded">The label as found, folded.</param>
/// <param name="Printed">The pieces of the label as printed.</param>
/// <param name="Next">Index of the line after it.</param>
internal sealed record LabelMatch<T>(T Meaning, string Folded, IReadOnlyList<string> Printed, int Next);
