using Analytics.Domain.Forms;

namespace Analytics.Domain.Reviews;

/// <summary>The value of a field as a text, whatever its type.</summary>
/// <param name="Text">The value, the same in every culture: numbers exact without trailing zeros, dates as <c>2025-02-05</c>.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Confidence">From 0 to 1, as in <see cref="Reading{T}"/>.</param>
/// <param name="Origin">Whether it was read, or given by a person.</param>
public sealed record FieldReading(string Text, SourcePlace Place, decimal Confidence = 1m, ReadingOrigin Origin = ReadingOrigin.Read);
