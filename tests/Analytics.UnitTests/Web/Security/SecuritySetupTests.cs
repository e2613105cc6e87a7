using Analytics.Web.Security;

namespace Analytics.UnitTests.Web.Security;

public sealed class SecuritySetupTests
{
    [Theory]
    [InlineData("https://budget.example", true)]
    [InlineData("https://a.example; https://b.example", true)]
    [InlineData("http://127.0.0.1:5080", false)]
    [InlineData("https://a.example;http://127.0.0.1:5080", false)]
    public void Cookies_are_bound_to_https_only_where_every_address_is_https(string urls, bool expected) =>
        Assert.Equal(expected, SecuritySetup.IsHttpsOnly(urls));
}
