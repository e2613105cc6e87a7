namespace Analytics.Cli.Commands;

/// <summary>A table for a terminal.</summary>
internal static class TextTable
{
    private const int Gap = 2;

    /// <summary>Prints rows; columns are aligned by how wide a terminal draws their characters.</summary>
    /// <param name="rows">The head and the rows, all of one length.</param>
    /// <param name="output">Where to.</param>
    public static void Print(IReadOnlyList<string[]> rows, TextWriter output)
    {
        var widths = Enumerable.Range(0, rows[0].Length - 1).Select(column => rows.Max(row => WidthOf(row[column]))).ToArray();
        foreach (var row in rows)
            output.WriteLine(string.Concat(row.Select((cell, column) => column < widths.Length ? Pad(cell, widths[column] + Gap) : cell)));
    }

    /// <summary>How many columns of a terminal a text takes: Chinese characters take two.</summary>
    internal static int WidthOf(string text) => text.EnumerateRunes().Sum(rune => rune.Value >= 0x1100 ? 2 : 1);

    private static string Pad(string text, int width) => text + new string(' ', width - WidthOf(text));
}
