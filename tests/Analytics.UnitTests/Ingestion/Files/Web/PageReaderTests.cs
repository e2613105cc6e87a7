using System.Diagnostics;
using System.Text;
using Analytics.Domain.Forms;
using Analytics.Ingestion.Files;
using Analytics.Ingestion.Files.Web;
using static Analytics.UnitTests.Ingestion.Files.Web.InventedPage;

namespace Analytics.UnitTests.Ingestion.Files.Web;

public sealed class PageReaderTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_page_gives_the_same_form_as_the_text(bool merged)
    {
        var document = ReadForm(Page(Form(merged)));

        Assert.Equal(("html", "utf-8"), (document.Format, document.Encoding));
        Assert.Empty(document.Problems);
        ExpectedForm.AssertSameAsText(document);
        Assert.Equal("项目支出绩效目标自评表", document.Lines[0]);
        Assert.Equal("联系人：何舒", document.Lines[^1]);
    }

    [Fact]
    public void A_place_names_the_line_of_the_rendering()
    {
        var document = ReadForm(Page(Form(merged: true)));

        var place = Assert.Single(document.Forms).Form.Indicators[0].Place;
        Assert.Contains("维修周转房套数\t≥115套\t118套", document.Lines[place.Line - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_within_layout_tables_is_read_in_its_order()
    {
        var frame = $"<table><tr><td>栏目</td><td><table width=\"100%\"><tr><td>{Form(merged: true)}</td></tr></table></td></tr></table>";

        ExpectedForm.AssertSameAsText(ReadForm(Page(frame)));
    }

    [Fact]
    public void A_table_alone_that_is_named_like_a_workbook_is_read_as_a_page()
    {
        var document = Texts.ReadBytes(Encoding.UTF8.GetBytes(Table(InventedWorkbook.Form, merged: true)), "表.xls");

        Assert.Equal("html", document.Format);
        Assert.Empty(document.Problems);
        ExpectedForm.AssertSameAsText(document);
    }

    [Theory]
    [InlineData("gb2312")]
    [InlineData("gbk")]
    [InlineData("utf-8")]
    public void A_chinese_encoding_is_read_whatever_the_page_says_of_itself(string declared)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = declared == "utf-8" ? Encoding.UTF8 : Encoding.GetEncoding("GB18030");

        ExpectedForm.AssertSameAsText(Texts.ReadBytes(encoding.GetBytes(Page(Form(merged: true), declared)), "表.html"));
        ExpectedForm.AssertSameAsText(Texts.ReadBytes(encoding.GetBytes(Page(Form(merged: true), "gbk")), "表.html"));
        ExpectedForm.AssertSameAsText(Texts.ReadBytes([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Page(Form(merged: true), declared))], "表.html"));
    }

    [Fact]
    public void A_page_that_says_utf8_and_is_not_is_refused_and_never_guessed() =>
        AssertRefused(Texts.ReadBytes([.. Encoding.UTF8.GetBytes(Page(Form(merged: true))), 0xFF], "表.html"), "encoding-not-supported", "UTF-8");

    [Fact]
    public void Spans_keep_their_columns_and_only_the_first_cell_has_the_text()
    {
        var lines = Read("<table><caption>附表</caption><tr><td rowspan=2>产出<td colspan=3>数量<td>5<tr><td>甲<td rowspan=3>乙<td>丙<td>6<tbody><tr><td>丁<td>戊</table>");

        Assert.Equal(["附表", "产出\t数量\t\t\t5", "\t甲\t乙\t丙\t6", "丁\t戊"], lines.Select(line => line.Text));
        Assert.Equal([(0, 1), (1, 3), (4, 1)], lines[1].Cells.Select(cell => (cell.Column, cell.ColumnCount)));
    }

    [Fact]
    public void Hostile_spans_stay_within_bounds()
    {
        var rows = string.Concat(Enumerable.Repeat("<tr><td colspan=99999999999999999999 rowspan=99999999>一<td colspan=1000>二</td></tr>", 3000));
        var clock = Stopwatch.StartNew();

        var reading = ReadPage($"<table><tr><td colspan=-1>零<td colspan=abc>壹<td colspan=0>贰</tr></table><table>{rows}</table>");

        Assert.Equal("零\t壹\t贰", reading.Lines[0]);
        Assert.Contains(reading.Problems, problem => problem.Code == "page-damaged" && problem.Message.Contains("列数", StringComparison.Ordinal));
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void Lines_within_a_cell_stay_apart_and_blanks_are_one()
    {
        var lines = Read("<table><tr><td>目标<td>一、<br>二、<p>三、</p><div>四&nbsp;&amp;\n   &ge;五</div><td><table><tr><td>只是框</table></table>");

        Assert.Equal("一、\n二、\n三、\n四 & ≥五", lines[0].Cells[1].Text);
        Assert.Equal("只是框", lines[0].Cells[2].Text);
    }

    [Fact]
    public void Fields_give_what_is_filled_in_and_choices_what_was_chosen()
    {
        var lines = Read(
            "<p>得分：<input value=9.84><input type=hidden value=1><input type=checkbox value=是></p><p><textarea>\n说明 一</textarea></p>"
            + "<p>等次：<select><option>优<option selected>良</select>，<select><option>请选择<option>甲</select></p>");

        Assert.Equal(["得分：9.84", "说明 一", "等次：良 ，"], lines.Select(line => line.Text.Replace("良，", "良 ，", StringComparison.Ordinal)));
    }

    [Fact]
    public void Preformatted_text_is_read_as_a_text_file() =>
        Assert.Equal([(false, 2), (true, 2)], Read("<pre>\n总分   100\n一级|  二级 \n</pre>").Select(line => (line.IsRow, line.Cells.Count)));

    [Fact]
    public void Furniture_scripts_and_hidden_parts_of_the_page_are_left_out() =>
        Assert.Equal(["正文"], Read(
            "<nav>栏目</nav><div style='display: none'>藏</div><p hidden>藏</p><script>document.write('<p>脚本</p>')</script><noscript>请启用脚本</noscript>"
            + "<div role=navigation>菜单</div><p>正文</p><button>打印</button><footer>备案</footer>").Select(line => line.Text));

    [Fact]
    public void Hidden_rows_are_left_out_and_reported()
    {
        var reading = ReadPage("<table><tr><td>甲<td style='display:none'>藏<td>乙<tr style=\"display:none\"><td>藏<tr style='display:none'><td></table>");

        Assert.Equal(["甲\t乙"], reading.Lines);
        Assert.Contains(" 2 处", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_ends_too_early_is_read_and_reported()
    {
        var whole = Page(Form(merged: false));

        for (var length = whole.IndexOf("三级指标", StringComparison.Ordinal); length < whole.Length - 8; length += 61)
        {
            var document = ReadForm(whole[..length]);
            Assert.Contains(document.Problems, problem => problem.Code is "file-cut-short" or "page-damaged");
        }
    }

    [Theory]
    [InlineData("<td class=\"a>甲</td></tr><tr><td class=\"b\">乙", "2 个")]
    [InlineData("<td><!-- 注 </td></tr><tr><td>乙 -- >", "注释")]
    [InlineData("<td><script>1</script</td></tr><tr><td>乙", "script")]
    public void Rows_that_a_lost_mark_swallows_are_reported(string damage, string named)
    {
        var reading = ReadPage($"<table><tr><td>一</td></tr><tr>{damage}</td></tr><tr><td>二</td></tr></table><p>{new string('文', 20)}</p>");

        Assert.Contains(reading.Problems, problem => problem.Code == "page-damaged" && problem.Message.Contains(named, StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_in_scripts_and_comments_are_no_loss() =>
        Assert.Empty(ReadPage("<html><script>s = '<table><tr><td>' + x + '</td></tr></table>';</script><!-- <tr><td>旧</td></tr> --><table><thead><tr><th>新</th></tr></thead></table></html>").Problems);

    [Theory]
    [InlineData("<div>", "")]
    [InlineData("<div><p>", "")]
    [InlineData("<table><tr><td>", "")]
    [InlineData("<b><i id=%>", "<p>文")]
    [InlineData("<font color=%>", "<p>文")]
    [InlineData("<ul><li>", "")]
    [InlineData("<select><option>", "")]
    [InlineData("&lt", "")]
    [InlineData("<a x%=1 ", "")]
    [InlineData("<svg><math>", "")]
    [InlineData("<!--", "")]
    [InlineData("<![CDATA[", "]]>")]
    [InlineData("<table><b>", "文")]
    [InlineData("</p>", "")]
    [InlineData("<form><button>", "")]
    [InlineData("<template>", "")]
    public void Hostile_pages_end_soon_and_take_little(string opening, string then)
    {
        var page = new StringBuilder("<html><body><p>项目支出绩效目标自评表</p>");
        for (var i = 0; i < 150_000; i++)
            page.Append(opening.Replace("%", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        for (var i = 0; i < 50_000; i++)
            page.Append(then);
        var clock = Stopwatch.StartNew();

        var document = ReadForm(page.ToString());

        Assert.True(document.Rejection is not null || document.NeedsReview);
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), $"{clock.Elapsed}");
    }

    [Fact]
    public void A_page_without_text_is_refused_as_blank() =>
        AssertRefused(ReadForm("<!DOCTYPE html><html></html>"), "file-blank", "空白");

    private static IReadOnlyList<ContentLine> Read(string body) => ReadPage(body).Content!.Lines;

    private static FileReading ReadPage(string body) => new PageReader(maxLines: 5000).Read("表.html", Encoding.UTF8.GetBytes(body));

    private static SourceDocument ReadForm(string page) => Texts.ReadBytes(Encoding.UTF8.GetBytes(page), "表.html");

    private static void AssertRefused(SourceDocument document, string code, string named)
    {
        Assert.Equal(code, document.Rejection?.Code);
        Assert.Contains(named, document.Rejection!.Message, StringComparison.Ordinal);
        Assert.Empty(document.Forms);
    }
}
