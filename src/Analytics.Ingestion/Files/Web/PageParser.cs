using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace Analytics.Ingestion.Files.Web;

/// <summary>Turns the text of a page into its elements, within bounds: no script runs, nothing is loaded.</summary>
internal static class PageParser
{
    /// <summary>How deep elements may lie within each other.</summary>
    public const int MaximumDepth = 256;

    private const int MostTokens = 500_000;
    private const int MostOpenTables = 64;

    // Each open mark of these kinds is opened anew in every paragraph that follows, as browsers do: pages of nothing else explode.
    private const int MostReopenings = 1_000_000;

    // The parser looks through all open elements again and again; so many looks take a second or two.
    private const long MostLooks = 20_000_000;

    // Elements that never stay open, or that end where the next one of their kind or what is around them does.
    private static readonly HashSet<string> EndingByThemselves = new(StringComparer.Ordinal)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "td", "th", "tr", "tbody", "thead",
        "tfoot", "dd", "dt", "option", "html", "head", "body", "colgroup", "caption",
    };

    private static readonly HashSet<string> Formatting = new(StringComparer.Ordinal)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    private static readonly HashSet<string> NeededAttributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "colspan", "rowspan", "style", "hidden", "type", "value", "selected", "role",
    };

    /// <summary>Parses a page.</summary>
    /// <returns>The page; null where it is more than any form needs.</returns>
    public static IHtmlDocument? Parse(string text)
    {
        var tokens = 0;
        var open = 0;
        var formatting = 0;
        var tables = 0;
        var looks = 0L;
        var reopenings = 0L;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            MaximumDepth = MaximumDepth,
            DisableElementPositionTracking = true,
            SkipProcessingInstructions = true,
            ShouldEmitAttribute = (ref _, name) => NeededAttributes.Contains(name.ToString()),
            OnToken = (token, _) =>
            {
                tokens++;
                looks += open;
                reopenings += formatting;
                var step = token.Type switch { HtmlTokenType.StartTag => 1, HtmlTokenType.EndTag => -1, _ => 0 };
                if (step != 0 && !EndingByThemselves.Contains(token.Name))
                {
                    open = Math.Max(0, open + step);
                    formatting = Math.Max(0, formatting + (Formatting.Contains(token.Name) ? step : 0));
                    tables = Math.Max(0, tables + (token.Name == "table" ? step : 0));
                }

                if (tokens > MostTokens || looks > MostLooks || reopenings > MostReopenings || tables > MostOpenTables)
                    throw new PageTooLargeException();
            },
        });
        try
        {
            return parser.ParseDocument(text);
        }
        catch (PageTooLargeException)
        {
            return null;
        }
    }

    /// <summary>Ends the parsing of a page from within it; there is no other way to stop the parser.</summary>
    private sealed class PageTooLargeException : Exception;
}
