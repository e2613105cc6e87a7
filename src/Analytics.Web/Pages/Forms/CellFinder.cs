using Analytics.Domain.Forms;

namespace Analytics.Web.Pages.Forms;

/// <summary>Finds the cell of a value whose place names the row alone.</summary>
internal static class CellFinder
{
    /// <summary>The spot of a value, with its cell where the row leaves no doubt about it.</summary>
    /// <param name="place">Where the value stands.</param>
    /// <param name="text">The value as a text.</param>
    /// <param name="lineAt">Gives the text of a line; null where it is not shown.</param>
    /// <returns>The spot.</returns>
    public static SourceSpot SpotOf(SourcePlace place, string text, Func<int, string?> lineAt)
    {
        var spot = SourceSpot.Of(place);
        if (spot.Cell is not null || place.Row is not { } row || place.EndLine > place.Line || lineAt(place.Line)?.Split('\t') is not { Length: > 1 } cells)
            return spot;

        var wanted = Level(text);
        var columns = Enumerable.Range(0, cells.Length).Where(column => Level(cells[column]) == wanted).ToList();
        return columns is [var only] ? spot with { Cell = SheetCell.LettersOf(only) + row.ToString(System.Globalization.CultureInfo.InvariantCulture) } : spot;
    }

    // A cell shows thousands apart and decimals in full; the value does not.
    private static string Level(string text)
    {
        var plain = string.Concat(text.Where(character => character is not ',' && !char.IsWhiteSpace(character)));
        return decimal.TryParse(plain.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.##########", System.Globalization.CultureInfo.InvariantCulture)
            : plain;
    }
}
