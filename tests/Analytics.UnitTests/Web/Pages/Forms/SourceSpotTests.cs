using Analytics.Domain.Forms;
using Analytics.Web.Pages;
using Analytics.Web.Pages.Forms;

namespace Analytics.UnitTests.Web.Pages.Forms;

public sealed class SourceSpotTests
{
    [Fact]
    public void A_cell_of_a_sheet_stands_in_the_address_and_is_read_back()
    {
        var spot = SourceSpot.Of(new SourcePlace(31, 31, "自评表", "F8", Row: 8));

        Assert.Equal("/forms/12?line=31&cell=F8", Addresses.Form(12, spot));
        Assert.True(spot.IsSame(SourceSpot.Parse("31", "F8", null, null)));
    }

    [Fact]
    public void A_rectangle_of_a_page_stands_in_the_address_and_is_read_back()
    {
        var spot = SourceSpot.Of(new SourcePlace(31, 32, Page: 2, Box: new(72.126m, 100m, 300.5m, 112m)));

        Assert.Equal("/forms/12?line=31-32&page=2&box=72.13,100,300.5,112", Addresses.Form(12, spot));
        Assert.True(spot.IsSame(SourceSpot.Parse("31-32", null, "2", "72.13,100,300.5,112")));
    }

    [Theory]
    [InlineData("C7'--", "2", "1,2,3")]
    [InlineData("7C", "0", "1,2,3,4")]
    [InlineData("CCCC7", "x", "4,3,2,1")]
    [InlineData("C0", "-1", "1,2,3,1e9")]
    public void What_makes_no_sense_is_left_out(string cell, string page, string box)
    {
        var spot = SourceSpot.Parse("5", cell, page, box);

        Assert.NotNull(spot);
        Assert.Null(spot.Cell);
        Assert.Null(spot.Box);
    }

    [Fact]
    public void Without_lines_there_is_no_spot() => Assert.Null(SourceSpot.Parse(null, "C7", "1", "1,2,3,4"));
}
