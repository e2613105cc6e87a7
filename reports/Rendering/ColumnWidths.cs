using System.Globalization;
using Analytics.Reports.Documents;

namespace Analytics.Reports.Rendering;

/// <summary>Shares a printed table's width out: figures get what their longest one needs on one line, words share the rest.</summary>
/// <param name="Shares">Widths in percent, one a column, as a style sheet writes them.</param>
/// <param name="IsDense">Whether the table needs the smaller type.</param>
internal sealed record ColumnWidths(IReadOnlyList<string> Shares, bool IsDense)
{
    /// <summary>Width of the type area, in millimetres.</summary>
    private const decimal TypeArea = 156m;

    /// <summary>Width of a digit in the table's type of 9 and of 8 points, and what the cell adds to it, in millimetres.</summary>
    private const decimal Digit = 1.8m;
    private const decimal DenseDigit = 1.6m;
    private const decimal Padding = 2.2m;

    /// <summary>Room for three characters of a column's head, such as （个）, in millimetres.</summary>
    private const decimal Narrowest = 12m;
    private const decimal DenseNarrowest = 10.4m;

    /// <summary>What a column of words should have for each of its shares before the type gets smaller, in millimetres.</summary>
    private const decimal RoomForWords = 0.8m;

    /// <summary>No columns.</summary>
    public static ColumnWidths None { get; } = new([], false);

    /// <summary>Lays out a table.</summary>
    /// <param name="table">The table.</param>
    /// <returns>The widths.</returns>
    public static ColumnWidths Of(ReportTable table)
    {
        var longest = Enumerable.Range(0, table.Columns.Count).Select(index => LongestFigure(table, index)).ToList();
        var words = table.Columns.Where((_, index) => longest[index] is null).Sum(column => (decimal)column.Width);

        // First with the room that the columns ask for, then with what their figures need, then in the smaller type.
        var asked = Figures((length, column) => Math.Max(column.Width, FigureWidth(length, Digit, Narrowest)));
        var needed = Figures((length, _) => FigureWidth(length, Digit, Narrowest));
        var (figures, dense) = Suffices(asked) ? (asked, false)
            : Suffices(needed) ? (needed, false)
            : (Figures((length, _) => FigureWidth(length, DenseDigit, DenseNarrowest)), true);

        // Many long figures may leave the words too little; then all columns shrink together.
        var rest = Math.Max(TypeArea - figures.Sum(), words / 3m);
        var widths = figures.Select((width, index) => longest[index] is null ? rest * table.Columns[index].Width / words : width).ToList();
        var sum = widths.Sum();
        return new([.. widths.Select(width => (width * 100m / sum).ToString("0.##", CultureInfo.InvariantCulture) + "%")], dense);

        List<decimal> Figures(Func<int, ReportColumn, decimal> widthOf) =>
            [.. longest.Select((length, index) => length is { } characters ? widthOf(characters, table.Columns[index]) : 0m)];
        bool Suffices(List<decimal> widthsOfFigures) => words == 0m || TypeArea - widthsOfFigures.Sum() >= words * RoomForWords;
    }

    /// <summary>Characters of the longest figure of a column; null for a column of words.</summary>
    private static int? LongestFigure(ReportTable table, int index)
    {
        var column = table.Columns[index];
        if (column.Kind == ReportCellKind.Text)
            return null;
        var rows = table.Total is { } total ? table.Rows.Append(total) : table.Rows;
        return rows.Select(row => row[index].Written(column.Kind)).Select(written => written.Sum(character => char.IsAscii(character) ? 1 : 2)).DefaultIfEmpty(0).Max();
    }

    private static decimal FigureWidth(int length, decimal digit, decimal narrowest) => Math.Max(narrowest, length * digit + Padding);
}
