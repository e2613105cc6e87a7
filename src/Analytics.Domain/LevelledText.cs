using System.Text;

namespace Analytics.Domain;

/// <summary>Texts as they are compared: what differs in width, case, blanks or punctuation alone is the same.</summary>
internal static class LevelledText
{
    /// <summary>Letters and digits of a text, such as 免费开放经费2024年 of “免费开放经费（２０２４年）”.</summary>
    public static string LettersAndDigits(string? text) => Keep(text, char.IsLetterOrDigit);

    /// <summary>The letters of a text without its numbers, by which two sentences are told to be one.</summary>
    public static string Letters(string? text) => Keep(text, char.IsLetter);

    private static string Keep(string? text, Func<char, bool> isKept)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var kept = new StringBuilder(text.Length);
        foreach (var character in Levelled(text))
        {
            if (isKept(character))
                kept.Append(char.ToUpperInvariant(character));
        }

        return kept.ToString();
    }

    // Halves of surrogate pairs, as a damaged file may hold them, cannot be normalised; as runes they become one sign.
    private static string Levelled(string text)
    {
        if (text.Any(char.IsSurrogate))
            text = string.Concat(text.EnumerateRunes());
        return text.IsNormalized(NormalizationForm.FormKC) ? text : text.Normalize(NormalizationForm.FormKC);
    }
}
