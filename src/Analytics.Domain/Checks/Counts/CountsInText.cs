using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.Domain.Indicators;

namespace Analytics.Domain.Checks.Counts;

/// <summary>Finds what a sentence counts: numbers with units, but no shares, dates, ordinals and rounded figures' exactness.</summary>
internal static partial class CountsInText
{
    private const string SentenceEnds = "。！？!?";
    private const string Marks = "，,、；;：:（）()“”《》。 ";
    private const string NoUnits = "年月日号时分秒点度届世%‰成倍折";

    // Units of more than one character; of any other unit the first character counts.
    private static readonly string[] LongUnits =
    [
        "万人次", "平方公里", "平方米", "立方米", "台套", "台次", "台班", "人次", "批次", "场次", "期次", "车次", "班次", "户次", "家次", "篇次", "件次",
        "公里", "千米", "公顷", "公斤", "千克", "小时", "课时", "学时", "个月", "万人", "万元", "亿元", "千元", "万亩", "万吨", "万户", "万次", "万册", "万只", "万株", "万份",
    ];

    /// <summary>The sentences of a text without blanks; a full stop between digits ends none.</summary>
    /// <param name="text">The text as printed.</param>
    public static IReadOnlyList<string> Sentences(string text)
    {
        var sentences = new List<string>();
        var sentence = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (SentenceEnds.Contains(character, StringComparison.Ordinal))
                End();
            else if (!char.IsWhiteSpace(character))
                sentence.Append(HalfWidthDigit(character));
        }

        End();
        return sentences;

        void End()
        {
            if (sentence.Length > 0)
                sentences.Add(sentence.ToString());
            sentence.Clear();
        }
    }

    /// <summary>The counts of a sentence in their order.</summary>
    /// <param name="sentence">A sentence of <see cref="Sentences"/>.</param>
    public static IReadOnlyList<CountInText> Find(string sentence)
    {
        if (!sentence.AsSpan().ContainsAnyInRange('0', '9'))
            return [];
        var counts = new List<CountInText>();
        var end = 0;
        foreach (Match match in NumberPattern().Matches(sentence))
        {
            var unit = UnitAt(sentence, match.Index + match.Length);
            var labelStart = LabelStart(sentence, end, match.Index);
            var label = sentence[labelStart..match.Index];
            var isApproximate = match.Groups["about"].Success || label.EndsWith('约') || label.EndsWith('近') || label.EndsWith('超') || label.EndsWith("超过", StringComparison.Ordinal);
            end = match.Index + match.Length + unit.Length;
            if (unit.Length == 0 || NoUnits.Contains(unit[0], StringComparison.Ordinal) || label.EndsWith('第') || label.EndsWith('占')
                || !decimal.TryParse(match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                continue;
            }

            counts.Add(new(label, new(number, unit), isApproximate, match.Index, end));
        }

        return counts;
    }

    private static int LabelStart(string sentence, int from, int to)
    {
        var start = to;
        while (start > from && !Marks.Contains(sentence[start - 1], StringComparison.Ordinal))
            start--;
        return start;
    }

    private static string UnitAt(string sentence, int index)
    {
        var rest = sentence.AsSpan(index);
        foreach (var unit in LongUnits)
        {
            if (rest.StartsWith(unit, StringComparison.Ordinal))
                return unit;
        }

        return rest.Length > 0 && (char.IsLetter(rest[0]) || rest[0] is '%' or '‰' or '㎡') ? rest[..1].ToString() : "";
    }

    private static char HalfWidthDigit(char character) => character is >= '０' and <= '９' ? (char)(character - '０' + '0') : character;

    // Every repetition is bounded, so that it goes back a few characters at most: linear, and many times faster than NonBacktracking.
    [GeneratedRegex(@"(?<number>([0-9]{1,3}(,[0-9]{3}){1,4}|[0-9]{1,12})(\.[0-9]{1,6})?)(?<about>[余多几])?", RegexOptions.ExplicitCapture)]
    private static partial Regex NumberPattern();
}
