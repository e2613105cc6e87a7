using System.Reflection;

namespace Analytics.Domain;

/// <summary>Tables of words and limits that lie beside the code as <c>.tsv</c> files and are built into the assembly.</summary>
/// <remarks>The first line names the columns; lines that start with <c># </c> are remarks.</remarks>
internal static class EmbeddedTable
{
    /// <summary>Reads a table.</summary>
    /// <param name="name">Folder and file, such as <c>Indicators.units.tsv</c>.</param>
    /// <returns>One entry a row, each from the column's name to the text of the cell.</returns>
    /// <exception cref="InvalidDataException">A row has more or fewer cells than the table has columns.</exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string name)
    {
        var lines = ReadText(name)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd('\r'))
            .Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
            .Select(line => line.Split('\t'))
            .ToList();
        var columns = lines[0];
        return [.. lines.Skip(1).Select(cells => ToRow(name, columns, cells))];
    }

    /// <summary>Reads a table as the text that it is.</summary>
    /// <param name="name">Folder and file, such as <c>Scoring.rule-sets.tsv</c>.</param>
    /// <returns>The text with its remarks.</returns>
    public static string ReadText(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var stream = assembly.GetManifestResourceStream($"{typeof(EmbeddedTable).Namespace}.{name}")
            ?? throw new InvalidDataException($"The table {name} is not built into {assembly.GetName().Name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static Dictionary<string, string> ToRow(string name, string[] columns, string[] cells) =>
        cells.Length == columns.Length
            ? columns.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)
            : throw new InvalidDataException($"The table {name} has {columns.Length} columns, but a row has {cells.Length}: {string.Join(" | ", cells)}");
}
