using System.Xml.Linq;

namespace Analytics.Ingestion.Files.Word;

/// <summary>Tells which styles hide their text.</summary>
internal static class WordStyles
{
    /// <summary>The ids of the styles that hide their text, themselves or through the style they are based on.</summary>
    public static HashSet<string> FindHidden(XElement styles)
    {
        var bases = new Dictionary<string, string?>(StringComparer.Ordinal);
        var says = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var style in styles.Elements().Where(element => element.Name.LocalName == "style"))
        {
            if (WordMarkup.Attribute(style, "styleId") is not { } id)
                continue;
            bases[id] = WordMarkup.Attribute(WordMarkup.Child(style, "basedOn"), "val");
            if (WordMarkup.Child(WordMarkup.Child(style, "rPr"), "vanish") is { } vanish)
                says[id] = WordMarkup.IsOn(vanish);
        }

        return says.ContainsValue(true) ? [.. bases.Keys.Where(id => IsHidden(id, bases, says))] : [];
    }

    private static bool IsHidden(string id, Dictionary<string, string?> bases, Dictionary<string, bool> says)
    {
        // As many steps as there are styles: a damaged file may base styles on each other in a circle.
        var current = id;
        for (var step = 0; step <= bases.Count && current is not null; step++)
        {
            if (says.TryGetValue(current, out var isHidden))
                return isHidden;
            current = bases.GetValueOrDefault(current);
        }

        return false;
    }
}
