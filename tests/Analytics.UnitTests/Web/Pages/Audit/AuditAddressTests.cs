using Analytics.Warehouse.Register;
using Analytics.Web.Pages;
using Analytics.Web.Pages.Audit;

namespace Analytics.UnitTests.Web.Pages.Audit;

public sealed class AuditAddressTests
{
    [Fact]
    public void An_address_says_what_was_asked_for_and_is_read_back()
    {
        var asked = new AuditAddress("张三", AuditKind.FindingDecided, new DateOnly(2024, 3, 1), new DateOnly(2024, 3, 31), 2);

        var address = Addresses.Audit(asked);
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address[address.IndexOf('?', StringComparison.Ordinal)..]);

        Assert.Equal(asked, AuditAddress.Parse(query["user"], query["kind"], query["from"], query["until"], query["page"]));
    }

    [Fact]
    public void Days_are_those_of_Beijing_and_the_last_one_counts_whole()
    {
        var filter = new AuditAddress(From: new DateOnly(2024, 3, 1), Until: new DateOnly(2024, 3, 1)).ToFilter();

        Assert.Equal(new DateTime(2024, 2, 29, 16, 0, 0, DateTimeKind.Utc), filter.From);
        Assert.Equal(new DateTime(2024, 3, 1, 16, 0, 0, DateTimeKind.Utc), filter.Until);
    }

    [Theory]
    [InlineData("2024-13-01", "0", "no-such-kind")]
    [InlineData("1.3.2024", "-1", "")]
    [InlineData("9999-12-31", "x", null)]
    public void What_makes_no_sense_does_not_narrow(string day, string page, string? kind) =>
        Assert.Equal(new AuditAddress(), AuditAddress.Parse(" ", kind, day, day, page));
}
