using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Analytics.Domain.Forms;

namespace Analytics.Ingestion.Files.Web;

/// <summary>Notices a page that was cut off or damaged. A parser of pages never fails: it makes the best of everything, and what a
/// lost bracket or quotation mark swallows is gone without a word. So what is written is compared with what came out.</summary>
internal static class PageIntegrity
{
    private static readonly string[] Enclosing = ["script", "style", "title", "textarea"];
    private static readonly string[] TableParts = ["tr", "td", "th"];

    /// <summary>What is wrong with the page.</summary>
    public static List<ReadingProblem> Inspect(string fileName, string text, IHtmlDocument page)
    {
        var problems = new List<ReadingProblem>();
        var marks = PageMarks.Count(text);
        if (marks.Opened("table") > marks.Closed("table"))
            problems.Add(ReadingNotes.PageCutShort(fileName, "</table>"));
        else if (marks.Opened("html") > marks.Closed("html"))
            problems.Add(ReadingNotes.PageCutShort(fileName, "</html>"));
        if (Enclosing.FirstOrDefault(name => marks.Opened(name) != marks.Closed(name)) is { } unbalanced)
            problems.Add(ReadingNotes.PageDamaged(fileName, $"的标记 <{unbalanced}> 与 </{unbalanced}> 数量不一致"));
        if (marks.OpenCommentCount > 0)
            problems.Add(ReadingNotes.PageDamaged(fileName, "的注释标记没有结束"));
        var lost = LostParts(marks, page);
        if (lost > 0)
            problems.Add(ReadingNotes.PageDamaged(fileName, string.Create(CultureInfo.InvariantCulture, $"中有 {lost} 个表格行或单元格标记未能识别")));
        return problems;
    }

    private static int LostParts(PageMarks marks, IHtmlDocument page)
    {
        var written = TableParts.Sum(marks.Opened);
        var read = page.All.Count(element => element.LocalName is "tr" or "td" or "th");
        // Only where some are missing is it worth looking for those in scripts and comments, which are no rows.
        return written <= read ? 0 : written - read - Elsewhere(page);
    }

    private static int Elsewhere(IHtmlDocument page)
    {
        var inert = page.Descendants<IComment>().Select(comment => comment.Data)
            .Concat(page.All.Where(element => element.LocalName == "script").Select(script => script.TextContent))
            .Concat(page.All.OfType<IHtmlTemplateElement>().Select(template => template.InnerHtml));
        return inert.Select(text => PageMarks.Count(text)).Sum(marks => TableParts.Sum(marks.Opened));
    }
}
