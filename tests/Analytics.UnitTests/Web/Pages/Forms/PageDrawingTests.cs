using System.Text;
using Analytics.Domain.Forms;
using Analytics.UnitTests.Reports;
using Analytics.Web.Pages.Forms;

namespace Analytics.UnitTests.Web.Pages.Forms;

public sealed class PageDrawingTests
{
    [Theory]
    [InlineData("0", 600, 800)]
    [InlineData("90", 800, 600)]
    [InlineData("180", 600, 800)]
    [InlineData("270", 800, 600)]
    public void The_size_of_a_page_is_that_of_its_sheet_as_it_is_turned(string angle, int width, int height) =>
        Assert.Equal(
            (width, height, 3),
            PageDrawing.SizeOf($"Pages:          3\nPage    2 size: 500 x 700 pts\nPage    2 rot:  {angle}\nPage    2 MediaBox:     10.00    20.00   610.00   820.00\nPage    2 CropBox:      60.00    70.00   560.00   770.00\n", "2"));

    [Theory]
    [InlineData("")]
    [InlineData("Page    1 MediaBox:     0.00     0.00   600.00   800.00\n")]
    [InlineData("Page    2 MediaBox:     0.00     0.00     0.00   800.00\n")]
    public void A_page_whose_size_is_not_told_has_none(string information) => Assert.Null(PageDrawing.SizeOf(information, "2"));

    [Fact]
    public void A_rectangle_is_kept_within_the_page() =>
        Assert.Equal((10m, 25m, 90m, 50m), new PageImage("", "image/png", 600m, 800m, 1).Share(new PageBox(60m, 200m, 700m, 600m)));

    [Fact]
    public async Task What_is_no_pdf_is_not_drawn() =>
        Assert.Null(await PageDrawing.DrawAsync(Encoding.ASCII.GetBytes("%PDF-1.4 nothing else"), 1, 400, CancellationToken.None));

    [PrintFact]
    public async Task A_page_is_drawn_with_its_size()
    {
        var drawing = await PageDrawing.DrawAsync(Encoding.ASCII.GetBytes(OnePage), 1, 400, CancellationToken.None);

        Assert.NotNull(drawing);
        Assert.Equal((300m, 200m, 1), (drawing.Width, drawing.Height, drawing.PageCount));
        Assert.Equal("image/png", drawing.ContentType);
        Assert.Equal("PNG"u8.ToArray(), drawing.Picture[1..4]);
        Assert.Null(await PageDrawing.DrawAsync(Encoding.ASCII.GetBytes(OnePage), 2, 400, CancellationToken.None));
    }

    private const string OnePage =
        """
        %PDF-1.4
        1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
        2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
        3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] >> endobj
        trailer << /Root 1 0 R >>
        """;
}
