using Analytics.Domain.Shortfalls;

namespace Analytics.UnitTests.Domain.Shortfalls;

public sealed class ReasonGroupsTests
{
    private const string Flood = "受6月强降雨影响，河道清淤作业停工20天，剩余标段顺延至次年一季度完成。";

    [Fact]
    public void Reasons_that_differ_in_numbers_and_punctuation_alone_are_one_group()
    {
        var groups = ReasonGroups.Of([Flood, "受7月强降雨影响,河道清淤作业停工 35 天，剩余标段顺延至次年一季度完成"]);

        Assert.NotNull(groups[0]);
        Assert.Same(groups[0], groups[1]);
    }

    [Fact]
    public void A_word_more_or_less_does_not_part_two_reasons()
    {
        var groups = ReasonGroups.Of([Flood, Flood, "受6月持续强降雨影响，河道清淤作业停工20天，剩余标段顺延至次年一季度完成。"]);

        Assert.Same(groups[0], groups[2]);
    }

    [Fact]
    public void Reasons_about_different_things_stay_apart()
    {
        var groups = ReasonGroups.Of([Flood, "设备到货较晚，安装调试在年底才结束，款项待验收后支付。"]);

        Assert.NotEqual(groups[0], groups[1]);
    }

    [Fact]
    public void The_sentence_of_a_group_is_its_most_frequent_wording()
    {
        const string shorter = "受强降雨影响，河道清淤作业停工，剩余标段顺延至次年一季度完成。";

        Assert.Equal(shorter, ReasonGroups.Of([Flood, shorter, shorter])[0]!.Sentence);
    }

    [Fact]
    public void The_order_of_the_reasons_changes_nothing()
    {
        string[] reasons = [Flood, "设备到货较晚", "设备到货较晚", Flood + "已报批", "参训人员出差较多，满意度有所下降"];
        var forwards = ReasonGroups.Of(reasons);
        var backwards = ReasonGroups.Of([.. reasons.Reverse()]);

        Assert.Equal(forwards, backwards.Reverse());
    }

    [Fact]
    public void A_text_without_letters_has_no_group() => Assert.Equal([null, null], ReasonGroups.Of(["——", "12.5"]));

    [Fact]
    public void A_chain_of_small_changes_does_not_join_its_two_ends()
    {
        var chain = Enumerable.Range(0, 12).Select(i => string.Concat("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥".Skip(i).Take(11))).ToList();
        var groups = ReasonGroups.Of(chain);

        Assert.NotEqual(groups[0], groups[^1]);
    }
}
