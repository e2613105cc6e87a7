using System.Globalization;

namespace Analytics.Ingestion.Parsing.Text;

/// <summary>Reads numbers as forms print them; the decimals stay as printed.</summary>
internal static class PrintedNumber
{
    // What is longer or smaller is damage, and the products and quotients of such numbers leave the range of decimal.
    private const int MostWholeDigits = 15;
    private const decimal Smallest = 0.00000001m;
    private const int LongestNumber = 32;

    /// <summary>Whether the cell says that there is no number: a dash or a stroke.</summary>
    public static bool IsAbsent(string cell)
    {
        var text = cell.AsSpan().Trim();
        return text.Length is > 0 and <= 4 && text.TrimStart("-－—–―─/／\\").IsEmpty;
    }

    /// <summary>A number that fills the cell; null for anything else.</summary>
    public static decimal? Parse(string cell) => Parse(cell, []);

    /// <summary>A number of the funding block, with the sign or unit that its cell may carry.</summary>
    public static decimal? ParseAmount(string cell) => Parse(cell, "%", "分", "万元", "元");

    /// <summary>Whether the cell holds a number of the funding block, or says that there is none.</summary>
    public static bool IsAmount(string cell) => IsAbsent(cell) || ParseAmount(cell) is not null;

    /// <summary>A number that fills the cell but for one of the given endings.</summary>
    public static decimal? Parse(string cell, params ReadOnlySpan<string> endings)
    {
        var text = Fold.Compact(cell).AsSpan();
        foreach (var ending in endings)
        {
            if (text.EndsWith(ending, StringComparison.Ordinal))
            {
                text = text[..^ending.Length];
                break;
            }
        }

        return ParseFolded(text);
    }

    // Commas have to part groups of three, else the number may be two numbers.
    private static decimal? ParseFolded(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > LongestNumber)
            return null;
        var isNegative = text[0] == '-';
        var unsigned = text[0] is '-' or '+' ? text[1..] : text;
        var point = unsigned.IndexOf('.');
        var whole = point < 0 ? unsigned : unsigned[..point];
        var fraction = point < 0 ? [] : unsigned[(point + 1)..];
        if (whole.IsEmpty || (point >= 0 && fraction.IsEmpty) || fraction.ContainsAnyExceptInRange('0', '9') || !IsWhole(whole))
            return null;
        var wholeDigits = whole.ToString().Replace(",", "", StringComparison.Ordinal);
        if (wholeDigits.Length > MostWholeDigits)
            return null;
        var digits = string.Concat(wholeDigits, point < 0 ? "" : ".", fraction);
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number is > 0 and < Smallest)
            return null;
        return isNegative ? -number : number;
    }

    private static bool IsWhole(ReadOnlySpan<char> whole)
    {
        if (!whole.Contains(','))
            return !whole.ContainsAnyExceptInRange('0', '9');
        var first = true;
        foreach (var range in whole.Split(','))
        {
            var group = whole[range];
            if (group.ContainsAnyExceptInRange('0', '9') || (first ? group.Length is < 1 or > 3 : group.Length != 3))
                return false;
            first = false;
        }

        return true;
    }
}
