using System.Text;
using Analytics.Domain.Checks;
using Analytics.Domain.Forms;
using Analytics.Ingestion;

namespace Analytics.UnitTests.Ingestion.Files.Pages;

public sealed class SpoiledPdfTests
{
    private const int RowCount = 7;

    // Steps through the bytes and bits of the file in an order that is the same in every run.
    private const int Stride = 7919;

    [PdfTheory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_flipped_bit_neither_crashes_nor_loses_a_row_silently(bool isPacked)
    {
        var whole = Form(isPacked);

        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            var spoiled = whole.ToArray();
            var position = 8 + (int)((long)i * Stride % (whole.Length - 8));
            spoiled[position] ^= (byte)(1 << (i % 8));
            AssertNothingIsLostSilently(spoiled, $"Bit {i % 8} of byte {position} flipped");
        });
    }

    [PdfFact]
    public void A_file_cut_anywhere_neither_crashes_nor_loses_a_row_silently()
    {
        var whole = Form(isPacked: true);

        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
            AssertNothingIsLostSilently(whole[..(9 + (int)((long)i * Stride % (whole.Length - 12)))], $"Cut no. {i}"));
    }

    [PdfFact]
    public void A_file_without_its_last_bytes_is_read_and_reported()
    {
        var document = Read(Form(isPacked: true)[..^10]);

        Assert.Equal(RowCount, Assert.Single(document.Forms).Form.Indicators.Count);
        Assert.Equal("file-damaged", Assert.Single(document.Problems).Code);
    }

    [PdfFact]
    public void A_password_is_asked_for_nowhere_and_named_in_the_refusal()
    {
        var text = Encoding.Latin1.GetString(Form(isPacked: true)).Replace(
            "/Root 1 0 R",
            "/Root 1 0 R /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]"
            + $" /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -3904 /O <{new string('1', 64)}> /U <{new string('2', 64)}> >>",
            StringComparison.Ordinal);

        var document = Read(Encoding.Latin1.GetBytes(text));

        Assert.Equal("pdf-encrypted", document.Rejection?.Code);
        Assert.Contains("密码", document.Rejection?.Message, StringComparison.Ordinal);
    }

    [PdfFact]
    public void A_page_that_unpacks_without_measure_is_refused_in_time()
    {
        var pdf = new InventedPdf();
        pdf.AddPage();
        InventedPdfForm.Draw(pdf);
        var line = string.Concat(Enumerable.Repeat("0 0 m 1 1 l S\n", 100_000));
        for (var i = 0; i < 30; i++)
            pdf.Append(line);

        var start = TimeProvider.System.GetTimestamp();
        var document = Read(pdf.Write(), new() { PdfSeconds = 2 });

        Assert.True(document.Rejection?.Code == "pdf-too-complex" || document.Forms.Count == 1);
        Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromMinutes(1));
    }

    [PdfFact]
    public void Pages_that_name_themselves_as_children_come_to_an_end()
    {
        var text = Encoding.Latin1.GetString(Form(isPacked: true)).Replace("/Kids [7 0 R]", "/Kids [2 0 R]", StringComparison.Ordinal);

        var document = Read(Encoding.Latin1.GetBytes(text));

        Assert.NotNull(document.Rejection);
    }

    private static byte[] Form(bool isPacked)
    {
        var pdf = new InventedPdf { IsPacked = isPacked };
        pdf.AddPage();
        InventedPdfForm.Draw(pdf);
        return pdf.Write();
    }

    private static void AssertNothingIsLostSilently(byte[] bytes, string what)
    {
        var start = TimeProvider.System.GetTimestamp();
        var document = Read(bytes);

        Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromMinutes(1), $"{what}: took more than a minute.");
        Assert.True(
            document.Rejection is not null || document.NeedsReview || document.Forms.Sum(form => form.Form.Indicators.Count) == RowCount,
            $"{what}: rows are missing without a word.");
    }

    private static SourceDocument Read(byte[] bytes, IngestionOptions? options = null)
    {
        using var stream = new MemoryStream(bytes);
        return new FormImporter(FormJudge.CreateDefault(), options ?? new()).Read("自评表.pdf", stream);
    }
}
