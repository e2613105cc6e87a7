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

    /// <summary>What stands for a page that is not known yet.</summary>
    private const string UnknownPage = "00";

    /// <summary>The document.</summary>
    [Parameter, EditorRequired]
    public required ReportDocument Document { get; set; }

    /// <summary>The pages of the whole document: with them only its cover and its table of contents are rendered. Null for the document itself.</summary>
    [Parameter]
    public PrintedPages? Printed { get; set; }

    private IReadOnlyList<ReportChapter> ShownChapters => Printed is null ? Document.Chapters : [];

    /// <summary>Running heads: a page rule for each chapter, because Chromium takes no text of the page into its margins.</summary>
    private MarkupString PageRules
    {
        get
        {
            var rules = new StringBuilder();
            if (!Document.IsBook)
                return new($"@page {{ @top-center {{ content: {Quoted(Document.Title)}; }} }} @page :first {{ @top-center {{ content: none; }} }}");
            if (Printed is { Count: var count })
                rules.Append(CultureInfo.InvariantCulture, $"@page contents {{ @bottom-center {{ content: \"第 \" counter(page) \" 页　共 {count} 页\"; }} }}\n");
            foreach (var chapter in ShownChapters)
            {
                rules.Append(CultureInfo.InvariantCulture, $"@page {chapter.Anchor} {{ @top-left {{ content: {Quoted(Document.Title)}; }} @top-right {{ content: {Quoted(chapter.Title)}; }} }}\n")
                    .Append(CultureInfo.InvariantCulture, $".page-{chapter.Anchor} {{ page: {chapter.Anchor}; }}\n");
            }

            return new(rules.ToString());
        }
    }

    private string PageOf(string anchor) =>
        Printed is not null && Printed.Places.TryGetValue(anchor, out var page) ? page.ToString(CultureInfo.InvariantCulture) : UnknownPage;

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
