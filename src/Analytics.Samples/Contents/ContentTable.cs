using System.Reflection;

namespace Analytics.Samples.Contents;

/// <summary>The tables of this folder, which are built into the assembly.</summary>
internal static class ContentTable
{
    private const char Separator = '\t';

    /// <summary>The rows of a table below its header; lines that start with <c># </c> are remarks.</summary>
    /// <param name="name">Name of the file.</param>
    /// <returns>The cells of each row.</returns>
    public static IReadOnlyList<string[]> Rows(string name) => [.. Lines(name).Skip(1)];

    /// <summary>All lines of a file without header, split into cells.</summary>
    /// <param name="name">Name of the file.</param>
    /// <returns>The cells of each line.</returns>
    /// <exception cref="InvalidDataException">The table is not built into the assembly.</exception>
    public static IReadOnlyList<string[]> Lines(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var stream = assembly.GetManifestResourceStream($"{typeof(ContentTable).Namespace}.{name}")
            ?? throw new InvalidDataException($"The table {name} is not built into {assembly.GetName().Name}.");
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => !line.StartsWith("# ", StringComparison.Ordinal))
                .Select(line => line.TrimEnd('\r').Split(Separator)),
        ];
    }
}
