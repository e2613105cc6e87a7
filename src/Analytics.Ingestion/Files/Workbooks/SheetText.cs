using System.Globalization;
using System.Text;

namespace Analytics.Ingestion.Files.Workbooks;

/// <summary>Prints the value of a cell as its sheet shows it.</summary>
internal static class SheetText
{
    private const string General = "General";
    private const int LongestFormat = 255;
    private const int GeneralDigits = 10;

    // Amounts keep their cents, however long they are.
    private const int LeastGeneralDecimals = 2;

    /// <summary>The text of a cell; empty where nothing stands in it.</summary>
    /// <param name="value">The value: text, number, date, span of time, truth or null.</param>
    /// <param name="format">The number format of the cell, such as 0.00%; null for General.</param>
    public static string Of(object? value, string? format) => value switch
    {
        null => "",
        string text => CellText.Clean(text),
        bool truth => truth ? "TRUE" : "FALSE",
        DateTime date => Date(date, format ?? ""),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        double number when !double.IsFinite(number) || Math.Abs(number) >= (double)decimal.MaxValue => number.ToString("R", CultureInfo.InvariantCulture),
        // The conversion keeps 15 digits, as Excel does: 0.1 + 0.2 is 0.3.
        double number => Number((decimal)number, format),
        int number => Number(number, format),
        _ => CellText.Clean(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };

    // Dates print in a form that is read whatever the order of the sheet's own pattern; a month without a day keeps its words.
    private static string Date(DateTime date, string format) =>
        !format.Contains('d', StringComparison.OrdinalIgnoreCase) && format.Contains('y', StringComparison.OrdinalIgnoreCase) && format.Contains('m', StringComparison.OrdinalIgnoreCase)
            ? date.ToString("yyyy年M月", CultureInfo.InvariantCulture)
            : date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    private static string Number(decimal value, string? format)
    {
        if (string.IsNullOrEmpty(format) || format.Equals(General, StringComparison.OrdinalIgnoreCase) || format == "@" || format.Length > LongestFormat)
            return InGeneral(value);
        var sections = format.Split(';');
        var section = value < 0 && sections.Length > 1 ? sections[1] : value == 0 && sections.Length > 2 ? sections[2] : sections[0];
        var (before, pattern, after) = Parts(section);
        if (pattern.Length == 0)
            return section.Contains(General, StringComparison.OrdinalIgnoreCase) ? InGeneral(value) : (before + after).Trim();
        // A fraction or an exponent is no pattern of a form: the value itself says it more plainly.
        if (pattern.AsSpan().IndexOfAny('/', 'E', 'e') >= 0)
            return InGeneral(value);
        var isNegativeSaidByFormat = value < 0 && sections.Length > 1;
        var shown = (isNegativeSaidByFormat ? -value : value).ToString(pattern.Replace('?', '#'), CultureInfo.InvariantCulture);
        return CellText.Clean(before + shown + after);
    }

    private static string InGeneral(decimal value)
    {
        var whole = decimal.Truncate(Math.Abs(value)).ToString(CultureInfo.InvariantCulture).Length;
        return value.ToString("0." + new string('#', Math.Max(LeastGeneralDecimals, GeneralDigits - whole)), CultureInfo.InvariantCulture);
    }

    // The digits of a section, with the words before and after them; colours, conditions, widths and fills are dropped.
    private static (string Before, string Pattern, string After) Parts(string section)
    {
        var before = new StringBuilder();
        var pattern = new StringBuilder();
        var after = new StringBuilder();
        for (var i = 0; i < section.Length; i++)
        {
            var words = pattern.Length == 0 ? before : after;
            switch (section[i])
            {
                case '"':
                    var end = section.IndexOf('"', i + 1);
                    end = end < 0 ? section.Length : end;
                    words.Append(section, i + 1, end - i - 1);
                    i = end;
                    break;
                case '\\' when i + 1 < section.Length:
                    words.Append(section[++i]);
                    break;
                case '_' or '*':
                    i++;
                    break;
                case '[':
                    var close = section.IndexOf(']', i);
                    i = close < 0 ? section.Length : close;
                    break;
                case '0' or '#' or '?' or '.' or ',' or '%' or '/' or 'E' or 'e':
                    pattern.Append(section[i]);
                    break;
                case '@':
                    break;
                default:
                    words.Append(section[i]);
                    break;
            }
        }

        return (before.ToString(), pattern.ToString(), after.ToString());
    }
}
