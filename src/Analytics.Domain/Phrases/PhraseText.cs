using System.Text;

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
    private const int FullWidthOffset = FirstFullWidth - '!';

    private readonly string _printed;
    private readonly List<int> _origins;

    private PhraseText(string printed, string folded, List<int> origins)
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
        var folded = new StringBuilder(text.Length);
        var origins = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i] is >= FirstFullWidth and <= LastFullWidth ? (char)(text[i] - FullWidthOffset) : text[i];
            if (IsBetweenDigits(text, i) && character is '.' or ',')
            {
                if (character == '.')
                    Append(character, i);
            }
            else if (ClauseMarks.Contains(character, StringComparison.Ordinal))
            {
                if (folded.Length > 0 && folded[^1] != Break)
                    Append(Break, i);
            }
            else if (char.IsLetterOrDigit(character) || character is '%' or '*')
            {
                Append(character, i);
            }
        }

        var length = folded.Length > 0 && folded[^1] == Break ? folded.Length - 1 : folded.Length;
        return new(text, folded.ToString(0, length), origins);

        void Append(char character, int origin)
        {
            folded.Append(character);
            origins.Add(origin);
        }
    }

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
