using Analytics.Domain.Forms;
using Analytics.Ingestion.Files.Workbooks;

namespace Analytics.UnitTests.Ingestion.Files.Workbooks;

public sealed class WorkbookReaderTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_workbook_gives_the_same_form_as_the_text(bool numbers)
    {
        var document = Read(InventedWorkbook.Parts(InventedWorkbook.Sheet(InventedWorkbook.Form, numbers)));

        Assert.Equal("xlsx", document.Format);
        Assert.Empty(document.Problems);
        ExpectedForm.AssertSameAsText(document);
    }

    [Fact]
    public void Merged_cells_change_nothing()
    {
        const string Merges = "<mergeCells count=\"4\"><mergeCell ref=\"A1:I1\"/><mergeCell ref=\"A15:A22\"/><mergeCell ref=\"B16:B19\"/><mergeCell ref=\"F14:I14\"/></mergeCells>";

        ExpectedForm.AssertSameAsText(Read(InventedWorkbook.Parts(InventedWorkbook.Sheet(InventedWorkbook.Form, merges: Merges))));
    }

    [Fact]
    public void A_place_names_sheet_row_and_line_of_the_rendering()
    {
        var document = Read(InventedWorkbook.Parts(
            ("说明", InventedWorkbook.Sheet([["填表说明"], [], ["请如实填写"]]), "visible"),
            ("自评表", InventedWorkbook.Sheet(InventedWorkbook.Form), "visible")));

        var form = Assert.Single(document.Forms).Form;
        var place = form.Indicators[0].Place;
        Assert.Equal(("自评表", 16, 16, 19), (place.Sheet, place.Row, place.PrintedLine, place.Line));
        Assert.Contains("维修周转房套数\t≥115套\t118套", document.Lines[place.Line - 1], StringComparison.Ordinal);
        Assert.Equal(InventedWorkbook.Form.Length + 3, document.Lines.Count);
    }

    [Fact]
    public void What_is_hidden_is_not_read_but_reported()
    {
        var rows = InventedWorkbook.Form.Select((cells, i) => InventedWorkbook.Row(i + 1, cells))
            .Append(InventedWorkbook.Row(40, ["去年数据", "1"], attributes: "hidden=\"1\""));
        var document = Read(InventedWorkbook.Parts(
            ("自评表", InventedWorkbook.Sheet(rows), "visible"), ("底稿", InventedWorkbook.Sheet(InventedWorkbook.Form), "hidden")));

        ExpectedForm.AssertSameAsText(document);
        Assert.Equal(["sheet-rows-hidden", "sheet-hidden"], document.Problems.Select(problem => problem.Code));
        Assert.Contains("“底稿”", document.Problems[1].Message, StringComparison.Ordinal);
        Assert.DoesNotContain(document.Lines, line => line.Contains("去年数据", StringComparison.Ordinal));
    }

    [Fact]
    public void Values_print_as_the_sheet_shows_them()
    {
        string[][] form =
        [
            .. InventedWorkbook.Form,
            [
                "<c r=\"A26\" s=\"1\"><v>0.9843</v></c>", "<c r=\"B26\" s=\"2\"><v>1476450</v></c>", "<c r=\"C26\" s=\"3\"><v>45700</v></c>",
                "<c r=\"D26\"><f>A1*2</f><v>0.30000000000000004</v></c>", "<c r=\"E26\" s=\"4\"><v>118</v></c>",
                "<c r=\"F26\" t=\"str\"><f>\"达\"&amp;\"标\"</f><v>达标</v></c>", "<c r=\"G26\" t=\"inlineStr\"><is><t>007</t></is></c>",
            ],
        ];

        var document = Read(InventedWorkbook.Parts(InventedWorkbook.Sheet(form)));

        Assert.Equal("98.43%\t1,476,450.00\t2025年2月12日\t0.3\t118.0套\t达标\t007", document.Lines[^1]);
    }

    [Fact]
    public void A_cell_keeps_its_width_its_address_and_the_lines_within_it()
    {
        const string Merges = "<mergeCells count=\"2\"><mergeCell ref=\"B2:D3\"/><mergeCell ref=\"E2:E3\"/></mergeCells>";
        var sheet = InventedWorkbook.Sheet([[], ["甲", "乙\n丙", "", "看不见", "丁"], ["戊", "看不见", "", "", ""]], merges: Merges);
        var lines = new WorkbookReader(maxLines: 100).Read("表.xlsx", InventedWorkbook.Pack(InventedWorkbook.Parts(sheet))).Content!.Lines;

        Assert.Equal(["", "甲\t乙 丙\t\t\t丁", "戊"], lines.Select(line => line.Text));
        Assert.Equal([("甲", 0, 1, "A2"), ("乙\n丙", 1, 3, "B2"), ("丁", 4, 1, "E2")], lines[1].Cells.Select(cell => (cell.Text, cell.Column, cell.ColumnCount, cell.Place?.Cell)));
    }

    [Fact]
    public void An_error_and_a_formula_without_a_result_are_no_values_and_say_so()
    {
        string[][] form = [.. InventedWorkbook.Form, ["<c r=\"A26\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "<c r=\"B26\"><f>SUM(A1:A2)</f></c>", "备注"]];

        var document = Read(InventedWorkbook.Parts(InventedWorkbook.Sheet(form)));

        Assert.Equal("\t\t备注", document.Lines[^1]);
        Assert.Equal([("cell-error", "A26"), ("formula-without-value", "B26")], document.Problems.Select(problem => (problem.Code, problem.Place?.Cell)));
        Assert.Contains("A26（#DIV/0!）", document.Problems[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Content_Types].xml")]
    [InlineData("_rels/.rels")]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    [InlineData("xl/styles.xml")]
    [InlineData(InventedWorkbook.SheetPart)]
    public void A_document_type_in_any_part_is_refused_and_never_resolved(string name)
    {
        var parts = InventedWorkbook.Parts(InventedWorkbook.Sheet(InventedWorkbook.Form));
        parts[name] = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + parts[name];

        AssertRefused(Read(parts), "file-has-dtd", name);
    }

    [Fact]
    public void A_part_that_inflates_without_measure_is_refused()
    {
        var parts = InventedWorkbook.Parts(InventedWorkbook.Sheet(InventedWorkbook.Form));
        parts["xl/media/a.xml"] = "<a>" + new string(' ', 30_000_000) + "</a>";

        AssertRefused(Read(parts), "file-inflates", "200");
    }

    [Fact]
    public void A_file_of_thousands_of_parts_is_refused()
    {
        var parts = InventedWorkbook.Parts(InventedWorkbook.Sheet(InventedWorkbook.Form));
        for (var i = 0; i < 1001; i++)
            parts[$"xl/media/{i}.xml"] = "<a/>";

        AssertRefused(Read(parts), "file-inflates", "1000");
    }

    [Theory]
    [InlineData("xl/vbaProject.bin", "code")]
    [InlineData("[Content_Types].xml", "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>")]
    public void A_workbook_with_macros_is_refused_by_name(string name, string content)
    {
        var parts = InventedWorkbook.Parts(InventedWorkbook.Sheet(InventedWorkbook.Form));
        parts[name] = content;

        AssertRefused(Read(parts), "file-has-macros", "宏");
    }

    [Fact]
    public void A_workbook_that_only_lists_the_ending_of_macro_files_is_read()
    {
        var parts = InventedWorkbook.Parts(InventedWorkbook.Sheet(InventedWorkbook.Form));
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].Replace(
            "</Types>", "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-excel.sheet.binary.macroEnabled.main\"/></Types>", StringComparison.Ordinal);

        ExpectedForm.AssertSameAsText(Read(parts));
    }

    [Fact]
    public void A_cell_in_the_last_corner_is_refused_before_the_empty_ones_are_walked()
    {
        var rows = new[] { InventedWorkbook.Row(1, ["<c r=\"XFD1\"><v>1</v></c>"]), InventedWorkbook.Row(1_048_576, ["<c r=\"A1048576\"><v>1</v></c>"]) };

        AssertRefused(Read(InventedWorkbook.Parts(InventedWorkbook.Sheet(rows))), "file-inflates", "行列数");
    }

    [Fact]
    public void A_file_cut_anywhere_is_refused_as_damaged()
    {
        var whole = InventedWorkbook.Pack(InventedWorkbook.Parts(InventedWorkbook.Sheet(InventedWorkbook.Form)));

        for (var length = whole.Length - 1; length > whole.Length / 2; length -= 97)
            AssertRefused(Texts.ReadBytes(whole[..length], "表.xlsx"), "file-damaged", "Excel");
    }

    [Fact]
    public void A_flipped_byte_neither_crashes_nor_loses_a_row_silently()
    {
        var whole = InventedWorkbook.Pack(InventedWorkbook.Parts(InventedWorkbook.Sheet(InventedWorkbook.Form)));

        for (var i = 4; i < whole.Length; i += 23)
        {
            var flipped = whole.ToArray();
            flipped[i] ^= (byte)(1 << (i % 8));
            var document = Texts.ReadBytes(flipped, "表.xlsx");

            Assert.True(
                document.Rejection is not null || document.NeedsReview || Assert.Single(document.Forms).Form.Indicators.Count == 7,
                $"Byte {i} flipped, and rows are missing without a word.");
        }
    }

    private static SourceDocument Read(Dictionary<string, string> parts) => Texts.ReadBytes(InventedWorkbook.Pack(parts), "表.xlsx");

    private static void AssertRefused(SourceDocument document, string code, string named)
    {
        Assert.Equal(code, document.Rejection?.Code);
        Assert.Contains(named, document.Rejection!.Message, StringComparison.Ordinal);
        Assert.Contains("“表.xlsx”", document.Rejection.Message, StringComparison.Ordinal);
        Assert.Empty(document.Forms);
        Assert.Empty(document.Lines);
    }
}
