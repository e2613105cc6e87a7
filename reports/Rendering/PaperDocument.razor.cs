using System.Globalization;
using System.Text;
using Analytics.Reports.Documents;
using Microsoft.AspNetCore.Components;

namespace Analytics.Reports.Rendering;

/// <summary>A document told in chapters, as it is printed.</summary>
public partial class PaperDocument
{
    /// <summary>Width of a figure that fills the type area of 156 mm, in CSS pixels.</summary>
    private const int FigureWidth = 588;

    /// <summary>What stands for a page that is not known yet; as wide as most pages' numbers.</summary>
    private const string UnknownPage = "00";

    /// <summary>The document.</summary>
    [Parameter, EditorRequired]
    public required ReportDocument Document { get; set; }

    /// <summary>Pages of chapters and sections by their anchors; empty in the first print, which finds them.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, int> Pages { get; set; } = new Dictionary<string, int>();

    /// <summary>Running heads: a page rule for each chapter, because Chromium takes no text of the page into its margins.</summary>
    private MarkupString PageRules
    {
        get
        {
            var rules = new StringBuilder();
            if (!Document.IsBook)
                return new($"@page {{ @top-center {{ content: {Quoted(Document.Title)}; }} }} @page :first {{ @top-center {{ content: none; }} }}");
            foreach (var chapter in Document.Chapters)
            {
                rules.Append(CultureInfo.InvariantCulture, $"@page {chapter.Anchor} {{ @top-left {{ content: {Quoted(Document.Title)}; }} @top-right {{ content: {Quoted(chapter.Title)}; }} }}\n")
                    .Append(CultureInfo.InvariantCulture, $".page-{chapter.Anchor} {{ page: {chapter.Anchor}; }}\n");
            }

            return new(rules.ToString());
        }
    }

    private string PageOf(string anchor) =>
        Pages.TryGetValue(anchor, out var page) ? page.ToString(CultureInfo.InvariantCulture) : UnknownPage;

    /// <summary>A text as a string of a style sheet; whatever could end the string or the style element is written as a number.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            if (character is '"' or '\\' or '<' or '>' or '&' || char.IsControl(character))
                quoted.Append(CultureInfo.InvariantCulture, $"\\{(int)character:x6} ");
            else
                quoted.Append(character);
        }

        return quoted.Append('"').ToString();
    }
}
