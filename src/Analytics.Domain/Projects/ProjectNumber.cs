using System.Text.RegularExpressions;

namespace Analytics.Domain.Projects;

/// <summary>The number of a project (项目编码), which begins with the year and the unit in many systems.</summary>
internal static partial class ProjectNumber
{
    /// <summary>The part of a number that stays when the project is filed again: R004711 of 511524138R004711; the whole where it has no such part.</summary>
    /// <param name="number">The number as printed; may be absent.</param>
    /// <returns>The part; null where there is no number.</returns>
    public static string? SerialOf(string? number)
    {
        var levelled = LevelledText.LettersAndDigits(number);
        if (levelled.Length == 0)
            return null;
        var match = LetterPattern().Match(levelled);
        return match.Success ? match.Groups["serial"].Value : levelled;
    }

    [GeneratedRegex("^[0-9]{6,}(?<serial>[A-Z][0-9]{4,})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LetterPattern();
}
