using Analytics.Domain.Checks;
using Analytics.Web.Pages;
using Analytics.Web.Pages.Findings;

namespace Analytics.UnitTests.Web.Pages.Findings;

public sealed class FindingsAddressTests
{
    [Fact]
    public void Every_part_is_read() =>
        Assert.Equal(new FindingsAddress(2024, 3, "budget-cut-to-match", 2), FindingsAddress.Parse("2024", "3", "budget-cut-to-match", "2"));

    [Fact]
    public void Nothing_asked_narrows_nothing() => Assert.Equal(new FindingsAddress(), FindingsAddress.Parse(null, null, null, null));

    [Fact]
    public void A_state_is_read_and_what_is_none_does_not_narrow()
    {
        Assert.Equal(FindingState.Dismissed, FindingsAddress.Parse(null, null, null, null, "dismissed").State);
        Assert.Null(FindingsAddress.Parse(null, null, null, null, "<script>").State);
        Assert.Equal("/findings?year=2024&state=explained", Addresses.Findings(new FindingsAddress(2024, State: FindingState.Explained)));
    }

    [Theory]
    [InlineData("Robert'); drop table")]
    [InlineData("<script>")]
    [InlineData("")]
    public void A_rule_that_cannot_be_a_code_does_not_narrow(string rule) => Assert.Null(FindingsAddress.Parse(null, null, rule, null).RuleCode);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("x")]
    public void A_page_that_makes_no_sense_is_the_first(string page) => Assert.Equal(1, FindingsAddress.Parse(null, null, null, page).Page);
}
