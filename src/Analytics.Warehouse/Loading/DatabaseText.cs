using System.Text;

namespace Analytics.Warehouse.Loading;

/// <summary>Texts as both engines can keep them.</summary>
internal static class DatabaseText
{
    private const char Replacement = '\uFFFD';
    private const char Ellipsis = '…';

    /// <summary>Replaces what no database text can hold: NUL and halves of surrogate pairs.</summary>
    public static string? Clean(string? text) => text is null || !NeedsCleaning(text) ? text : Replace(text);

    /// <summary>A clean text of a limited length; what is cut off is marked.</summary>
    public static string? Clip(string? text, int length)
    {
        var clean = Clean(text);
        if (clean is null || clean.Length <= length)
            return clean;
        var end = char.IsHighSurrogate(clean[length - 2]) ? length - 2 : length - 1;
        return clean[..end] + Ellipsis;
    }

    private static bool NeedsCleaning(string text)
    {
        foreach (var character in text)
        {
            if (character == '\0' || char.IsSurrogate(character))
                return true;
        }

        return false;
    }

    private static string Replace(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.Value == 0 ? Replacement.ToString() : rune.ToString());
        return clean.ToString();
    }
}
