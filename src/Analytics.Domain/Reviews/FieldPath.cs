using System.Globalization;

namespace Analytics.Domain.Reviews;

/// <summary>The stable name of a field within its form, such as <c>total_score</c> or <c>indicators[3].score</c>.</summary>
/// <param name="List">The list that the field's row stands in: <c>funding</c> or <c>indicators</c>; null for a field of the form itself.</param>
/// <param name="Index">Index of the row, from 0; 0 for a field of the form itself.</param>
/// <param name="Name">Name of the field within its row or form.</param>
public sealed record FieldPath(string? List, int Index, string Name)
{
    /// <summary>The list of the rows of the funding block.</summary>
    public const string Funding = "funding";

    /// <summary>The list of the level-3 indicators.</summary>
    public const string Indicators = "indicators";

    /// <summary>A field of the form itself.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The path.</returns>
    public static FieldPath OfForm(string name) => new(null, 0, name);

    /// <summary>Reads a path as <see cref="ToString"/> writes it.</summary>
    /// <param name="text">The text; may be anything.</param>
    /// <returns>The path; null where the text is none.</returns>
    public static FieldPath? Parse(string text)
    {
        var open = text.IndexOf('[', StringComparison.Ordinal);
        if (open < 0)
            return text.Length > 0 ? OfForm(text) : null;
        var close = text.IndexOf("].", open, StringComparison.Ordinal);
        return open > 0 && close > 0 && close + 2 < text.Length
            && int.TryParse(text.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? new(text[..open], index, text[(close + 2)..])
            : null;
    }

    /// <summary>The path as it is stored and as it stands in addresses.</summary>
    /// <returns>Such as <c>funding[0].executed</c>.</returns>
    public override string ToString() =>
        List is null ? Name : string.Create(CultureInfo.InvariantCulture, $"{List}[{Index}].{Name}");
}
