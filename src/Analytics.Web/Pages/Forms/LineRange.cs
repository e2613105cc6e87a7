using System.Globalization;
using Analytics.Domain.Forms;

namespace Analytics.Web.Pages.Forms;

/// <summary>Lines of a source text, first to last.</summary>
/// <param name="First">First line, counted from 1.</param>
/// <param name="Last">Last line, not before <paramref name="First"/>.</param>
public sealed record LineRange(int First, int Last)
{
    /// <summary>The lines of a place.</summary>
    /// <param name="place">Where a value stands.</param>
    /// <returns>Its lines.</returns>
    public static LineRange Of(SourcePlace place) => new(place.Line, Math.Max(place.Line, place.EndLine));

    /// <summary>Reads lines as they stand in an address: <c>97</c> or <c>99-102</c>.</summary>
    /// <param name="text">The text; may be anything.</param>
    /// <returns>The lines; null where the text names none.</returns>
    public static LineRange? Parse(string? text)
    {
        if (text?.Split('-') is not { Length: 1 or 2 } parts
            || Pages.Addresses.ParseNumber(parts[0]) is not { } first
            || Pages.Addresses.ParseNumber(parts[^1]) is not { } last
            || last < first)
            return null;

        return new LineRange(first, last);
    }

    /// <summary>Whether a line is among these.</summary>
    /// <param name="line">The line, counted from 1.</param>
    /// <returns>True from the first to the last line.</returns>
    public bool Contains(int line) => line >= First && line <= Last;

    /// <summary>The lines as they stand in an address.</summary>
    /// <returns>Such as <c>97</c> or <c>99-102</c>.</returns>
    public override string ToString() =>
        First == Last
            ? First.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{First}-{Last}");
}
