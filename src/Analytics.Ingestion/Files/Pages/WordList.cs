using System.Globalization;
using System.Text;

namespace Analytics.Ingestion.Files.Pages;

/// <summary>Reads what pdftotext prints with <c>-bbox</c>.</summary>
/// <remarks>It looks like XHTML but is none where a word holds control characters, so it is read tag by tag, and nothing in it
/// is ever resolved.</remarks>
internal static class WordList
{
    private const string PageTag = "<page ";
    private const string WordTag = "<word ";
    private const string WordEnd = "</word>";

    // No form prints a run as long as this; the rest of such a run is no text that anyone could read.
    private const int LongestWord = 10_000;

    // Beyond this no printer goes: 200 inches, as the format itself says.
    private const double FarthestPoint = 14_400;

    /// <summary>The pages with their words.</summary>
    public static List<PageText> Parse(string text)
    {
        var pages = new List<PageText>();
        var words = new List<PageWord>();
        var unreadable = 0;
        var position = text.IndexOf(PageTag, StringComparison.Ordinal);
        while (position >= 0)
        {
            var nextPage = text.IndexOf(PageTag, position + PageTag.Length, StringComparison.Ordinal);
            var end = nextPage < 0 ? text.Length : nextPage;
            while (Find(text, WordTag, position, end) is var tag and >= 0
                && Find(text, ">", tag, end) is var open and >= 0
                && Find(text, WordEnd, open, end) is var close and >= 0)
            {
                if (Area(text.AsSpan(tag, open - tag)) is { } area
                    && Characters(text.AsSpan(open + 1, Math.Min(close - open - 1, LongestWord)), ref unreadable) is { Length: > 0 } characters)
                    words.Add(new(characters, area));
                position = close + WordEnd.Length;
            }

            pages.Add(new(pages.Count + 1, words, unreadable));
            words = [];
            unreadable = 0;
            position = nextPage;
        }

        return pages;
    }

    private static int Find(string text, string what, int from, int end) => text.IndexOf(what, from, end - from, StringComparison.Ordinal);

    private static PageArea? Area(ReadOnlySpan<char> tag) =>
        Number(tag, "xMin=\"") is { } left && Number(tag, "yMin=\"") is { } top && Number(tag, "xMax=\"") is { } right && Number(tag, "yMax=\"") is { } bottom
            && right >= left && bottom >= top
            ? new PageArea(left, top, right, bottom)
            : null;

    private static double? Number(ReadOnlySpan<char> tag, string name)
    {
        var start = tag.IndexOf(name);
        if (start < 0)
            return null;
        var rest = tag[(start + name.Length)..];
        var end = rest.IndexOf('"');
        return end > 0 && double.TryParse(rest[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= FarthestPoint
            ? number
            : null;
    }

    private static string Characters(ReadOnlySpan<char> printed, ref int unreadable)
    {
        var text = new StringBuilder(printed.Length);
        while (printed.Length > 0)
        {
            var character = printed[0];
            if (character == '&' && Entity(printed, out var length) is { } meant)
            {
                text.Append(meant);
                printed = printed[length..];
                continue;
            }

            printed = printed[1..];
            if (IsUnreadable(character))
            {
                unreadable++;
                text.Append('\uFFFD');
            }
            else if (!char.IsControl(character) && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.Format)
            {
                text.Append(HanRadicals.ToCharacter(character));
            }
        }

        return text.ToString().Trim();
    }

    private static char? Entity(ReadOnlySpan<char> text, out int length)
    {
        (var meant, length) = text switch
        {
            _ when text.StartsWith("&amp;") => ('&', 5),
            _ when text.StartsWith("&lt;") => ('<', 4),
            _ when text.StartsWith("&gt;") => ('>', 4),
            _ when text.StartsWith("&quot;") => ('"', 6),
            _ when text.StartsWith("&apos;") => ('\'', 6),
            _ when text.StartsWith("&#39;") => ('\'', 5),
            _ => ((char?)null, 0),
        };
        return meant;
    }

    // A font without a usable table of its characters gives private code points or the replacement mark.
    private static bool IsUnreadable(char character) =>
        character is '\uFFFD' or >= '\uE000' and <= '\uF8FF' || (char.IsControl(character) && character is not ('\t' or '\n' or '\r' or '\f'));
}
