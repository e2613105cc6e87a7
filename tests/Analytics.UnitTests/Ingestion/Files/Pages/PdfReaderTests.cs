using Analytics.Domain.Checks;
using Analytics.Domain.Forms;
using Analytics.Ingestion;

namespace Analytics.UnitTests.Ingestion.Files.Pages;

public sealed class PdfReaderTests
{
    [PdfTheory]
    [InlineData(CellEdges.Lines)]
    [InlineData(CellEdges.Bars)]
    public void A_ruled_form_gives_the_same_as_the_text(CellEdges edges) => AssertSameAsText(Read(InventedPdfForm.Write(edges: edges)));

    [PdfTheory]
    [InlineData("网页打印.pdf")] // printed by Chromium, over two pages, numbers wrapped too
    [InlineData("电子表格导出.pdf")] // exported by LibreOffice Calc
    [InlineData("无框线.pdf")] // printed by Chromium without any ruling line
    public void Files_of_other_programs_give_the_same_as_the_text(string name) => AssertSameAsText(Texts.ReadTestData("pdf", name));

    [PdfFact]
    public void Wrapped_texts_and_labels_of_one_character_a_line_are_put_together_again()
    {
        double[] narrow = [14, 30, 36, 48, 50, 50, 20, 26, 40];

        var document = Read(InventedPdfForm.Write(widths: narrow));

        AssertSameAsText(document);
        Assert.Contains(document.Lines, line => line.Contains("乡村教师 队伍稳定", StringComparison.Ordinal));
    }

    [PdfFact]
    public void A_form_without_ruling_lines_is_read_by_its_gaps() => AssertSameAsText(Read(InventedPdfForm.Write(edges: CellEdges.None)));

    [PdfFact]
    public void Labels_that_are_centred_over_their_rows_hold_from_the_first_of_them()
    {
        var form = Assert.Single(Read(InventedPdfForm.Write(edges: CellEdges.None)).Forms).Form;

        Assert.Equal(
            ["产出指标", "产出指标", "产出指标", "产出指标", "效益指标", "效益指标", "满意度指标"],
            form.Indicators.Select(row => row.Level1?.Value));
    }

    [PdfTheory]
    [InlineData(300)]
    [InlineData(390)]
    [InlineData(420)]
    [InlineData(470)]
    [InlineData(520)]
    public void A_table_over_several_pages_is_one_table(double bottom)
    {
        var bytes = InventedPdfForm.Write(bottom: bottom);

        var document = Read(bytes);

        AssertSameAsText(document);
        Assert.True(Assert.Single(document.Forms).Form.Indicators[^1].Place.Page > 1);
    }

    [PdfFact]
    public void A_header_that_is_repeated_on_the_next_page_is_no_row()
    {
        var rows = InventedPdfForm.Rows.ToList();
        var header = rows.FindIndex(row => row.Contains("一级指标", StringComparison.Ordinal));
        rows[header] = rows[header].Replace("{1,8}", "{1,4}", StringComparison.Ordinal);
        rows[header + 1] = rows[header + 1].Replace("{1,4}", "{1,3}", StringComparison.Ordinal);
        rows.Insert(header + 4, "绩\n效\n指\n标{1,5}|一级指标|二级指标|三级指标|年度指标值(A)|实际完成值(B)|分值|得分|未完成原因分析");
        rows[header + 5] = "产出指标(50分)|" + rows[header + 5];

        AssertSameAsText(Read(InventedPdfForm.Write([.. rows], bottom: 395)));
    }

    [PdfFact]
    public void The_weight_may_stand_before_the_target()
    {
        double[] widths = [28, 52, 60, 88, 30, 72, 72, 34, 76];
        var rows = InventedPdfForm.Rows.ToArray();
        for (var i = 10; i <= 17; i++)
        {
            var cells = rows[i].Split('|').ToList();
            var weight = cells[^3];
            cells.RemoveAt(cells.Count - 3);
            cells.Insert(cells.Count - 4, weight);
            rows[i] = string.Join('|', cells);
        }

        rows[18] = "总分{4}|100|{2}|99.84|";

        AssertSameAsText(Read(InventedPdfForm.Write(rows, widths)));
    }

    [PdfFact]
    public void Two_forms_in_one_file_are_kept_apart_though_their_titles_stand_at_one_place()
    {
        var pdf = new InventedPdf();
        pdf.AddPage();
        InventedPdfForm.Draw(pdf);
        pdf.AddPage();
        InventedPdfForm.Draw(pdf, [.. InventedPdfForm.Rows.Select(row => row.Replace("乡村教师周转房维修{7}", "乡村小学食堂改造{7}", StringComparison.Ordinal))]);

        var document = Read(pdf.Write());

        Assert.Empty(document.Problems);
        Assert.Equal(["乡村教师周转房维修", "乡村小学食堂改造"], document.Forms.Select(form => form.Form.ProjectName?.Value));
        Assert.All(document.Forms, form => Assert.Empty(form.Form.Problems));
        Assert.All(document.Forms, form => Assert.Equal("何舒", form.Form.Contact?.Value));
        Assert.Equal([1, 2], document.Forms.Select(form => form.Form.Indicators[0].Place.Page));
    }

    [PdfFact]
    public void Page_numbers_and_running_headers_are_no_text()
    {
        var pdf = new InventedPdf();
        pdf.AddPage();
        InventedPdfForm.Draw(pdf, bottom: 420);
        var whole = pdf.PageCount;
        var decorated = new InventedPdf();
        decorated.AddPage();
        decorated.Text(240, 30, 8, "云溪市2024年度绩效材料汇编");
        decorated.Text(290, 820, 8, "- 1 -");
        InventedPdfForm.Draw(decorated, bottom: 420);
        Assert.Equal(2, whole);
        decorated.Text(240, 30, 8, "云溪市2024年度绩效材料汇编");
        decorated.Text(290, 820, 8, "- 2 -");

        var document = Read(decorated.Write());

        AssertSameAsText(document);
        Assert.DoesNotContain(document.Lines, line => line.Contains("汇编", StringComparison.Ordinal) || line.Contains("- 1 -", StringComparison.Ordinal));
    }

    [PdfTheory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void A_page_that_is_turned_to_be_shown_is_read_as_it_is_shown(int turn)
    {
        var (a, b, c, d, e, f) = turn switch
        {
            90 => (0, 1, -1, 0, 842, 0),
            180 => (-1, 0, 0, -1, 595, 842),
            _ => (0, -1, 1, 0, 0, 595),
        };
        var pdf = new InventedPdf { PageEntries = $"/Rotate {turn}" + (turn == 180 ? "" : " /MediaBox [0 0 842 595]") };
        pdf.AddPage();
        pdf.Append($"{a} {b} {c} {d} {e} {f} cm");
        InventedPdfForm.Draw(pdf);

        AssertSameAsText(Read(pdf.Write()));
    }

    [PdfTheory]
    [InlineData("0 1 -1 0 842 0 cm", CellEdges.Lines)]
    [InlineData("0 -1 1 0 0 595 cm", CellEdges.Lines)]
    [InlineData("0 1 -1 0 842 0 cm", CellEdges.None)]
    public void A_form_that_is_printed_sideways_is_turned_and_keeps_its_places(string turn, CellEdges edges)
    {
        var pdf = new InventedPdf { PageEntries = "/MediaBox [0 0 842 595]" };
        pdf.AddPage();
        pdf.Append(turn);
        InventedPdfForm.Draw(pdf, edges: edges);

        var document = Read(pdf.Write());

        AssertSameAsText(document);
        var box = document.Forms[0].Form.Indicators[0].Place.Box;
        Assert.NotNull(box);
        Assert.InRange(box.Left, 0, box.Right);
        Assert.InRange(box.Top, 0, box.Bottom);
        Assert.True(box.Right < 842 && box.Bottom < 595 && box.Bottom - box.Top > box.Right - box.Left);
    }

    [PdfFact]
    public void A_watermark_across_the_page_is_left_out()
    {
        var pdf = new InventedPdf();
        pdf.AddPage();
        pdf.SlantedText(100, 700, 60, "云溪市财政局");
        InventedPdfForm.Draw(pdf);

        AssertSameAsText(Read(pdf.Write()));
    }

    [PdfFact]
    public void Large_letters_that_lie_on_the_text_are_left_out_and_reported()
    {
        var pdf = new InventedPdf();
        pdf.AddPage();
        pdf.Text(150, 400, 60, "内部资料");
        InventedPdfForm.Draw(pdf);

        var document = Read(pdf.Write());

        Assert.Equal("pdf-watermark", Assert.Single(document.Problems).Code);
        Assert.Contains("内部资料", document.Problems[0].Message, StringComparison.Ordinal);
        AssertSameForm(Assert.Single(document.Forms).Form);
    }

    [PdfFact]
    public void A_word_printed_twice_to_look_bold_counts_once()
    {
        var pdf = new InventedPdf();
        pdf.AddPage();
        InventedPdfForm.Draw(pdf);
        pdf.Append("1 0 0 1 0.3 0 cm");
        InventedPdfForm.Draw(pdf);

        AssertSameAsText(Read(pdf.Write()));
    }

    [PdfFact]
    public void A_place_names_page_and_box()
    {
        var document = Read(InventedPdfForm.Write());

        var place = Assert.Single(document.Forms).Form.Indicators[0].Place;
        Assert.Equal(1, place.Page);
        Assert.Contains("维修周转房套数\t≥115套\t118套", document.Lines[place.Line - 1], StringComparison.Ordinal);
        Assert.NotNull(place.Box);
        Assert.InRange(place.Box.Left, 60, 130);
        Assert.InRange(place.Box.Right - place.Box.Left, 380, 500);
        Assert.InRange(place.Box.Bottom - place.Box.Top, 15, 80);
    }

    [PdfFact]
    public void A_page_without_text_is_called_a_scan()
    {
        var pdf = new InventedPdf();
        pdf.AddPage();
        pdf.Bar(100, 100, 300, 300);

        AssertRefused(Read(pdf.Write()), "pdf-scan", "扫描件");
    }

    [PdfFact]
    public void A_scanned_page_beside_readable_ones_is_reported_by_its_number()
    {
        var pdf = new InventedPdf();
        pdf.AddPage();
        InventedPdfForm.Draw(pdf);
        pdf.AddPage();
        pdf.Bar(100, 100, 300, 300);

        var document = Read(pdf.Write());

        Assert.Equal("pdf-scan-pages", Assert.Single(document.Problems).Code);
        Assert.Contains("第 2 页", document.Problems[0].Message, StringComparison.Ordinal);
        AssertSameForm(Assert.Single(document.Forms).Form);
    }

    [PdfFact]
    public void Characters_without_a_meaning_refuse_the_file()
    {
        var pdf = new InventedPdf { CharacterRanges = "1 beginbfrange\n<0000> <FFFF> <E000>\nendbfrange" };
        pdf.AddPage();
        InventedPdfForm.Draw(pdf);

        AssertRefused(Read(pdf.Write()), "pdf-text-unreadable", "xlsx");
    }

    [PdfFact]
    public void A_single_character_without_a_meaning_is_marked_and_reported()
    {
        var pdf = new InventedPdf { CharacterRanges = "1 beginbfrange\n<0000> <FFFF> <0000>\nendbfrange\n1 beginbfchar\n<623F> <E123>\nendbfchar" };
        pdf.AddPage();
        InventedPdfForm.Draw(pdf);

        var document = Read(pdf.Write());

        Assert.Equal("pdf-text-damaged", Assert.Single(document.Problems).Code);
        Assert.Equal("乡村教师周转\uFFFD维修", Assert.Single(document.Forms).Form.ProjectName?.Value);
    }

    [PdfFact]
    public void Radicals_are_read_as_the_characters_that_they_show()
    {
        var pdf = new InventedPdf { CharacterRanges = "1 beginbfrange\n<0000> <FFFF> <0000>\nendbfrange\n2 beginbfchar\n<76EE> <2F6C>\n<65B9> <2F45>\nendbfchar" };
        pdf.AddPage();
        InventedPdfForm.Draw(pdf);

        AssertSameAsText(Read(pdf.Write()));
    }

    [PdfFact]
    public void More_pages_than_the_limit_are_refused()
    {
        var pdf = new InventedPdf();
        for (var i = 0; i < 4; i++)
        {
            pdf.AddPage();
            InventedPdfForm.Draw(pdf);
        }

        AssertRefused(Read(pdf.Write(), new() { MaxPdfPages = 3 }), "pdf-too-many-pages", "3 页");
    }

    [PdfFact]
    public void More_text_than_the_limit_is_refused()
    {
        var pdf = new InventedPdf();
        pdf.AddPage();
        for (var i = 0; i < 3000; i++)
            pdf.Text(10 + (i % 50), 10 + (i / 4), 1, "文字" + i);

        AssertRefused(Read(pdf.Write(), new() { MaxPdfOutputBytes = 64 * 1024 }), "pdf-too-complex", "上限");
    }

    [Fact]
    public void A_program_that_is_not_there_is_named_with_the_remedy() =>
        AssertRefused(Read(InventedPdfForm.Write(), new() { PdfToTextPath = "/nowhere/pdftotext" }), "pdf-program-missing", "poppler-utils");

    [PdfFact]
    public void A_file_that_only_begins_like_a_PDF_is_refused_as_damaged() =>
        AssertRefused(Read("%PDF-1.7\nnothing of the kind\n"u8.ToArray()), "file-damaged", "PDF");

    private static SourceDocument Read(byte[] bytes, IngestionOptions? options = null)
    {
        using var stream = new MemoryStream(bytes);
        return new FormImporter(FormJudge.CreateDefault(), options ?? new()).Read("自评表.pdf", stream);
    }

    private static void AssertRefused(SourceDocument document, string code, string named)
    {
        Assert.Equal(code, document.Rejection?.Code);
        Assert.Contains(named, document.Rejection!.Message, StringComparison.Ordinal);
        Assert.Contains("“自评表.pdf”", document.Rejection.Message, StringComparison.Ordinal);
        Assert.Empty(document.Forms);
        Assert.Empty(document.Lines);
    }

    private static void AssertSameAsText(SourceDocument document)
    {
        Assert.Null(document.Rejection);
        Assert.Empty(document.Problems);
        AssertSameForm(Assert.Single(document.Forms).Form);
    }

    private static void AssertSameForm(EvaluationForm form)
    {
        Assert.Empty(form.Problems);
        Assert.Equal(FormValues.Of(Assert.Single(Texts.ReadTestData("samples", "云溪市教育局2024.txt").Forms).Form), FormValues.Of(form));
    }
}
