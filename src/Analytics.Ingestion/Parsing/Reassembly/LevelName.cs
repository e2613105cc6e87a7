using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reassembly;

/// <summary>A level label taken apart.</summary>
/// <param name="Name">The name without the points in brackets; empty where only the points are left of it.</param>
/// <param name="Level">The level its word stands on.</param>
/// <param name="Points">The points in brackets; null where none stand there.</param>
internal sealed partial record LevelName(string Name, IndicatorLevel Level, decimal? Points)
{
    /// <summary>Takes a printed label apart.</summary>
    public static LevelName Of(IEnumerable<string> printed, IndicatorLevel level)
    {
        var text = PrintedText.Join(printed).TrimEnd(':', '：');
        var bracket = text.IndexOfAny(['(', '（']);
        var match = Bracketed().Match(Fold.Compact(text));
        return new(
            bracket >= 0 ? text[..bracket] : text,
            level,
            match.Success && decimal.TryParse(match.Groups["points"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points) ? points : null);
    }

    [GeneratedRegex(@"\((?<points>[0-9]{1,3}(\.[0-9]{1,2})?)分?\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();
}
