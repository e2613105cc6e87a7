using Analytics.Reports.Annual;
using Analytics.Reports.Documents;
using Analytics.Reports.Words;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.UnitTests.Reports.Words;

public sealed class TextDocumentTests
{
    private static readonly ReportDocument Report = AnnualDocument.Tell(SampleForms.City(8, 5));

    [Fact]
    public void The_annual_report_is_a_valid_text_document()
    {
        using var package = Open();

        Assert.Empty(new OpenXmlValidator().Validate(package).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Every_chapter_and_section_is_a_heading()
    {
        using var package = Open();
        var headings = Body(package).Elements<Paragraph>()
            .Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is "Heading1" or "Heading2")
            .Select(paragraph => paragraph.InnerText);

        Assert.Equal(Report.Chapters.SelectMany(chapter => chapter.Sections.Select(section => section.Title).Prepend(chapter.Title)), headings);
    }

    [Fact]
    public void Tables_have_the_characters_of_the_printed_ones_repeat_their_head_and_cut_no_row()
    {
        using var package = Open();
        var written = Body(package).Elements<Table>().ToList();
        var told = Report.Chapters.SelectMany(chapter => chapter.Tables).ToList();

        Assert.Equal(told.Count, written.Count);
        foreach (var (table, expected) in written.Zip(told))
        {
            var rows = table.Elements<TableRow>().ToList();
            Assert.NotEmpty(rows[0].Descendants<TableHeader>());
            Assert.All(rows, row => Assert.NotEmpty(row.Descendants<CantSplit>()));
            Assert.Equal(
                expected.Table.Rows.Select(row => string.Join('|', row.Select((cell, index) => cell.Written(expected.Table.Columns[index].Kind)))),
                rows.Skip(1).Take(expected.Table.Rows.Count).Select(row => string.Join('|', row.Elements<TableCell>().Select(cell => cell.InnerText))));
        }
    }

    [Fact]
    public void A_figure_is_named_although_it_is_left_out()
    {
        using var package = Open();

        Assert.Contains("图3-1　各部门预算执行率（图见打印版）", Body(package).InnerText, StringComparison.Ordinal);
    }

    private static WordprocessingDocument Open() => WordprocessingDocument.Open(new MemoryStream(TextDocument.Write(Report)), isEditable: false);

    private static Body Body(WordprocessingDocument package) => package.MainDocumentPart!.Document.Body!;
}
