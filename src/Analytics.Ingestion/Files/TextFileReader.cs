using Analytics.Domain.Forms;

namespace Analytics.Ingestion.Files;

/// <summary>Reads text files.</summary>
/// <param name="maxLines">The largest number of lines; a longer text is refused.</param>
internal sealed class TextFileReader(int maxLines) : IFileReader
{
    /// <inheritdoc />
    public FileReading Read(string fileName, byte[] bytes)
    {
        var decoded = TextDecoder.Decode(bytes);
        if (decoded.Text is not { } text)
        {
            return decoded.IsBinary
                ? FileReading.Refused(Refusals.Format(fileName, FileFormat.UnknownBinary)) with { IsUnknownBinary = true }
                : FileReading.Refused(Refusals.Encoding(fileName, decoded.Encoding));
        }

        if (string.IsNullOrWhiteSpace(text))
            return FileReading.Refused(Refusals.Blank(fileName)) with { Encoding = decoded.Encoding };
        var lineCount = CountLines(text);
        if (lineCount > maxLines)
            return FileReading.Refused(Refusals.TooManyLines(fileName, lineCount, maxLines)) with { Encoding = decoded.Encoding };
        var lines = SplitLines(text);
        return new()
        {
            Content = DelimitedText.Read(text, maxLines) is { } rows ? new(rows) : ToContent(lines),
            Lines = lines,
            Encoding = decoded.Encoding,
            Problems = decoded.IsCutShort ? [ReadingNotes.CutShort(fileName)] : [],
        };
    }

    private static int CountLines(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                count++;
        }

        return text.Length > 0 && text[^1] is not ('\r' or '\n') ? count + 1 : count;
    }

    // CR, LF and CR LF end a line, a form feed does not.
    private static List<string> SplitLines(string text)
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

    private static DocumentContent ToContent(IReadOnlyList<string> lines)
    {
        var content = new List<ContentLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
            content.Add(ContentLines.OfTextFile(SourcePlace.OnLine(i + 1), lines[i]));
        return new(content);
    }
}
