using System.Globalization;

namespace Analytics.Ingestion.Parsing.Text;

/// <summary>Reads dates as forms print them: 2025/02/05, 20250211, 2023年7月12日, 2025-2-5, 2025.2.5.</summary>
internal static class PrintedDate
{
    private static readonly string[] Formats =
        ["yyyy/M/d", "yyyyMMdd", "yyyy年M月d日", "yyyy年M月d", "yyyy-M-d", "yyyy.M.d"];

    /// <summary>The date that fills the text; null for anything else, and for a day that does not exist.</summary>
    public static DateOnly? Parse(string text) =>
        DateOnly.TryParseExact(Fold.Compact(text), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
}
