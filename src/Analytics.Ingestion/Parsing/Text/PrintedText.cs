using System.Text;

namespace Analytics.Ingestion.Parsing.Text;

/// <summary>Puts the pieces of a printed text together again.</summary>
internal static class PrintedText
{
    private const string SentenceEnds = "。！？；!?;";

    /// <summary>Joins pieces that stand on several lines: breaks and stray blanks go, everything else stays as printed.</summary>
    /// <remarks>A blank stays only between two Latin letters or digits of the same line, where it parts two words.</remarks>
    public static string Join(IEnumerable<string> pieces)
    {
        var joined = new StringBuilder();
        foreach (var piece in pieces)
            AppendPiece(joined, piece);
        return joined.ToString();
    }

    /// <summary>A single piece without its stray blanks.</summary>
    public static string Clean(string piece) => Join([piece]);

    /// <summary>Width in Han characters: a Latin letter, digit or half-width mark takes half of one.</summary>
    public static double Width(string text)
    {
        var width = 0.0;
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
                width += character < '\u0250' ? 0.5 : 1.0;
        }

        return width;
    }

    /// <summary>Whether a sentence ends at the end of the text; closing quotes and brackets may follow the mark.</summary>
    public static bool EndsSentence(string text)
    {
        var end = text.AsSpan().TrimEnd().TrimEnd("”’」』）)\"");
        return end.Length > 0 && SentenceEnds.Contains(end[^1]);
    }

    private static void AppendPiece(StringBuilder joined, string piece)
    {
        var isFirst = true;
        var blankBefore = false;
        var breakBefore = false;
        foreach (var character in piece)
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                blankBefore = true;
                breakBefore |= character == '\n';
                continue;
            }

            // A broken line parts no words: the cell was too narrow.
            if (blankBefore && !breakBefore && !isFirst && IsLatin(joined[^1]) && IsLatin(character))
                joined.Append(' ');
            joined.Append(character);
            isFirst = false;
            blankBefore = false;
            breakBefore = false;
        }
    }

    private static bool IsLatin(char character) => char.IsAsciiLetterOrDigit(character);
}
