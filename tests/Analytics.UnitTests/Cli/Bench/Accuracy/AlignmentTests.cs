using Analytics.Cli.Bench.Accuracy;

namespace Analytics.UnitTests.Cli.Bench.Accuracy;

public sealed class AlignmentTests
{
    [Fact]
    public void A_lost_row_leaves_the_others_with_their_partners() =>
        Assert.Equal([(0, 0), (1, null), (2, 1)], Pairs(["维修道路", "更换路灯", "疏通管网"], ["维修道路", "疏通管网"]));

    [Fact]
    public void A_row_that_was_made_up_has_no_partner() =>
        Assert.Equal([(0, 0), (null, 1), (1, 2)], Pairs(["维修道路", "疏通管网"], ["维修道路", "合计", "疏通管网"]));

    [Fact]
    public void A_name_with_a_damaged_character_keeps_its_partner() =>
        Assert.Equal([(0, 0), (1, 1)], Pairs(["维修市政道路", "疏通管网"], ["维修币政道路", "疏通管网"]));

    [Theory]
    [InlineData("", "", 0)]
    [InlineData(null, "道路", 1)]
    [InlineData("道路", "道路", 0)]
    [InlineData("道路", "管网", 1)]
    [InlineData("维修道路", "维修管网", 0.5)]
    public void Distance_is_the_share_of_characters_to_change(string? first, string? second, double distance) =>
        Assert.Equal(distance, Alignment.Distance(first, second));

    private static List<(int? Expected, int? Got)> Pairs(string[] expected, string[] got) =>
        Alignment.Of(expected.Length, got.Length, (i, j) => Alignment.Distance(expected[i], got[j]));
}
