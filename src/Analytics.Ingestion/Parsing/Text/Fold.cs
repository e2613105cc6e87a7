using System.Text;

namespace Analytics.Ingestion.Parsing.Text;

/// <summary>Makes spellings comparable: width of brackets, digits and marks, and blanks between characters do not matter.</summary>
internal static class Fold
{
    /// <summary>The half-width, upper-case counterpart of a character; always one character for one.</summary>
    public static char Character(char character) => character switch
    {
        >= '\uFF01' and <= '\uFF5E' => char.ToUpperInvariant((char)(character - 0xFEE0)),
        '［' or '【' or '〔' => '[',
        '］' or '】' or '〕' => ']',
        '\u3000' or '\u00A0' => ' ',
        _ => char.ToUpperInvariant(character),
    };

    /// <summary>The text folded and without any blank.</summary>
    public static string Compact(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
                folded.Append(Character(character));
        }

        return folded.ToString();
    }
}
