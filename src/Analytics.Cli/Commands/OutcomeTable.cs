using System.Globalization;
using Analytics.Jobs.Importing;

namespace Analytics.Cli.Commands;

/// <summary>The outcomes of an import as a table for a terminal.</summary>
internal static class OutcomeTable
{
    private const int Gap = 2;

    /// <summary>Prints a head, and a line a file; columns are aligned by how wide a terminal draws their characters.</summary>
    /// <param name="outcomes">The outcomes.</param>
    /// <param name="output">Where to.</param>
    public static void Print(IReadOnlyList<FileOutcome> outcomes, TextWriter output)
    {
        string[][] rows =
        [
            ["结果", "表", "文件", "说明"],
            .. outcomes.Select(outcome => new[]
            {
                ImportSummary.NameOf(outcome.Kind),
                outcome.FormCount.ToString(CultureInfo.InvariantCulture),
                Path.GetFileName(outcome.Path),
                outcome.Message,
            }),
        ];
        var widths = Enumerable.Range(0, rows[0].Length - 1).Select(column => rows.Max(row => WidthOf(row[column]))).ToArray();
        foreach (var row in rows)
            output.WriteLine(string.Concat(row.Select((cell, column) => column < widths.Length ? Pad(cell, widths[column] + Gap) : cell)));
    }

    /// <summary>How many columns of a terminal a text takes: Chinese characters take two.</summary>
    internal static int WidthOf(string text) => text.EnumerateRunes().Sum(rune => rune.Value >= 0x1100 ? 2 : 1);

    private static string Pad(string text, int width) => text + new string(' ', width - WidthOf(text));
}
