using System.Net;
using System.Text;
using Analytics.Samples.Layouts;
using Analytics.Samples.Printing;

namespace Analytics.Samples.Writers;

/// <summary>Writes forms as a web page: tables with merged cells, and around them what a government site puts there.</summary>
internal sealed class HtmlWriter(SeededRandom random, string layout)
{
    private const string Page = "page";
    private const string Plain = "plain";
    private const string LayoutTables = "layout-tables";
    private const string ExportedSheet = "exported-sheet";

    private static readonly (string Item, int Share)[] Layouts = [(Page, 50), (Plain, 20), (LayoutTables, 15), (ExportedSheet, 15)];

    private readonly StringBuilder _html = new();

    /// <summary>Writes the page.</summary>
    public static (string Layout, byte[] Content) Write(IReadOnlyList<FormPage> pages, SeededRandom random)
    {
        var layout = random.Pick(Layouts);
        var isGbk = random.Chance(20);
        var html = new HtmlWriter(random, layout).Write(FormGrid.OfAll(pages, random), isGbk ? "gb18030" : "utf-8");
        return (layout, isGbk ? TextWriter.Gb18030.GetBytes(html) : Encoding.UTF8.GetBytes(html));
    }

    private string Write(List<FormGrid> grids, string charset)
    {
        Line("<!DOCTYPE html>");
        Line($"<html lang=\"zh-CN\"><head><meta charset=\"{charset}\"><title>绩效信息公开-云溪市人民政府</title>");
        Line("<style>table{border-collapse:collapse}td{border:1px solid #000}</style>");
        Line("<script>var tables = '<table><tr><td>项目名称</td></tr></table>'; if (1 < 2) { document.title += ''; }</script></head><body>");
        if (layout is Page or LayoutTables)
            Line("<div class=\"nav\"><ul><li><a href=\"/\">首页</a></li><li><a href=\"/zwgk/\">政务公开</a></li><li><a href=\"/czyjs/\">财政预决算</a></li></ul></div><p>当前位置：首页 &gt; 政务公开 &gt; 绩效评价</p><p>发布时间：2025-03-01 10:20&nbsp;&nbsp;来源：本站&nbsp;&nbsp;浏览次数：<span id=\"hits\">128</span></p>");
        if (layout == LayoutTables)
            Line("<table width=\"100%\"><tr><td class=\"left\"><table><tr><td>通知公告</td></tr><tr><td>办事指南</td></tr></table></td><td class=\"main\">");
        foreach (var grid in grids)
            Form(grid);
        if (layout == LayoutTables)
            Line("</td></tr></table>");
        if (layout is Page or LayoutTables)
            Line("<div class=\"footer\"><p>扫一扫在手机打开当前页</p><p>主办：云溪市人民政府办公室&nbsp;网站标识码：0000000000</p><p>版权所有&copy;云溪市人民政府</p></div>");
        Line("</body></html>");
        return _html.ToString();
    }

    private void Form(FormGrid grid)
    {
        var isSheet = layout == ExportedSheet;
        if (!isSheet)
        {
            foreach (var row in grid.Rows.TakeWhile(row => !row.IsRuled))
                Line(row.Cells[0].IsCentred ? $"<h2 align=\"center\">{Text(row.Cells[0])}</h2>" : $"<p>{string.Join("&nbsp;&nbsp;&nbsp;&nbsp;", row.Cells.Select(Text))}</p>");
        }

        Line("<table>");
        foreach (var row in grid.Rows.Where(row => isSheet || row.IsRuled))
            Row(row);
        Line("</table>");
        if (!isSheet)
        {
            foreach (var row in grid.Rows.Where(row => row.Kind == GridRowKind.Below))
                Line($"<p>{Text(row.Cells[0])}</p>");
        }
    }

    private void Row(GridRow row)
    {
        var tag = row.Kind == GridRowKind.TableHeader && layout == Plain ? "th" : "td";
        Line("<tr>");
        foreach (var cell in row.Cells)
        {
            var width = cell.Width > 1 ? $" colspan=\"{Printed.Number(cell.Width)}\"" : "";
            var height = cell.Height > 1 ? $" rowspan=\"{Printed.Number(cell.Height)}\"" : "";
            var text = cell.Content.Text.Length == 0 ? random.Pick(["", "&nbsp;"]) : Text(cell);
            Line($"  <{tag}{width}{height}>{(layout == Page ? $"<p><span style=\"font-size:14px\">{text}</span></p>" : text)}</{tag}>");
        }

        Line("</tr>");
    }

    private static string Text(GridCell cell) => WebUtility.HtmlEncode(cell.Content.Text).Replace("\n", "<br/>", StringComparison.Ordinal);

    private void Line(string line) => _html.Append(line).Append('\n');
}
