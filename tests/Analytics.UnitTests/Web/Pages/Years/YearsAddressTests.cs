using Analytics.Warehouse.Queries.Years;
using Analytics.Web.Pages;
using Analytics.Web.Pages.Years;

namespace Analytics.UnitTests.Web.Pages.Years;

public sealed class YearsAddressTests
{
    private static readonly int[] Years = [2024, 2023, 2021];

    [Fact]
    public void Every_part_is_read_as_it_is_written()
    {
        var address = new YearsAddress(2021, 2024, 3, YearsView.Projects, PairStanding.Gone, "executed", true, 2);

        Assert.Equal("/years?from=2021&to=2024&department=3&view=projects&standing=gone&sort=executed&order=up&page=2", Addresses.Years(address));
        Assert.Equal(address, YearsAddress.Parse("2021", "2024", "3", "projects", "gone", "executed", "up", "2"));
    }

    [Fact]
    public void What_makes_no_sense_does_not_narrow() =>
        Assert.Equal(new YearsAddress(), YearsAddress.Parse("x", "20240", "-1", "<script>", "sold", "'; drop table", "down", "0"));

    [Theory]
    [InlineData(null, null, 2023, 2024)]
    [InlineData(2021, 2023, 2021, 2023)]
    [InlineData(2024, 2021, 2021, 2024)]
    [InlineData(2023, null, 2023, 2024)]
    [InlineData(2024, null, 2023, 2024)]
    [InlineData(null, 2023, 2021, 2023)]
    [InlineData(null, 2021, 2021, 2024)]
    [InlineData(2023, 2023, 2021, 2023)]
    public void Two_years_are_always_compared_the_earlier_one_first(int? from, int? to, int first, int second) =>
        Assert.Equal(new YearPair(first, second), new YearsAddress(from, to).YearsOf(Years));
}
