using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reassembly;

/// <summary>A way to share out the pieces of names among the labels.</summary>
/// <param name="Values">Each label with its first piece and the one behind its last.</param>
/// <param name="Cost">How far this is from what heads look like.</param>
internal sealed record HeadReading(IReadOnlyList<(HeadField Field, int From, int To)> Values, double Cost)
{
    /// <summary>Whether the other one gives every label the same pieces.</summary>
    public bool IsSame(HeadReading other) => Values.Count == other.Values.Count && Values.All(other.Values.Contains);
}
