using Analytics.Domain.Forms;

namespace Analytics.Ingestion.Files;

/// <summary>Reads a decoded text into lines and cells.</summary>
internal static class TextFileReader
{
    /// <summary>How many lines <see cref="SplitLines"/> would give.</summary>
    public static int CountLines(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                count++;
        }

        return text.Length > 0 && text[^1] is not ('\r' or '\n') ? count + 1 : count;
    }

    /// <summary>The lines of a text; CR, LF and CR LF end a line, a form feed does not.</summary>
    public static List<string> SplitLines(string text)
    {
        var lines = new List<string>();
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            if (length < 0)
            {
                lines.Add(text[start..]);
                break;
            }

            var end = start + length;
            lines.Add(text[start..end]);
            start = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
        }

        return lines;
    }

    /// <summary>Turns lines into what the parser reads.</summary>
    public static DocumentContent Read(IReadOnlyList<string> lines)
    {
        var content = new List<ContentLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var text = CellSplitter.IsRule(lines[i]) ? "" : lines[i];
            var isRow = CellSplitter.HasColumns(text);
            content.Add(new(SourcePlace.OnLine(i + 1), text, isRow, isRow ? CellSplitter.SplitColumns : CellSplitter.SplitBlanks));
        }

        return new(content);
    }
}
