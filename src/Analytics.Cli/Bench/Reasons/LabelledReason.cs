namespace Analytics.Cli.Bench.Reasons;

/// <summary>A reason with what a person reads in it.</summary>
/// <param name="Half">Whether phrases were written with it in view (<c>tuned</c>) or it only measures them (<c>blind</c>).</param>
/// <param name="Text">The reason; empty where points were taken off and nothing is said.</param>
/// <param name="Primary">Code of the primary kind.</param>
/// <param name="Categories">Codes of all kinds that stand in it.</param>
/// <param name="Cause">The part that gives the cause; empty for none.</param>
/// <param name="Measure">The part that says what is done about it; empty for none.</param>
/// <param name="IsBoilerplate">Whether it says nothing about the case.</param>
internal sealed record LabelledReason(
    string Half, string Text, string Primary, IReadOnlyList<string> Categories, string Cause, string Measure, bool IsBoilerplate)
{
    private const int Columns = 7;
    private const string Yes = "yes";

    /// <summary>Reads a table of labelled reasons.</summary>
    /// <param name="lines">Its lines: remarks with a # in front, a line with the names of the columns, then a line a reason.</param>
    /// <returns>The reasons.</returns>
    /// <exception cref="InvalidDataException">A line has other columns; the message names it.</exception>
    public static IReadOnlyList<LabelledReason> Read(IEnumerable<string> lines) =>
    [
        .. lines.Index()
            .Where(line => line.Item.Length > 0 && line.Item[0] != '#')
            .Skip(1)
            .Select(line => (Number: line.Index + 1, Cells: line.Item.Split('\t')))
            .Select(line => line.Cells.Length == Columns
                ? new LabelledReason(
                    line.Cells[0], line.Cells[1], line.Cells[2], line.Cells[3].Split(';'), line.Cells[4], line.Cells[5], line.Cells[6] == Yes)
                : throw new InvalidDataException($"第 {line.Number} 行有 {line.Cells.Length} 列，应为 {Columns} 列（以制表符分隔）。")),
    ];
}
