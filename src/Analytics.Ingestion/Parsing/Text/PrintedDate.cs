using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Ingestion.Parsing.Text;

/// <summary>Reads dates as forms print them: 2025/02/05, 20250211, 2023年7月12日, 2025-2-5, 2025.2.5.</summary>
internal static partial class PrintedDate
{
    private static readonly string[] Formats =
        ["yyyy/M/d", "yyyyMMdd", "yyyy年M月d日", "yyyy年M月d", "yyyy-M-d", "yyyy.M.d"];

    /// <summary>The date that fills the text, or that words follow (2025年1月20日 单位：元); null for anything else, and for a day
    /// that does not exist.</summary>
    public static DateOnly? Parse(string text)
    {
        var folded = Fold.Compact(text);
        var behind = BeforeWords().Match(folded);
        return DateOnly.TryParseExact(behind.Success ? behind.Groups["date"].Value : folded, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
    }

    [GeneratedRegex(@"^(?<date>[0-9]{4}(年[0-9]{1,2}月[0-9]{1,2}日|[/.-][0-9]{1,2}[/.-][0-9]{1,2}))[(（]?\p{Lo}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex BeforeWords();
}
