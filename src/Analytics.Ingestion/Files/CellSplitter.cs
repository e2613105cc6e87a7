using System.Buffers;

namespace Analytics.Ingestion.Files;

/// <summary>Splits a line of text into cells.</summary>
internal static class CellSplitter
{
    // A line with more cells is running text without any table in it.
    private const int MostCells = 200;

    private const string Separators = "|｜│┃";

    private static readonly SearchValues<char> LineCharacters = SearchValues.Create("-=─━═");
    private static readonly SearchValues<char> RuleCharacters = SearchValues.Create("-=─━═ :+|｜│┃┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝║");

    /// <summary>Whether the line is a rule of a table drawn in characters and holds no text: |---|---|, ┌──┬──┐.</summary>
    public static bool IsRule(string line)
    {
        var text = line.AsSpan().Trim();
        return text.Length >= 3 && !text.ContainsAnyExcept(RuleCharacters) && text.ContainsAny(LineCharacters);
    }

    /// <summary>Whether the line marks its columns by tabs or pipes, so that empty cells are known too.</summary>
    public static bool HasColumns(string line)
    {
        var text = line.AsSpan();
        return text.TrimEnd().TrimStart(' ').Contains('\t') || text.ContainsAny(Separators);
    }

    /// <summary>Splits at tabs and pipes; empty cells are left out but count as columns.</summary>
    public static IReadOnlyList<ContentCell> SplitColumns(string line)
    {
        var usesPipes = line.AsSpan().ContainsAny(Separators);
        var text = usesPipes ? TrimFrame(line) : line.TrimEnd();
        var cells = new List<ContentCell>();
        var column = 0;
        for (var start = 0; start <= text.Length && column < MostCells; column++)
        {
            var length = usesPipes ? text.AsSpan(start).IndexOfAny(Separators) : text.AsSpan(start).IndexOf('\t');
            var end = length < 0 ? text.Length : start + length;
            var cell = text[start..end].Trim();
            if (cell.Length > 0)
                cells.Add(new(cell, column));
            start = end + 1;
        }

        return cells;
    }

    /// <summary>Splits at runs of blanks.</summary>
    public static IReadOnlyList<ContentCell> SplitBlanks(string line)
    {
        var cells = new List<ContentCell>();
        var position = 0;
        while (position < line.Length)
        {
            while (position < line.Length && char.IsWhiteSpace(line[position]))
                position++;
            var start = position;
            while (position < line.Length && !char.IsWhiteSpace(line[position]))
                position++;
            if (position == start)
                break;
            if (cells.Count == MostCells - 1)
                position = line.Length;
            cells.Add(new(line[start..position].TrimEnd(), cells.Count));
        }

        return cells;
    }

    private static string TrimFrame(string line)
    {
        var text = line.Trim();
        var start = text.Length > 0 && Separators.Contains(text[0]) ? 1 : 0;
        var end = text.Length > start && Separators.Contains(text[^1]) ? text.Length - 1 : text.Length;
        return text[start..end];
    }
}
