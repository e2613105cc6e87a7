using System.Text;

namespace Analytics.Ingestion.Files;

/// <summary>Makes a file name safe to show and to store: no folder, no control characters, not endless.</summary>
internal static class FileNames
{
    private const int LongestName = 200;
    private const string Nameless = "未命名文件";

    /// <summary>The last part of a path as a plain name.</summary>
    public static string Sanitize(string path)
    {
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new StringBuilder(Math.Min(name.Length, LongestName));
        foreach (var character in name)
            clean.Append(char.IsControl(character) || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.Format ? '_' : character);
        var result = clean.ToString().Trim();
        if (result.Trim('.').Length == 0)
            return Nameless;
        if (result.Length <= LongestName)
            return result;
        var extension = Path.GetExtension(result) is { Length: <= 10 } ending ? ending : "";
        return result[..(LongestName - extension.Length)] + extension;
    }
}
