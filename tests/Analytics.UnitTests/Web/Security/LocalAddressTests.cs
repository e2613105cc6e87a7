using Analytics.Web.Security;

namespace Analytics.UnitTests.Web.Security;

public sealed class LocalAddressTests
{
    [Theory]
    [InlineData("/overview?year=2024")]
    [InlineData("/forms/3?line=97")]
    [InlineData("/")]
    public void An_address_of_this_server_is_kept(string address) => Assert.Equal(address, LocalAddress.OrHome(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org/")]
    [InlineData("/\t/example.org/")]
    [InlineData("overview")]
    [InlineData("javascript:alert(1)")]
    public void Every_other_address_becomes_the_front_page(string? address) => Assert.Equal("/", LocalAddress.OrHome(address));
}
