using Analytics.Web.Pages;
using Analytics.Web.Pages.Findings;
using Analytics.Web.Pages.Forms;

namespace Analytics.UnitTests.Web.Pages;

public sealed class AddressesTests
{
    [Fact]
    public void The_overview_names_its_year() => Assert.Equal("/overview?year=2024", Addresses.Overview(2024));

    [Fact]
    public void The_overview_of_the_newest_year_names_none() => Assert.Equal("/overview", Addresses.Overview(null));

    [Fact]
    public void A_department_keeps_its_year() => Assert.Equal("/departments/7?year=2024", Addresses.Department(7, 2024));

    [Fact]
    public void A_form_names_the_marked_lines() => Assert.Equal("/forms/12?line=99-102", Addresses.Form(12, new LineRange(99, 102)));

    [Fact]
    public void The_first_page_of_findings_is_not_named() =>
        Assert.Equal("/findings?year=2024&rule=low-execution", Addresses.Findings(new FindingsAddress(2024, null, "low-execution")));

    [Fact]
    public void All_filters_of_the_findings_stand_in_the_address() =>
        Assert.Equal("/findings?year=2024&department=3&rule=score-total&page=2", Addresses.Findings(new FindingsAddress(2024, 3, "score-total", 2)));

    [Theory]
    [InlineData("2024", 2024)]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("abc", null)]
    [InlineData("24", null)]
    [InlineData("-2024", null)]
    [InlineData("2024.5", null)]
    [InlineData("99999999999", null)]
    public void A_year_that_makes_no_sense_is_no_year(string? text, int? year) => Assert.Equal(year, Addresses.ParseYear(text));

    [Theory]
    [InlineData("http://localhost:5080/findings?rule=score-total&year=2024", 2024)]
    [InlineData("http://localhost:5080/forms/3?line=97", null)]
    public void The_year_of_an_address_is_read_back(string address, int? year) => Assert.Equal(year, Addresses.YearOf(address));
}
