using Analytics.Warehouse.Queries.Shortfalls;

namespace Analytics.UnitTests.Warehouse.Queries.Shortfalls;

public sealed class LevelledSearchTests
{
    [Theory]
    [InlineData("财政未拨付", "%财政未拨付%")]
    [InlineData(" 财政 未　拨付 ", "%财政未拨付%")]
    [InlineData("Ａ区", "%ａ区%")]
    [InlineData("A区５０％", "%a区50!%%")]
    [InlineData("100%_[!", "%100!%!_![!!%")]
    [InlineData("   ", null)]
    [InlineData(null, null)]
    public void What_is_searched_for_is_levelled_and_its_wildcards_are_letters(string? text, string? pattern) =>
        Assert.Equal(pattern, LevelledSearch.PatternOf(text));

    [Fact]
    public void A_search_has_an_end() => Assert.Equal(LevelledSearch.Longest + 2, LevelledSearch.PatternOf(new string('经', 1000))!.Length);
}
