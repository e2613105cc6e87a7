using Analytics.Domain.Checks;

namespace Analytics.UnitTests.Domain.Checks.Rules;

public sealed class VagueTargetRuleTests
{
    private const string Rule = "vague-target";

    [Fact]
    public void A_slogan_with_thirty_points_is_vague()
    {
        var finding = Assert.Single(TestForms.SelfEvaluation(null, TestForms.Row("持续推进", "达成预期指标", 30m, 30m, line: 105)).FindingsOf(Rule)); // 002:105

        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Equal((105, 0), (finding.Place.Line, finding.IndicatorIndex));
        Assert.Contains("30分", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("强效益")] // 002:77
    [InlineData("保运转")] // 002:79
    [InlineData("及时高效")] // 002:225
    [InlineData("紧扣目标")] // 002:227
    [InlineData("精准关爱")] // 002:229
    [InlineData("定性促发展")]
    [InlineData("不断加强")]
    [InlineData("做细做实")]
    [InlineData("建立健全工作亮点")]
    [InlineData("助力乡村振兴")]
    [InlineData("营造良好氛围，凝聚发展合力")]
    [InlineData("发挥示范引领作用，服务全市大局。")]
    public void Words_that_no_result_answers_are_vague(string target) => Assert.Single(Findings(target, 5m));

    [Theory]
    [InlineData("显著提升")] // 000:136
    [InlineData("有所提高")] // 001:234
    [InlineData("逐步加强")] // 004
    [InlineData("按时限召开")] // 000:117
    [InlineData("完成时限 2024年12月")]
    [InlineData("按照《云溪市档案管理规程》开展")]
    [InlineData("形成调研报告")]
    [InlineData("乡镇全覆盖")]
    [InlineData("不发生安全责任事故")]
    [InlineData("全年零投诉")]
    [InlineData("良好")]
    [InlineData("验收合格")]
    [InlineData("不低于上年水平")]
    [InlineData("控制在批复预算内")]
    [InlineData("形成操作规程并公开")]
    [InlineData("取得施工许可证")]
    [InlineData("签订管护协议")]
    [InlineData("组建应急队伍")]
    [InlineData("问题整改清零")]
    [InlineData("按月公示资金使用情况")]
    [InlineData("汇编典型案例集")]
    [InlineData("位居全市第一方阵")]
    [InlineData("不得挤占挪用")]
    [InlineData("补贴名单张榜公布")]
    [InlineData("赛事成绩上报省局")]
    [InlineData("资金支付到农户一卡通")]
    [InlineData("修缮后房屋鉴定为B级")]
    [InlineData("河道无漂浮物")]
    [InlineData("每季度召开一次")]
    [InlineData("三个等次全部评定")]
    [InlineData("办事效率提升明显")]
    [InlineData("≥95%")]
    [InlineData("培训4次，参训600人")]
    public void A_number_a_date_a_deliverable_or_a_scale_is_measurable(string target) => Assert.Empty(Findings(target, 5m));

    [Fact]
    public void A_slogan_with_few_points_or_without_a_weight_does_no_harm()
    {
        Assert.Empty(Findings("持续推进", 4.9m));
        Assert.Empty(TestForms.Approval(TestForms.Row("持续推进", null, null)).FindingsOf(Rule));
    }

    private static IReadOnlyList<Finding> Findings(string target, decimal weight) =>
        TestForms.SelfEvaluation(null, TestForms.Row(target, "达成预期指标", weight, weight)).FindingsOf(Rule);
}
