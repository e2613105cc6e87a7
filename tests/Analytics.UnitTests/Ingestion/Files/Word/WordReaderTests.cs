using Analytics.Domain.Forms;
using Analytics.Ingestion.Files;
using Analytics.Ingestion.Files.Word;
using static Analytics.UnitTests.Ingestion.Files.Word.InventedDocument;

namespace Analytics.UnitTests.Ingestion.Files.Word;

public sealed class WordReaderTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_document_gives_the_same_form_as_the_text(bool merged)
    {
        var document = ReadForm(Form(merged));

        Assert.Equal("docx", document.Format);
        Assert.Null(document.Encoding);
        Assert.Empty(document.Problems);
        ExpectedForm.AssertSameAsText(document);
    }

    [Fact]
    public void A_place_names_the_line_of_the_rendering()
    {
        var document = ReadForm(Paragraph("封面") + Form(merged: false));

        var place = Assert.Single(document.Forms).Form.Indicators[0].Place;
        Assert.Contains("维修周转房套数\t≥115套\t118套", document.Lines[place.Line - 1], StringComparison.Ordinal);
        Assert.Equal(17, place.Line);
        Assert.Null(place.Row);
    }

    [Fact]
    public void A_form_within_a_layout_table_is_read_in_its_order()
    {
        var frame = Table([Row(CellOf(Form(merged: false)))]);

        ExpectedForm.AssertSameAsText(ReadForm(frame));
        ExpectedForm.AssertSameAsText(ReadForm(Table([Row(Cell("栏目") + CellOf(frame))])));
    }

    [Fact]
    public void Merged_cells_keep_their_columns_and_only_the_first_has_the_text()
    {
        var lines = Read(Table(
        [
            Row(Cell("产出指标", "<w:vMerge w:val=\"restart\"/>") + Cell("数量", "<w:gridSpan w:val=\"3\"/>") + Cell("5")),
            Row(Cell("看不见", "<w:vMerge/>") + Cell("甲", "<w:hMerge w:val=\"restart\"/>") + Cell("", "<w:hMerge/>") + Cell("乙") + Cell("6")),
            Row(Cell("右移"), "<w:gridBefore w:val=\"2\"/>"),
        ]));

        Assert.Equal(["产出指标\t数量\t\t\t5", "\t甲\t\t乙\t6", "\t\t右移"], lines.Select(line => line.Text));
        Assert.Equal([new(0, 1), new(1, 3), new(4, 1)], lines[0].Cells.Select(Columns));
        Assert.Equal([new(1, 2), new(3, 1), new(4, 1)], lines[1].Cells.Select(Columns));
        Assert.All(lines, line => Assert.True(line.IsRow));
    }

    [Fact]
    public void Lines_within_a_cell_stay_apart_and_the_rows_of_a_small_inner_table_follow()
    {
        var lines = Read(Table([Row(Cell("目标") + CellOf(Paragraph("一、\n二、") + Paragraph("三、") + TextTable(["甲", "乙"])) + CellOf(TextTable(["只是框"])))]) + Paragraph("联系人：\t何舒"));

        Assert.Equal(["目标\t一、 二、 三、\t只是框", "甲\t乙", "联系人：\t何舒"], lines.Select(line => line.Text));
        Assert.Equal("一、\n二、\n三、", lines[0].Cells[1].Text);
        Assert.False(lines[2].IsRow);
        Assert.Equal(["联系人：", "何舒"], lines[2].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void A_text_box_is_read_once_and_in_its_place()
    {
        const string Box = "<w:txbxContent><w:p><w:r><w:t>自评结论</w:t></w:r></w:p></w:txbxContent>";
        var anchor = $"<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{Box}</wps:txbx></w:drawing></mc:Choice>"
            + $"<mc:Fallback><w:pict><v:textbox>{Box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";

        Assert.Equal(["前", "自评结论", "后"], Read(Paragraph("前") + anchor + Paragraph("后")).Select(line => line.Text));
    }

    [Fact]
    public void Deleted_text_is_left_out_and_inserted_text_read()
    {
        var body = "<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>" + Run("新") + "</w:ins><w:moveFrom>" + Run("移走") + "</w:moveFrom><w:moveTo>" + Run("移来") + "</w:moveTo></w:p>"
            + Table([Row(Cell("删去的行"), "<w:del w:id=\"1\"/>"), Row(Cell("留下的行"), "<w:ins w:id=\"2\"/>")]);

        Assert.Equal(["新移来", "留下的行"], Read(body).Select(line => line.Text));
    }

    [Fact]
    public void Of_a_field_only_the_result_is_read()
    {
        var body = "<w:p>" + Run("共") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> =SUM(ABOVE) </w:instrText></w:r>" + Run("指令")
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + Run("100") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:fldSimple w:instr=\"DATE\">" + Run("分") + "</w:fldSimple></w:p>";

        Assert.Equal(["共100分"], Read(body).Select(line => line.Text));
    }

    [Fact]
    public void Symbols_hyphens_and_formulas_read_as_they_are_printed()
    {
        var body = "<w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t>98</w:t><w:softHyphen/><w:t>%</w:t><w:noBreakHyphen/></w:r>"
            + "<w:r><w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr><w:t>\uF0FE</w:t></w:r><m:oMath><m:r><m:t>≤5</m:t></m:r></m:oMath></w:p>";

        Assert.Equal(["≥98%-☑≤5"], Read(body).Select(line => line.Text));
    }

    [Fact]
    public void A_symbol_that_nobody_knows_is_reported_and_not_guessed()
    {
        var document = ReadForm(Form(merged: false) + "<w:p><w:r><w:sym w:font=\"本局专用\" w:char=\"F0B3\"/></w:r></w:p>");

        Assert.Equal("symbol-unknown", Assert.Single(document.Problems).Code);
    }

    [Fact]
    public void What_is_hidden_is_not_read_but_reported()
    {
        var hidden = "<w:p>" + Run("去年数据", "<w:vanish/>") + Run("照常", "<w:vanish w:val=\"0\"/>") + "</w:p>"
            + "<w:p><w:pPr><w:pStyle w:val=\"child\"/></w:pPr>" + Run("去年样式") + "</w:p>"
            + Table([Row(Cell("去年的行"), "<w:hidden/>")]);
        var document = ReadForm(Form(merged: false) + hidden);

        Assert.DoesNotContain(document.Lines, line => line.Contains("去年", StringComparison.Ordinal));
        Assert.Contains("照常", document.Lines);
        var problem = Assert.Single(document.Problems);
        Assert.Equal("text-hidden", problem.Code);
        Assert.Contains(" 3 处", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_control_gives_its_value_and_never_its_prompt()
    {
        static string Control(string properties, string content) => $"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";
        var body = Control("", Paragraph("一")) + "<w:p>" + Run("值：") + Control("<w:showingPlcHdr/>", Run("单击此处输入文字。")) + Control("", Run("二")) + "</w:p>"
            + Table([Control("", Row(Control("", Cell("三")) + Cell("四")))]);

        Assert.Equal(["一", "值：二", "三\t四"], Read(body).Select(line => line.Text));
    }

    [Fact]
    public void An_embedded_file_in_place_of_text_is_reported() =>
        Assert.Equal("embedded-file", Assert.Single(ReadForm(Form(merged: false) + "<w:altChunk r:id=\"x\"/>").Problems).Code);

    [Fact]
    public void A_link_with_a_malformed_address_does_not_matter()
    {
        var parts = Parts(Form(merged: true));
        parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].Replace(
            "</Relationships>", "<Relationship Id=\"h\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"mailto:何舒@@ 局\" TargetMode=\"External\"/></Relationships>", StringComparison.Ordinal);

        ExpectedForm.AssertSameAsText(Texts.ReadBytes(InventedWorkbook.Pack(parts), "表.docx"));
    }

    [Theory]
    [InlineData("[Content_Types].xml")]
    [InlineData("_rels/.rels")]
    [InlineData("word/_rels/document.xml.rels")]
    [InlineData("word/styles.xml")]
    [InlineData(BodyPart)]
    public void A_document_type_in_any_part_is_refused_and_never_resolved(string name)
    {
        var parts = Parts(Form(merged: false));
        parts[name] = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + parts[name];

        AssertRefused(Texts.ReadBytes(InventedWorkbook.Pack(parts), "表.docx"), "file-has-dtd", name);
    }

    [Fact]
    public void A_document_with_macros_is_refused_by_name()
    {
        var parts = Parts(Form(merged: false));
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].Replace(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "application/vnd.ms-word.document.macroEnabled.main+xml", StringComparison.Ordinal);
        AssertRefused(Texts.ReadBytes(InventedWorkbook.Pack(parts), "表.docx"), "file-has-macros", "宏");

        parts = Parts(Form(merged: false));
        parts["word/vbaProject.bin"] = "code";
        AssertRefused(Texts.ReadBytes(InventedWorkbook.Pack(parts), "表.docx"), "file-has-macros", "宏");
    }

    [Fact]
    public void Tables_in_tables_without_end_and_rows_of_endless_width_are_refused()
    {
        var nested = Paragraph("底");
        for (var i = 0; i < 60; i++)
            nested = Table([Row(CellOf(nested))]);

        AssertRefused(ReadForm(nested), "file-damaged", "Word");
        AssertRefused(ReadForm(Table([Row(Cell("宽", "<w:gridSpan w:val=\"2000000000\"/>"))])), "file-damaged", "Word");
    }

    [Theory]
    [InlineData("_rels/.rels")]
    [InlineData("word/_rels/document.xml.rels")]
    [InlineData("[Content_Types].xml")]
    [InlineData(BodyPart)]
    public void A_document_without_one_of_its_parts_is_refused_or_read_whole(string name)
    {
        var parts = Parts(Form(merged: false));
        parts.Remove(name);

        var document = Texts.ReadBytes(InventedWorkbook.Pack(parts), "表.docx");

        Assert.True(document.Rejection is not null || document.Forms[0].Form.Indicators.Count == 7);
    }

    [Fact]
    public void An_empty_document_is_refused_as_blank() => AssertRefused(ReadForm(Paragraph("") + TextTable([""])), "file-blank", "空白");

    private static (int Column, int Count) Columns(ContentCell cell) => (cell.Column, cell.ColumnCount);

    private static IReadOnlyList<ContentLine> Read(string body) => new WordReader(maxLines: 1000).Read("表.docx", Pack(body)).Content!.Lines;

    private static SourceDocument ReadForm(string body) => Texts.ReadBytes(Pack(body), "表.docx");

    private static void AssertRefused(SourceDocument document, string code, string named)
    {
        Assert.Equal(code, document.Rejection?.Code);
        Assert.Contains(named, document.Rejection!.Message, StringComparison.Ordinal);
        Assert.Empty(document.Forms);
    }
}
