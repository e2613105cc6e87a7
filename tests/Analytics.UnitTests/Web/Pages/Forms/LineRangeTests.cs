using Analytics.Domain.Forms;
using Analytics.Web.Pages.Forms;

namespace Analytics.UnitTests.Web.Pages.Forms;

public sealed class LineRangeTests
{
    [Theory]
    [InlineData("97", 97, 97)]
    [InlineData("99-102", 99, 102)]
    public void Lines_are_read_from_the_address_and_written_back(string text, int first, int last)
    {
        var lines = LineRange.Parse(text);

        Assert.Equal(new LineRange(first, last), lines);
        Assert.Equal(text, lines?.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("9-3")]
    [InlineData("1-2-3")]
    [InlineData("line")]
    public void What_names_no_lines_marks_none(string? text) => Assert.Null(LineRange.Parse(text));

    [Fact]
    public void A_range_holds_its_first_and_last_line()
    {
        var lines = new LineRange(99, 102);

        Assert.True(lines.Contains(99));
        Assert.True(lines.Contains(102));
        Assert.False(lines.Contains(98));
        Assert.False(lines.Contains(103));
    }

    [Fact]
    public void A_place_whose_end_was_never_set_is_one_line() => Assert.Equal(new LineRange(12, 12), LineRange.Of(new SourcePlace(12, 0)));
}
