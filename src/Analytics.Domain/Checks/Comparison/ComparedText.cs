using Analytics.Domain.Forms;

namespace Analytics.Domain.Checks.Comparison;

/// <summary>A text of a form and where it stands.</summary>
/// <param name="Text">The text as printed.</param>
/// <param name="Place">Where it stands.</param>
public sealed record ComparedText(string Text, SourcePlace Place)
{
    /// <summary>The text of a reading.</summary>
    /// <param name="reading">The reading; may be absent.</param>
    /// <returns>The text; null where the form does not give it.</returns>
    public static ComparedText? Of(Reading<string>? reading) => reading is null ? null : new(reading.Value, reading.Place);
}
