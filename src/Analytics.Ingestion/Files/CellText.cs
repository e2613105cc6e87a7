using System.Text;

namespace Analytics.Ingestion.Files;

/// <summary>Makes the text of a cell or paragraph fit for the parser.</summary>
internal static class CellText
{
    /// <summary>The text without blanks at the ends of its lines, blank lines, and characters that show nothing; its lines are
    /// parted by a line feed.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var start = clean.Length;
            if (start > 0)
                clean.Append('\n');
            foreach (var character in line.Trim())
            {
                if (!IsInvisible(character))
                    clean.Append(char.IsControl(character) && character != '\t' ? ' ' : character);
            }

            if (IsBlank(clean, start))
                clean.Length = start;
        }

        return clean.ToString();
    }

    /// <summary>The text on one line.</summary>
    public static string OnOneLine(string text) => text.Replace('\n', ' ');

    private static bool IsClean(string text)
    {
        if (text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])))
            return false;
        foreach (var character in text)
        {
            if (char.IsControl(character) || character is '\u2028' or '\u2029' || IsInvisible(character))
                return false;
        }

        return true;
    }

    private static bool IsBlank(StringBuilder text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
                return false;
        }

        return true;
    }

    // Soft hyphens, joiners and byte order marks that programs leave within words.
    private static bool IsInvisible(char character) => character is '\u00AD' or '\uFEFF' or >= '\u200B' and <= '\u200F' or '\u2060';
}
