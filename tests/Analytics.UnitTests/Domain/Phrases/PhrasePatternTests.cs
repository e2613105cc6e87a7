using Analytics.Domain.Phrases;

namespace Analytics.UnitTests.Domain.Phrases;

public sealed class PhrasePatternTests
{
    [Theory]
    [InlineData("未/没有…支付", "财政未能在年底前支付", "未能在年底前支付")]
    [InlineData("未/没有…支付", "没有及时 支付尾款", "没有及时支付")]
    [InlineData("财政未拨付", "年末财政\n未拨付项目经费", "财政未拨付")]
    [InlineData("^下一步", "进度偏慢，下一步倒排工期", "下一步")]
    [InlineData("=无", "“无”。", "无")]
    [InlineData("按5%推荐", "按５％推荐", "按５％推荐")]
    [InlineData("上升1.5倍", "比上年上升1.5倍", "上升1.5倍")]
    public void A_phrase_is_found_with_its_gap_and_shown_as_printed(string phrase, string text, string found) =>
        Assert.Equal(found, Printed(phrase, "", text));

    [Theory]
    [InlineData("未/没有…支付", "未开展培训，已支付费用")]
    [InlineData("未/没有…支付", "未列入本年度全市重点建设项目库管理的支付")]
    [InlineData("未/没有…支付", "支付未完成")]
    [InlineData("^下一步", "进入下一步")]
    [InlineData("=无", "无法完成")]
    public void A_gap_ends_with_its_clause_and_parts_keep_their_order(string phrase, string text) => Assert.Null(Printed(phrase, "", text));

    [Fact]
    public void Words_around_it_can_take_its_meaning_away()
    {
        Assert.Null(Printed("疫情", "不受/没有…疫情", "项目不受疫情影响"));
        Assert.Equal("疫情", Printed("疫情", "不受/没有…疫情", "项目不受旧疫情影响，但新疫情使活动停办"));
    }

    [Fact]
    public void An_empty_part_is_refused() => Assert.Throws<InvalidDataException>(() => new PhrasePattern("未…/支付"));

    [Fact]
    public void A_phrase_that_goes_beyond_its_clause_is_refused() => Assert.Throws<InvalidDataException>(() => new PhrasePattern("未|支付"));

    [Theory]
    [InlineData("XX/××…5%", "ＸＸ单位 ５ ％", true)]
    [InlineData("未/没有…支付", "支付没有完成", true)] // in the wrong order, which only a closer look tells
    [InlineData("未/没有…支付", "没有完成", false)]
    [InlineData("未/没有…支付", "", false)]
    public void A_glance_at_the_print_passes_over_no_phrase(string phrase, string text, bool mayStand) =>
        Assert.Equal(mayStand, new PhraseRow(phrase, "").MayStandIn(text));

    [Fact]
    public void A_million_beginnings_without_an_end_are_no_phrase() =>
        Assert.Null(Printed("未/没有/尚未…未/没有/尚未…未/没有/尚未…支付", "", string.Concat(Enumerable.Repeat("未没有尚未", 200_000))));

    private static string? Printed(string phrase, string unless, string printed)
    {
        var text = PhraseText.Of(printed);
        return new PhraseRow(phrase, unless).FirstIn(text) is { } span ? text.Printed(span) : null;
    }
}
