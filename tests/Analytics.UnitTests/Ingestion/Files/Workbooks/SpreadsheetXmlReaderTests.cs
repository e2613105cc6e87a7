using System.Security;
using System.Text;
using Analytics.Ingestion.Files;
using Analytics.Ingestion.Files.Workbooks;

namespace Analytics.UnitTests.Ingestion.Files.Workbooks;

public sealed class SpreadsheetXmlReaderTests
{
    [Fact]
    public void A_workbook_of_one_text_gives_the_same_form_as_the_text()
    {
        var document = Texts.ReadBytes(Encoding.UTF8.GetBytes(Workbook(InventedWorkbook.Form)), "表.xls");

        Assert.Equal("xls", document.Format);
        Assert.Empty(document.Problems);
        ExpectedForm.AssertSameAsText(document);
        var place = document.Forms[0].Form.Indicators[0].Place;
        Assert.Equal(("自评表", 16), (place.Sheet, place.Row));
    }

    [Fact]
    public void Cells_keep_their_columns_and_show_as_the_sheet_shows_them()
    {
        var line = Assert.Single(Read(Row(
            "<Cell ss:MergeAcross=\"2\"><Data ss:Type=\"String\">一</Data><Comment><ss:Data>批注</ss:Data></Comment></Cell>"
            + "<Cell ss:StyleID=\"p\"><Data ss:Type=\"Number\">0.9843</Data></Cell><Cell ss:Index=\"7\"><Data ss:Type=\"DateTime\">2025-02-12T00:00:00.000</Data></Cell>"
            + "<Cell><ss:Data ss:Type=\"String\">甲<B>乙</B>&#10;丙</ss:Data></Cell>")).Content!.Lines);

        Assert.Equal("一\t\t\t98.43%\t\t\t2025年2月12日\t甲乙 丙", line.Text);
        Assert.Equal([(0, 3), (3, 1), (6, 1), (7, 1)], line.Cells.Select(cell => (cell.Column, cell.ColumnCount)));
        Assert.Equal("H1", line.Cells[3].Place?.Cell);
    }

    [Fact]
    public void An_error_is_no_value_and_hidden_rows_and_columns_are_reported()
    {
        var reading = Read("<Column ss:Index=\"2\" ss:Hidden=\"1\"/>"
            + Row("<Cell><Data ss:Type=\"String\">一</Data></Cell><Cell><Data ss:Type=\"String\">藏</Data></Cell><Cell><Data ss:Type=\"Error\">#REF!</Data></Cell>")
            + Row("<Cell><Data ss:Type=\"String\">藏</Data></Cell>", "ss:Hidden=\"1\""));

        Assert.Equal(["一"], reading.Lines);
        Assert.Equal(["sheet-rows-hidden", "cell-error"], reading.Problems.Select(problem => problem.Code));
        Assert.Contains("C1（#REF!）", reading.Problems[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_type_is_refused_and_never_resolved() =>
        Assert.Equal("file-has-dtd", new SpreadsheetXmlReader(100).Read("表.xls", Encoding.UTF8.GetBytes("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + Wrapped("", "&e;"))).Rejection?.Code);

    /// <summary>A workbook of one sheet of texts.</summary>
    internal static string Workbook(string[][] rows) => Wrapped("", string.Concat(rows.Select(row => Row(
        string.Concat(row.Select(cell => cell.Length == 0 ? "<Cell/>" : $"<Cell><Data ss:Type=\"String\">{SecurityElement.Escape(cell)}</Data></Cell>"))))));

    private static FileReading Read(string rows) => new SpreadsheetXmlReader(100).Read("表.xls", Encoding.UTF8.GetBytes(Wrapped("<Styles><Style ss:ID=\"p\"><NumberFormat ss:Format=\"Percent\"/></Style></Styles>", rows)));

    private static string Row(string cells, string attributes = "") => $"<Row {attributes}>{cells}</Row>\n";

    private static string Wrapped(string styles, string rows) =>
        "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
        + $"{styles}<Worksheet ss:Name=\"自评表\"><Table>{rows}</Table></Worksheet></Workbook>\n";
}
