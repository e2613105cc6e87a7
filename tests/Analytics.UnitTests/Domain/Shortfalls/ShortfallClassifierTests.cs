using Analytics.Domain.Shortfalls;

namespace Analytics.UnitTests.Domain.Shortfalls;

public sealed class ShortfallClassifierTests
{
    [Theory]
    [InlineData("年末财政未拨付项目经费", "treasury-not-paid")] // 000:126
    [InlineData("质保金未到期", "payment-conditions-unmet")]
    [InlineData("仍在履行政府采购流程", "procurement-delayed")]
    [InlineData("项目需报批", "design-or-approval-pending")]
    [InlineData("尚在建设工期内", "construction-under-way")]
    [InlineData("完成初步人选方案", "staff-not-in-place")] // 004:81
    [InlineData("该活动取消", "task-changed-or-cancelled")]
    [InlineData("按照上级部门要求推荐，增幅较大", "policy-or-standard-changed")] // 000:99
    [InlineData("测算值偏小", "target-set-too-low")] // 002:67
    [InlineData("指标设置过高", "target-set-too-high")]
    [InlineData("实行动态管理", "beneficiaries-changed")]
    [InlineData("台账不健全", "applicant-not-eligible")]
    [InlineData("先建后补", "settled-by-actual-work")]
    [InlineData("落实过紧日子要求", "thrift")]
    [InlineData("预算追减", "budget-reduced")]
    [InlineData("受疫情影响", "force-majeure")]
    [InlineData("原材料价格上涨", "market-or-prices")]
    [InlineData("人员不熟悉业务", "unit-management")]
    [InlineData("设备故障", "quality-or-technology")]
    [InlineData("虽然进步很大， 但仍有提升空间。", "room-left-on-purpose")] // 000:137
    [InlineData("加大宣传力度", "empty-measures")]
    [InlineData("无", "nothing-said")]
    [InlineData("暂无。", "nothing-said")]
    [InlineData("工作未偏离目标", "nothing-said")]
    [InlineData("天气晴朗", "unrecognised")]
    public void A_phrase_decides_the_category(string reason, string code) =>
        Assert.Equal(code, ShortfallClassifier.Classify(reason)!.Primary.Category.Code);

    [Fact]
    public void The_first_category_in_the_order_is_primary_and_all_are_kept()
    {
        // 000:125
        var classification = ShortfallClassifier.Classify("部分工作在四季度开展，年末财政未拨付项目经费")!;

        Assert.Equal(["treasury-not-paid", "settlement-across-years"], classification.Matches.Select(match => match.Category.Code));
        Assert.Equal("财政未拨付", classification.Primary.Phrase);
        Assert.False(classification.IsBoilerplate);
    }

    [Fact]
    public void Stock_phrases_alone_are_boilerplate() =>
        Assert.True(ShortfallClassifier.Classify("高度重视，明确责任，有待加强")!.IsBoilerplate);

    [Fact]
    public void The_word_none_inside_a_sentence_is_not_an_empty_reason() =>
        Assert.DoesNotContain(ShortfallClassifier.Classify("无法按期结转下年")!.Matches, match => match.Category == ShortfallTaxonomy.NothingSaid);

    [Fact]
    public void A_deduction_without_a_reason_is_a_category_of_its_own()
    {
        var match = ShortfallClassifier.Classify(TestForms.Row("≥10次", "7次", 10m, 7m))!.Primary;

        Assert.Equal(ShortfallTaxonomy.DeductionUnexplained, match.Category);
        Assert.Null(match.Phrase);
    }

    [Fact]
    public void A_row_without_deduction_and_reason_is_not_classified() =>
        Assert.Null(ShortfallClassifier.Classify(TestForms.Row("≥10次", "10次", 10m, 10m)));

    [Fact]
    public void A_new_unit_explains_what_was_missed_and_not_what_was_overshot()
    {
        const string reason = "新组建部门，测算值偏小"; // 002:63

        Assert.Equal("staff-not-in-place", ShortfallClassifier.Classify(TestForms.Row("≥6批次", "4批次", 5m, 3m, reason))!.Primary.Category.Code);
        Assert.Equal("target-set-too-low", ShortfallClassifier.Classify(TestForms.Row("≥6批次", "8批次", 5m, 5m, reason))!.Primary.Category.Code);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("—", false)]
    [InlineData("无", false)]
    [InlineData("经费未支付", true)]
    public void An_empty_reason_is_told_from_a_reason(string? reason, bool gives) =>
        Assert.Equal(gives, ShortfallClassifier.GivesReason(reason));
}
