using System.Text;
using Analytics.UnitTests.Ingestion.Files.Web;
using Analytics.UnitTests.Ingestion.Files.Word;

namespace Analytics.UnitTests.Ingestion.Files;

public sealed class DamagedFilesTests
{
    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    [InlineData("utf-16")]
    public void A_damaged_text_loses_no_row_silently(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        DamagedFiles.AssertNoneLosesRowsSilently([.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes(Texts.SmallForm)], "表.txt");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_damaged_document_loses_no_row_silently(bool merged) =>
        DamagedFiles.AssertNoneLosesRowsSilently(InventedDocument.Pack(InventedDocument.Form(merged)), "表.docx");

    [Fact]
    public void A_damaged_workbook_loses_no_row_silently() =>
        DamagedFiles.AssertNoneLosesRowsSilently(InventedWorkbook.Pack(InventedWorkbook.Parts(InventedWorkbook.Sheet(InventedWorkbook.Form))), "表.xlsx");

    [Theory]
    [InlineData("自评表.xls")]
    [InlineData("无行记录.xls")]
    public void A_damaged_old_workbook_loses_no_row_silently(string name) =>
        DamagedFiles.AssertNoneLosesRowsSilently(File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "TestData", "workbooks", name)), "表.xls");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_damaged_page_loses_no_row_silently(bool merged) =>
        DamagedFiles.AssertNoneLosesRowsSilently(Encoding.UTF8.GetBytes(InventedPage.Page(InventedPage.Form(merged))), "表.html");

    [Fact]
    public void A_damaged_page_in_gbk_loses_no_row_silently()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        DamagedFiles.AssertNoneLosesRowsSilently(Encoding.GetEncoding("GB18030").GetBytes(InventedPage.Page(InventedPage.Form(merged: true), "gbk")), "表.html");
    }

    [Fact]
    public void A_damaged_workbook_of_one_text_loses_no_row_silently() =>
        DamagedFiles.AssertNoneLosesRowsSilently(Encoding.UTF8.GetBytes(Workbooks.SpreadsheetXmlReaderTests.Workbook(InventedWorkbook.Form)), "表.xls");
}
