using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Domain.Indicators;

/// <summary>Takes the cell of a target or an actual apart into operator, number and unit; what is more than that is left as text.</summary>
internal static partial class IndicatorValueParser
{
    private const string ReadsBefore = "before";
    private const char FirstFullWidth = '！';
    private const char LastFullWidth = '～';
    private const int FullWidthOffset = FirstFullWidth - '!';

    private static readonly (string Word, TargetOperator? Operator)[] WordsBefore = ReadWords(isBefore: true);
    private static readonly (string Word, TargetOperator? Operator)[] WordsAfter = ReadWords(isBefore: false);

    /// <summary>Takes a cell apart.</summary>
    /// <param name="text">The cell as printed; not blank.</param>
    /// <returns>The value.</returns>
    public static IndicatorValue Parse(string text)
    {
        var folded = Fold(text);
        if (!folded.AsSpan().ContainsAnyInRange('0', '9'))
            return new(text, IndicatorValueKind.Text);

        var (before, rest) = TakeBefore(folded);
        if (IsDate(rest, before))
            return new(text, IndicatorValueKind.Date, before);

        var (after, core) = TakeAfter(rest);
        var contradicts = before is not null && after is not null && before != after;
        if (!contradicts && QuantityPattern().Match(core) is { Success: true } match)
        {
            var number = decimal.Parse(match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture);
            var unit = match.Groups["unit"].Value;
            return new(text, IndicatorValueKind.Quantity, before ?? after, new(number, unit.Length == 0 ? null : unit));
        }

        var numbers = NumberPattern().Count(DateInText().Replace(folded, ""));
        return new(text, numbers > 1 ? IndicatorValueKind.Composite : IndicatorValueKind.Text);
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Where(character => !char.IsWhiteSpace(character)))
            folded.Append(character is >= FirstFullWidth and <= LastFullWidth ? (char)(character - FullWidthOffset) : character);
        return folded.ToString();
    }

    private static (TargetOperator? Operator, string Core) TakeBefore(string text)
    {
        TargetOperator? found = null;
        var rest = text;
        while (WordsBefore.FirstOrDefault(entry => rest.StartsWith(entry.Word, StringComparison.Ordinal)) is { Word: { } word } entry)
        {
            found ??= entry.Operator;
            rest = rest[word.Length..];
        }

        return (found, rest);
    }

    private static (TargetOperator? Operator, string Core) TakeAfter(string text)
    {
        TargetOperator? found = null;
        var rest = text;
        while (WordsAfter.FirstOrDefault(entry => rest.EndsWith(entry.Word, StringComparison.Ordinal)) is { Word: { } word } entry)
        {
            found ??= entry.Operator;
            rest = rest[..^word.Length];
        }

        return (found, rest);
    }

    private static bool IsDate(string text, TargetOperator? before) =>
        DatePattern().IsMatch(text) || (before is null or TargetOperator.Exactly && (BareDatePattern().IsMatch(text) || DottedDatePattern().IsMatch(text)));

    private static (string Word, TargetOperator? Operator)[] ReadWords(bool isBefore) =>
    [
        .. EmbeddedTable.Read("Indicators.operators.tsv")
            .Where(row => row["position"] == ReadsBefore == isBefore)
            .Select(row => (Word: row["word"], Operator: Enum.TryParse<TargetOperator>(row["operator"], out var known) ? known : (TargetOperator?)null))
            .OrderByDescending(entry => entry.Word.Length),
    ];

    // At most 15 digits before the point: more are damage, and their products leave the range of decimal.
    [GeneratedRegex(@"^(?<number>[-+]?(?:[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,15})(?:\.[0-9]{1,6})?)(?<unit>[%‰\p{L}/*·㎡²]{0,8})$")]
    private static partial Regex QuantityPattern();

    [GeneratedRegex(@"[0-9]+(?:\.[0-9]+)?")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^(?:(?:19|20)[0-9]{2}年度?(?:[0-9]{1,2}月(?:[0-9]{1,2}[日号])?)?|\D{0,2}[0-9]{1,2}月(?:[0-9]{1,2}[日号])?|(?:19|20)[0-9]{2}(?:[-/][0-9]{1,2}(?:[-/][0-9]{1,2})?|\.[0-9]{1,2}\.[0-9]{1,2}))\D{0,6}$")]
    private static partial Regex DatePattern();

    // 2024.6 alone is a month; 2024.6 万元 and ≥2024.6 are numbers.
    [GeneratedRegex(@"^(?:19|20)[0-9]{2}\.(?:0?[1-9]|1[0-2])[底末]?(?:之前|以前|前)?$")]
    private static partial Regex DottedDatePattern();

    [GeneratedRegex(@"^(?:19|20)[0-9]{2}(?:(?:0[1-9]|1[0-2])(?:[0-2][0-9]|3[01]))?$")]
    private static partial Regex BareDatePattern();

    [GeneratedRegex(@"(?:19|20)[0-9]{2}年度?|[0-9]{1,2}月(?:[0-9]{1,2}[日号])?")]
    private static partial Regex DateInText();
}
