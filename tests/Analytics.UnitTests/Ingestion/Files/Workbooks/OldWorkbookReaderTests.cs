using System.Buffers.Binary;
using System.Text;
using Analytics.Domain.Forms;

namespace Analytics.UnitTests.Ingestion.Files.Workbooks;

/// <summary>The workbooks in TestData were saved by two spreadsheet programs; one of them writes no records for rows.</summary>
public sealed class OldWorkbookReaderTests
{
    private const int EntryLength = 128;

    [Theory]
    [InlineData("自评表.xls")]
    [InlineData("无行记录.xls")]
    public void An_old_workbook_gives_the_same_form_as_the_text(string name)
    {
        var document = Texts.ReadBytes(Bytes(name), "表.xls");

        Assert.Equal("xls", document.Format);
        Assert.Empty(document.Problems);
        ExpectedForm.AssertSameAsText(document);
        var place = document.Forms[0].Form.Indicators[0].Place;
        Assert.Equal(("自评表", 16, 16), (place.Sheet, place.Row, place.Line));
    }

    [Fact]
    public void Formats_results_errors_and_hidden_parts_are_as_in_a_new_workbook()
    {
        var document = Texts.ReadBytes(Bytes("多个工作表.xls"), "表.xls");

        Assert.Contains("0.9843 等按样式显示\t98.43%\t1,476,450.00\t2025年2月12日\t118.0套\t25", document.Lines);
        Assert.Contains("错误值", document.Lines);
        Assert.Equal(["cell-error", "sheet-hidden", "sheet-rows-hidden"], document.Problems.Select(problem => problem.Code).Order(StringComparer.Ordinal));
        var error = document.Problems.Single(problem => problem.Code == "cell-error");
        Assert.Contains("B4（#DIV/0!）", error.Message, StringComparison.Ordinal);
        Assert.Equal(("说明", "B4"), (error.Place?.Sheet, error.Place?.Cell));
    }

    [Fact]
    public void A_chain_of_sectors_that_goes_in_a_circle_is_refused_as_damaged()
    {
        var bytes = Bytes("自评表.xls");
        var table = (BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(76)) + 1) * 512;
        for (var sector = 0; sector < 8; sector++)
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(table + sector * 4), sector == 7 ? 0 : sector + 1);

        AssertRefused(Texts.ReadBytes(bytes, "表.xls"), "file-damaged", "xls");
    }

    [Theory]
    [InlineData(44, int.MaxValue)]
    [InlineData(48, 100_000)]
    [InlineData(48, -5)]
    [InlineData(60, 0)]
    [InlineData(68, 3)]
    [InlineData(76, -1)]
    public void A_header_that_points_nowhere_is_refused_as_damaged(int offset, int value)
    {
        var bytes = Bytes("自评表.xls");
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(offset), value);
        if (offset == 68)
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(44), 110);

        AssertRefused(Texts.ReadBytes(bytes, "表.xls"), "file-damaged", "xls");
    }

    [Fact]
    public void What_is_no_workbook_is_told_by_the_names_in_its_directory()
    {
        AssertRefused(Texts.ReadBytes(Renamed("WordDocument"), "表.doc"), "format-not-supported", "docx");
        AssertRefused(Texts.ReadBytes(Renamed("EncryptedPackage"), "表.xlsx"), "file-has-password", "密码");
        AssertRefused(Texts.ReadBytes(Renamed("Contents"), "表.xls"), "format-not-supported", "xlsx");
    }

    [Fact]
    public void A_workbook_with_macros_is_refused_by_name()
    {
        var bytes = Bytes("自评表.xls");
        var entry = Find(bytes, "\u0005SummaryInformation");
        Rename(bytes, entry, "_VBA_PROJECT");

        AssertRefused(Texts.ReadBytes(bytes, "表.xls"), "file-has-macros", "宏");
    }

    [Fact]
    public void An_encrypted_workbook_is_refused_by_name()
    {
        var bytes = Bytes("自评表.xls");
        // The first record behind the opening one becomes the one that announces encryption.
        var start = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x09, 0x08, 0x10, 0x00]);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(start + 20), 0x2F);

        AssertRefused(Texts.ReadBytes(bytes, "表.xls"), "file-has-password", "密码");
    }

    [Theory]
    [InlineData(0, 0xED, "无法识别的记录")]
    [InlineData(4, 30, "范围之外")]
    [InlineData(6, 100, "范围之外")]
    [InlineData(4, 2, "颠倒")]
    public void A_cell_that_lost_its_mark_or_place_is_reported(int offset, byte value, string named)
    {
        var bytes = Bytes("自评表.xls");
        // A cell with a text: its number and its length, then its row and its column. The first one has the title.
        ReadOnlySpan<byte> mark = [0xFD, 0x00, 0x0A, 0x00];
        var cell = bytes.AsSpan().IndexOf(mark);
        for (var next = 0; next < 5; next++)
            cell += mark.Length + bytes.AsSpan(cell + mark.Length).IndexOf(mark);
        bytes[cell + offset] = value;

        var problem = Assert.Single(Texts.ReadBytes(bytes, "表.xls").Problems);

        Assert.Equal("sheet-damaged", problem.Code);
        Assert.Contains(named, problem.Message, StringComparison.Ordinal);
    }

    private static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "TestData", "workbooks", name));

    private static byte[] Renamed(string name)
    {
        var bytes = Bytes("自评表.xls");
        Rename(bytes, Find(bytes, "Workbook"), name);
        return bytes;
    }

    private static int Find(byte[] bytes, string name) => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(name + '\0'));

    private static void Rename(byte[] bytes, int entry, string name)
    {
        bytes.AsSpan(entry, 64).Clear();
        Encoding.Unicode.GetBytes(name).CopyTo(bytes, entry);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(entry + 64), (ushort)(name.Length * 2 + 2));
        Assert.Equal(0, entry % EntryLength);
    }

    private static void AssertRefused(SourceDocument document, string code, string named)
    {
        Assert.Equal(code, document.Rejection?.Code);
        Assert.Contains(named, document.Rejection!.Message, StringComparison.Ordinal);
        Assert.Empty(document.Forms);
    }
}
