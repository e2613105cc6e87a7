using Analytics.Domain.Budget;
using Analytics.Domain.Checks;
using Analytics.Domain.Forms;

namespace Analytics.UnitTests.Domain.Checks.Rules;

public sealed class ReasonContradictsExecutionRuleTests
{
    private const string Rule = "reason-contradicts-execution";
    private const string Unpaid = "部分工作在四季度开展，年末财政未拨付项目经费到单位,导致部分经费未支付。"; // 000:125

    [Fact]
    public void Unpaid_money_beside_a_rate_of_100_percent_is_a_contradiction()
    {
        var finding = Assert.Single(Findings(Unpaid, Full()));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("未拨付", finding.Found);
        Assert.Equal(0, finding.IndicatorIndex);
    }

    [Theory]
    [InlineData("项目资金尚未到位")]
    [InlineData("上级补助资金未及时到账")]
    [InlineData("财政部门没有足额拨款")]
    [InlineData("尾款待验收后支付")]
    [InlineData("劳务费跨年发放")]
    [InlineData("剩余款项结转下年使用")]
    [InlineData("未能在年底前完成支付")]
    [InlineData("国库资金调度困难")]
    [InlineData("资金下达较晚")]
    [InlineData("劳务费要等来年开票后再付")]
    [InlineData("尚欠施工方工程款")]
    [InlineData("资金于12月30日才下达")]
    [InlineData("货款来不及支付")]
    [InlineData("年底额度被收回，费用没付出去")]
    public void Unpaid_is_said_in_many_ways(string reason) => Assert.Single(Findings(reason, Full()));

    [Theory]
    [InlineData("设备未能按期到货")]
    [InlineData("上级下达任务时间较晚")]
    [InlineData("因受理审批时间拉长，下一步优化流程，按时付款")]
    [InlineData("群众未到位参加")]
    [InlineData("任务下达较晚，启动推后")]
    [InlineData("部分人员未参加培训")]
    [InlineData("施工单位未按期完工，支付比例按合同执行")]
    [InlineData("阴雨天气影响结算区域作业")]
    public void Other_delays_are_no_contradiction(string reason) => Assert.Empty(Findings(reason, Full()));

    [Fact]
    public void A_rate_below_100_percent_or_no_rate_agrees_with_unpaid_money()
    {
        Assert.Empty(Findings(Unpaid, TestForms.Funding(330000m, 330000m, 261458m, ratePercent: 79.23m)));
        Assert.Empty(Findings(Unpaid, null));
        Assert.Empty(Findings(Unpaid, TestForms.Funding(null, null, null)));
    }

    [Fact]
    public void A_printed_1_is_the_whole_only_where_the_amounts_say_so()
    {
        Assert.Single(Findings(Unpaid, TestForms.Funding(100m, 100m, 100m, ratePercent: 1m)));
        Assert.Empty(Findings(Unpaid, TestForms.Funding(100m, 100m, 1m, ratePercent: 1m)));
    }

    [Fact]
    public void Without_a_printed_rate_the_amounts_decide()
    {
        Assert.Single(Findings(Unpaid, TestForms.Funding(330000m, 261458m, 261458m)));
        Assert.Empty(Findings(Unpaid, TestForms.Funding(330000m, 330000m, 261458m)));
    }

    [Fact]
    public void The_one_reason_of_a_form_contradicts_too()
    {
        var form = TestForms.SelfEvaluation(Full()) with { ShortfallReason = TestForms.Read(Unpaid, 140) };

        var finding = Assert.Single(form.FindingsOf(Rule));
        Assert.Equal((140, null), (finding.Place.Line, finding.IndicatorIndex));
    }

    private static FundingLine Full() => TestForms.Funding(330000m, 261458m, 261458m, ratePercent: 100m, score: 10m);

    private static IReadOnlyList<Finding> Findings(string reason, FundingLine? funding) =>
        TestForms.SelfEvaluation(funding, TestForms.Row("＝100%", "＝79.23%", 2m, 1.58m, reason)).FindingsOf(Rule);
}
