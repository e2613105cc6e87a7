using Analytics.Reports.Charts;
using Analytics.Warehouse.Queries.Shortfalls;
using Analytics.Web.Pages;
using Analytics.Web.Pages.Shortfalls;

namespace Analytics.UnitTests.Web.Pages.Shortfalls;

public sealed class ShortfallsAddressTests
{
    private static readonly string Group = new('a', 64);

    [Fact]
    public void What_need_not_be_named_is_not() => Assert.Equal("/shortfalls?year=2024", Addresses.Shortfalls(new ShortfallsAddress(2024)));

    [Fact]
    public void All_that_narrows_stands_in_the_address() =>
        Assert.Equal(
            $"/shortfalls?year=all&department=3&category=thrift&q=50%25&group={Group}&only=boilerplate&measure=money&sort=department&groups=2&page=4",
            Addresses.Shortfalls(new ShortfallsAddress(2024)
            {
                IsEveryYear = true,
                DepartmentKey = 3,
                Category = "thrift",
                Search = "50%",
                GroupKey = Group,
                IsOnlyBoilerplate = true,
                Measure = ShortfallMeasure.Money,
                Order = ShortfallOrder.Department,
                GroupPage = 2,
                Page = 4,
            }));

    [Fact]
    public void What_stands_in_the_address_is_read_from_it()
    {
        var asked = new ShortfallsAddress
        {
            IsEveryYear = true, DepartmentKey = 3, Category = "thrift", Search = "50%", GroupKey = Group, IsOnlyBoilerplate = true,
            Measure = ShortfallMeasure.Money, Order = ShortfallOrder.Department, GroupPage = 2, Page = 4,
        };

        Assert.Equal(asked, ShortfallsAddress.Parse("http://localhost" + Addresses.Shortfalls(asked)));
        Assert.Equal(new ShortfallsAddress(2024), ShortfallsAddress.Parse("http://localhost/shortfalls?year=2024&category=none&page=-1"));
    }

    [Fact]
    public void What_makes_no_sense_does_not_narrow()
    {
        Assert.Null(ShortfallsAddress.ParseCategory("no-such-kind"));
        Assert.Null(ShortfallsAddress.ParseGroup("' or 1 = 1 --"));
        Assert.Null(ShortfallsAddress.ParseSearch(" "));
        Assert.Equal(ShortfallMeasure.Count, ShortfallsAddress.ParseWord<ShortfallMeasure>("weight"));
        Assert.Equal(ShortfallOrder.Points, ShortfallsAddress.ParseWord<ShortfallOrder>(null));
        Assert.Equal(60, ShortfallsAddress.ParseSearch(new string('经', 100))!.Length);
    }

    [Theory]
    [InlineData(ShortfallMeasure.Count)]
    [InlineData(ShortfallMeasure.Points)]
    [InlineData(ShortfallMeasure.Money)]
    public void A_measure_is_read_as_it_is_written(ShortfallMeasure measure) =>
        Assert.Equal(measure, ShortfallsAddress.ParseWord<ShortfallMeasure>(ShortfallsAddress.Word(measure)));

    [Fact]
    public void All_years_are_no_year_to_the_queries() =>
        Assert.Null((new ShortfallsAddress(2024) { IsEveryYear = true }).ToFilter().FiscalYear);
}
