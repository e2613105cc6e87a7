using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Analytics.Ingestion.Files.Web;

/// <summary>What the elements of a page are for.</summary>
internal static class PageElements
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "ol", "option", "p", "search",
        "section", "summary", "ul",
    };

    private static readonly HashSet<string> Preformatted = new(StringComparer.Ordinal) { "pre", "xmp", "listing", "plaintext" };

    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        "head", "script", "noscript", "style", "template", "nav", "menu", "button", "datalist", "iframe", "frameset", "object", "embed", "svg", "math", "canvas",
        "audio", "video", "map", "noframes", "rp", "rt", "title",
    };

    private static readonly HashSet<string> DroppedRoles = new(StringComparer.OrdinalIgnoreCase) { "navigation", "menu", "menubar", "contentinfo", "search" };

    /// <summary>Whether a paragraph ends before and behind the element.</summary>
    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>Whether blanks and line ends in the element stand as they are.</summary>
    public static bool IsPreformatted(IElement element) => Preformatted.Contains(element.LocalName);

    /// <summary>Whether the element belongs to the page and not to what the page is about: scripts, menus, head and foot of the site.</summary>
    public static bool IsFurniture(IElement element) =>
        Dropped.Contains(element.LocalName)
        || (element.GetAttribute("role") is { } role && DroppedRoles.Contains(role))
        || (element.LocalName is "header" or "footer" or "aside" && element.Closest("article, main, td") is null);

    /// <summary>Whether the element says that it is not shown; what style sheets say is not known here.</summary>
    public static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden"))
            return true;
        if (element.GetAttribute("style") is not { Length: > 0 } style)
            return false;
        var rules = style.Replace(" ", "", StringComparison.Ordinal);
        return rules.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || rules.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)
            || rules.Contains("mso-hide:all", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What is filled into a field of the page; null where the element is no field, empty where nothing is.</summary>
    public static string? FieldText(IElement element) => element switch
    {
        IHtmlTextAreaElement area => area.TextContent,
        // A browser shows the first choice where none was made: that is no value.
        IHtmlSelectElement select => string.Join('\n', select.QuerySelectorAll("option[selected]").Select(option => option.TextContent)),
        IHtmlInputElement => element.GetAttribute("type")?.ToUpperInvariant() is null or "" or "TEXT" or "NUMBER" or "DATE" or "MONTH" or "TEL" or "EMAIL" or "URL"
            ? element.GetAttribute("value") ?? ""
            : "",
        _ => null,
    };
}
