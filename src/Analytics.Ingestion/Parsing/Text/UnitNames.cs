using System.Text.RegularExpressions;

namespace Analytics.Ingestion.Parsing.Text;

/// <summary>Takes the codes off the names of departments, units and projects.</summary>
internal static partial class UnitNames
{
    /// <summary>A department's name and the code printed with it: <c>[138]某某局</c>, <c>317-某某局</c>.</summary>
    public static (string Name, string? Code) SplitUnit(string printed)
    {
        var match = UnitCode().Match(printed);
        return match.Success ? (match.Groups["name"].Value, match.Groups["code"].Value) : (printed, null);
    }

    /// <summary>A project's name and the code printed in front of it, without its brackets and separators.</summary>
    public static (string Name, string? Code) SplitProject(string printed)
    {
        var match = ProjectCode().Match(printed);
        return match.Success ? (match.Groups["name"].Value, match.Groups["code"].Value) : (printed, null);
    }

    [GeneratedRegex(@"^([\[［【〔（(](?<code>[0-9]{2,15})[\]］】〕）)]|(?<code>[0-9]{3,15})[-－—_]|(?<code>[0-9]{6,15}))(?<name>[^0-9\-－—_].*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex UnitCode();

    [GeneratedRegex(@"^([\[［【〔（(](?<code>[0-9A-Za-z]{6,})[\]］】〕）)]|(?<code>[0-9A-Za-z]{6,})[-－—_ ]|(?<code>[0-9]{5,}[A-Za-z0-9]{7,}))(?<name>[^0-9A-Za-z\-－—_].*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ProjectCode();
}
