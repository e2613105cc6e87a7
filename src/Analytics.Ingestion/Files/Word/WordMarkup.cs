using System.Xml.Linq;

namespace Analytics.Ingestion.Files.Word;

/// <summary>The marks that Word puts around texts, rows and cells, whatever is within.</summary>
internal static class WordMarkup
{
    /// <summary>Whether an element merely wraps what stands in it: a control, an inserted or moved text, a choice.</summary>
    public static bool IsWrapper(string name) => name
        is "sdt" or "sdtContent" or "ins" or "moveTo" or "smartTag" or "customXml" or "hyperlink" or "fldSimple" or "dir" or "bdo"
        or "AlternateContent" or "Choice" or "Fallback";

    /// <summary>What stands within a wrapper; null where nothing of it is printed as a value.</summary>
    /// <remarks>Of a choice only one side is taken. A control that shows its prompt (单击此处输入文字) was never filled in.</remarks>
    public static XElement? Content(XElement wrapper) => wrapper.Name.LocalName switch
    {
        "sdt" => Child(Child(wrapper, "sdtPr"), "showingPlcHdr") is { } prompt && IsOn(prompt) ? null : Child(wrapper, "sdtContent"),
        "AlternateContent" => Child(wrapper, "Choice") is { HasElements: true } choice ? choice : Child(wrapper, "Fallback"),
        _ => wrapper,
    };

    /// <summary>The first child of a name.</summary>
    public static XElement? Child(XElement? parent, string name)
    {
        if (parent is null)
            return null;
        foreach (var element in parent.Elements())
        {
            if (element.Name.LocalName == name)
                return element;
        }

        return null;
    }

    /// <summary>The value of an attribute, whatever its namespace.</summary>
    public static string? Attribute(XElement? element, string name)
    {
        for (var attribute = element?.FirstAttribute; attribute is not null; attribute = attribute.NextAttribute)
        {
            if (attribute.Name.LocalName == name)
                return attribute.Value;
        }

        return null;
    }

    /// <summary>Whether a property that is there is switched on: it is, unless it says no.</summary>
    public static bool IsOn(XElement? property) => property is not null && Attribute(property, "val") is not ("0" or "false" or "off" or "none");
}
