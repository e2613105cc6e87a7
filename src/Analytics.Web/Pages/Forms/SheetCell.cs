using System.Globalization;

namespace Analytics.Web.Pages.Forms;

/// <summary>A cell of a sheet.</summary>
/// <param name="Row">Row, counted from 1.</param>
/// <param name="Column">Column, counted from 0.</param>
internal sealed record SheetCell(int Row, int Column)
{
    private const int Letters = 26;
    private const int MostColumnLetters = 3;
    private const int LongestRow = 7;

    /// <summary>Reads an address such as <c>C7</c>; of an area such as <c>C7:E7</c> its first cell.</summary>
    /// <param name="text">The address; may be anything.</param>
    /// <returns>The cell; null where the text is no address.</returns>
    public static SheetCell? Parse(string? text)
    {
        var address = text?.Split(':')[0] ?? "";
        var letters = address.TakeWhile(char.IsAsciiLetterUpper).Count();
        return letters is >= 1 and <= MostColumnLetters && address.Length - letters <= LongestRow
            && int.TryParse(address.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0
            ? new(row, address[..letters].Aggregate(0, (column, letter) => (column * Letters) + letter - 'A' + 1) - 1)
            : null;
    }

    /// <summary>The letters of a column.</summary>
    /// <param name="column">The column, counted from 0.</param>
    /// <returns>Such as <c>A</c>, <c>Z</c> or <c>AA</c>.</returns>
    public static string LettersOf(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / Letters)
            letters = (char)('A' + ((rest - 1) % Letters)) + letters;
        return letters;
    }
}
