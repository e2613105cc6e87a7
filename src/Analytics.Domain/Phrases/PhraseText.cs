namespace Analytics.Domain.Phrases;

/// <summary>
/// A text as phrases are looked up in it: without blanks, quotes and brackets, full-width characters made half-width,
/// and every mark that ends a clause made one <see cref="Break"/>.
/// </summary>
internal sealed class PhraseText
{
    /// <summary>The end of a clause.</summary>
    public const char Break = '|';

    private const string ClauseMarks = "。；;！!？?，,：:|";
    private const char FirstFullWidth = '！';
    private const char LastFullWidth = '～';
    private const char FirstHalfWidth = '!';
    private const char LastHalfWidth = '~';
    private const int FullWidthOffset = FirstFullWidth - FirstHalfWidth;

    private readonly string _printed;
    private readonly int[] _origins;

    private PhraseText(string printed, string folded, int[] origins)
    {
        _printed = printed;
        Folded = folded;
        _origins = origins;
    }

    /// <summary>The text as phrases are compared with it.</summary>
    public string Folded { get; }

    /// <summary>Whether the text says nothing.</summary>
    public bool IsEmpty => Folded.Length == 0;

    /// <summary>Folds a text.</summary>
    /// <param name="text">The text as printed.</param>
    public static PhraseText Of(string text)
    {
        var folded = new char[text.Length];
        var origins = new int[text.Length];
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i] is >= FirstFullWidth and <= LastFullWidth ? (char)(text[i] - FullWidthOffset) : text[i];
            if (character is '.' or ',' && IsBetweenDigits(text, i))
            {
                if (character == '.')
                    Append(character, i);
            }
            else if (ClauseMarks.Contains(character, StringComparison.Ordinal))
            {
                if (count > 0 && folded[count - 1] != Break)
                    Append(Break, i);
            }
            else if (char.IsLetterOrDigit(character) || character is '%' or '*')
            {
                Append(character, i);
            }
        }

        var length = count > 0 && folded[count - 1] == Break ? count - 1 : count;
        return new(text, new string(folded, 0, length), origins);

        void Append(char character, int origin)
        {
            folded[count] = character;
            origins[count++] = origin;
        }
    }

    /// <summary>The characters that a character of a folded text may have been printed as.</summary>
    /// <param name="folded">The character; no <see cref="Break"/>.</param>
    public static IEnumerable<char> PrintedForms(char folded) =>
        folded is >= FirstHalfWidth and <= LastHalfWidth ? [folded, (char)(folded + FullWidthOffset)] : [folded];

    /// <summary>The words as printed, without blanks, that a stretch of the folded text stands for.</summary>
    /// <param name="span">The stretch.</param>
    public string Printed(PhraseSpan span) =>
        string.Concat(_printed[_origins[span.Start]..(_origins[span.End - 1] + 1)].Where(character => !char.IsWhiteSpace(character)));

    /// <summary>The index in the printed text of an index in the folded one.</summary>
    /// <param name="index">The index; the length of the folded text gives the length of the printed one.</param>
    public int PrintedIndex(int index) => index < Folded.Length ? _origins[index] : _printed.Length;

    private static bool IsBetweenDigits(string text, int index) =>
        index > 0 && index + 1 < text.Length && char.IsDigit(text[index - 1]) && char.IsDigit(text[index + 1]);
}
