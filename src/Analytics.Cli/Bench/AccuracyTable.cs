using System.Globalization;
using Analytics.Cli.Bench.Accuracy;
using Analytics.Cli.Commands;

namespace Analytics.Cli.Bench;

/// <summary>The accuracy as a table for a terminal.</summary>
internal static class AccuracyTable
{
    private const int NameWidth = 34;

    /// <summary>Prints a line a group: F1 and counts of numbers, then of texts.</summary>
    public static void Print(AccuracyReport report, TextWriter output)
    {
        output.WriteLine("\n准确率（F1；漏＝没有读出，错＝读错，编＝无中生有，暗＝读错或编造、可信度为 1 且未提示核对）");
        output.WriteLine($"{"".PadRight(NameWidth)}  数字 F1     值    漏    错    编    暗   文字 F1     值    漏    错    编    暗");
        foreach (var (name, numbers, texts) in report.Groups.OrderBy(group => group.Name == AccuracyReport.All ? 0 : 1))
            output.WriteLine(name + new string(' ', Math.Max(1, NameWidth - TextTable.WidthOf(name))) + Line(numbers) + "  " + Line(texts));
    }

    private static string Line(AccuracyTally tally) => tally.Count == 0
        ? new string(' ', 39)
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{tally.F1,9:0.0000}{tally.Count,7}{tally[FieldOutcome.Missing],6}{tally[FieldOutcome.Wrong],6}{tally[FieldOutcome.Invented],6}{tally.Silent,6}");
}
