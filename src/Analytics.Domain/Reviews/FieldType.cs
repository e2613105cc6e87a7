using Analytics.Domain.Forms;

namespace Analytics.Domain.Reviews;

/// <summary>How the values of a type are written as texts and read back.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="Kind">What such a field holds.</param>
/// <param name="Write">Writes a value, the same in every culture.</param>
/// <param name="Read">Reads what <paramref name="Write"/> wrote; anything else is a <see cref="FormatException"/>.</param>
internal sealed record FieldType<T>(FieldKind Kind, Func<T, string> Write, Func<string, T> Read)
{
    /// <summary>A value as a text with its place.</summary>
    public FieldReading? ToText(Reading<T>? reading) =>
        reading is null ? null : new(Write(reading.Value), reading.Place, reading.Confidence, reading.Origin);

    /// <summary>A value from a text with its place.</summary>
    public Reading<T>? FromText(FieldReading? reading) =>
        reading is null ? null : new(Read(reading.Text), reading.Place, reading.Confidence, reading.Origin);
}
