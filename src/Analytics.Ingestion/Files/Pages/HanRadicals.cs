using System.Text;

namespace Analytics.Ingestion.Files.Pages;

/// <summary>Turns code points of radicals into the characters that are meant.</summary>
/// <remarks>Many fonts draw 目 and the radical ⽬ with one glyph, and a PDF then names the radical: to the eye it is the same.</remarks>
internal static class HanRadicals
{
    // Of the supplement, only the simplified forms that are characters by themselves; the standard gives them no decomposition.
    private const string Supplement = "⺠⻄⻅⻆⻋⻓⻔⻘⻚⻛⻜⻝⻢⻣⻤⻥⻦⻩⻬⻮⻰";
    private const string Meant = "民西见角车长门青页风飞食马骨鬼鱼鸟黄齐齿龙";

    /// <summary>The character that is meant; the given one where it is no radical.</summary>
    public static char ToCharacter(char character)
    {
        if (character is < '\u2E80' or > '\u2FDF' and < '\uF900' or > '\uFAFF')
            return character;
        var index = Supplement.IndexOf(character, StringComparison.Ordinal);
        if (index >= 0)
            return Meant[index];
        var normal = character.ToString().Normalize(NormalizationForm.FormKC);
        return normal.Length == 1 ? normal[0] : character;
    }
}
