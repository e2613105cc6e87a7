using System.Text.RegularExpressions;

namespace Analytics.Ingestion.Parsing.Indicators;

/// <summary>An ordinal in front of an indicator, such as 指标1：, which is no part of its name.</summary>
internal static partial class IndicatorOrdinal
{
    /// <summary>Whether a text begins with an ordinal, and with it the name of another indicator.</summary>
    public static bool Begins(string text) => Pattern().IsMatch(text);

    /// <summary>The text without its ordinal.</summary>
    public static string TakeOff(string text) => Pattern().Replace(text, "");

    [GeneratedRegex(@"^指标\s*[0-9０-９一二三四五六七八九十]{1,3}\s*[:：、.．]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
