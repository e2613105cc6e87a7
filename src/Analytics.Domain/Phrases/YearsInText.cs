using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Domain.Phrases;

/// <summary>Finds the years that a short text such as a name or a title speaks of; numbers of documents (〔2020〕10号) are none.</summary>
internal static partial class YearsInText
{
    /// <summary>The years, in their order.</summary>
    /// <param name="text">The text as printed; years may be written in Chinese numerals.</param>
    public static IReadOnlyList<YearRange> Find(string text)
    {
        var digits = string.Concat(text.Where(character => !char.IsWhiteSpace(character)).Select(ToDigit));
        return [.. YearPattern().Matches(digits).Select(ToRange)];
    }

    private static YearRange ToRange(Match match)
    {
        var first = Number(match.Groups["first"].Value);
        var last = match.Groups["last"] is { Success: true } group ? Number(group.Value) : first;
        return new(first, last < 100 ? (first / 100 * 100) + last : last);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static char ToDigit(char character) => character switch
    {
        >= '０' and <= '９' => (char)(character - '０' + '0'),
        '〇' or '○' or '零' => '0',
        _ => "一二三四五六七八九".IndexOf(character, StringComparison.Ordinal) is var index and >= 0 ? (char)('1' + index) : character,
    };

    [GeneratedRegex(@"(?<![0-9〔\[])(?<first>(?:19|20)[0-9]{2})(?:年度?)?(?:[-—–－~～至到]{1,2}(?<last>(?:19|20)?[0-9]{2}))?(?:年|(?<=[(（][^()（）]{4,12})[)）])")]
    private static partial Regex YearPattern();
}
