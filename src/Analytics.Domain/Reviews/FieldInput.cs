using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.Domain.Forms;

namespace Analytics.Domain.Reviews;

/// <summary>What a person typed into a field, checked.</summary>
/// <param name="Value">The value as it is stored; null where the input is none.</param>
/// <param name="Problem">What is wrong with the input and what to do, in Chinese; null where it is right.</param>
public sealed record FieldInput(string? Value, string? Problem)
{
    /// <summary>The most characters of a text.</summary>
    public const int LongestText = 4000;

    private const decimal LargestAmount = 999_999_999_999_999m;
    private const decimal LargestPoints = 9_999m;
    private const decimal LargestPercent = 999_999m;
    private const int FirstYear = 1950;
    private const int LastYear = 2149;

    private static readonly string[] DateFormats =
        [FieldTypes.DateFormat, "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];

    private static readonly Regex Number = new(
        @"^[-+]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,18})(?:\.[0-9]{1,6})?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>Checks an input.</summary>
    /// <param name="kind">What the field holds.</param>
    /// <param name="input">What was typed; full-width digits and signs are as good as narrow ones.</param>
    /// <returns>The value, or what is wrong.</returns>
    public static FieldInput Read(FieldKind kind, string? input)
    {
        if (input is null || OneLine(input).Length == 0)
            return Wrong("没有填写更正后的值。如果表中确实没有这个值，请用“标为空”。");
        if (input.Length > LongestText)
            return Wrong(string.Create(CultureInfo.InvariantCulture, $"内容太长：最多 {LongestText} 字，现有 {input.Length} 字。"));
        if (kind == FieldKind.Text)
            return Right(OneLine(input));

        var plain = string.Concat(input.Normalize(NormalizationForm.FormKC).Where(character => !char.IsWhiteSpace(character)));
        return kind switch
        {
            FieldKind.Amount => ReadNumber(plain, LargestAmount, "金额", "只填数字，单位与表中一致，例如 261458.00"),
            FieldKind.Points => ReadNumber(plain, LargestPoints, "分值或得分", "只填数字，例如 9.5"),
            FieldKind.Percent => ReadNumber(plain.TrimEnd('%'), LargestPercent, "执行率", "填百分数，例如 98.44 或 98.44%"),
            FieldKind.Year => ReadYear(plain),
            FieldKind.Date => ReadDate(plain),
            FieldKind.CurrencyUnit => plain is FieldTypes.Yuan or FieldTypes.TenThousandYuan ? Right(plain) : Wrong($"金额单位只能是“元”或“万元”，现为“{plain}”。"),
            FieldKind.Rating => Ratings.FromChinese(plain) is not null ? Right(plain) : Wrong($"等次只能是“优”“良”“中”“差”之一，现为“{plain}”。"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of field."),
        };
    }

    private static FieldInput ReadNumber(string text, decimal largest, string what, string advice)
    {
        if (!Number.IsMatch(text))
            return Wrong($"“{text}”不是{what}：请{advice}，小数最多 6 位。");
        var number = decimal.Parse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        return Math.Abs(number) <= largest ? Right(Numbers.Plain(number)) : Wrong($"{what}“{text}”过大，请核对小数点和单位。");
    }

    private static FieldInput ReadYear(string text) =>
        int.TryParse(text.TrimEnd('度').TrimEnd('年'), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear
            ? Right(FieldTypes.Year.Write(year))
            : Wrong($"“{text}”不是年度：请填四位数字，例如 2024。");

    private static FieldInput ReadDate(string text) =>
        DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= FirstYear and <= LastYear
            ? Right(FieldTypes.Date.Write(date))
            : Wrong($"“{text}”不是日期：请按 2025-02-05 或 2025年2月5日 的样式填写。");

    private static string OneLine(string text) =>
        string.Join(' ', string.Concat(text.Select(character => char.IsControl(character) || char.IsWhiteSpace(character) ? ' ' : character)).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static FieldInput Right(string value) => new(value, null);

    private static FieldInput Wrong(string problem) => new(null, problem);
}
