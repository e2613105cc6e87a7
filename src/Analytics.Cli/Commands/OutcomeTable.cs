using System.Globalization;
using Analytics.Jobs.Importing;

namespace Analytics.Cli.Commands;

/// <summary>The outcomes of an import as a table for a terminal.</summary>
internal static class OutcomeTable
{
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
        TextTable.Print(rows, output);
    }
}
