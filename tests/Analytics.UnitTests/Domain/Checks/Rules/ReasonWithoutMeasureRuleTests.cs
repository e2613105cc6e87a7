using Analytics.Domain.Checks;

namespace Analytics.UnitTests.Domain.Checks.Rules;

public sealed class ReasonWithoutMeasureRuleTests
{
    private const string Rule = "reason-without-measure";

    [Theory]
    [InlineData("年末财政未拨付项目经费到单位，导致部分经费未支付。")] // 000:126
    [InlineData("职教社成立完成初步人选方案，成立会议报方案在下年度完成。")] // 004:81
    [InlineData("主要是东门镇两处道路断头影响线路走向所致。")]
    [InlineData("偏差原因：设备供货延期。改进措施：无")]
    [InlineData("施工单位组织不力，进度协调难度大")]
    [InlineData("已调整实施范围，参训人数减少。")] // what was done before is no measure
    [InlineData("上级要求提高，检测频次由季度改为月度。")]
    [InlineData("目前正组织施工，当年不能完工。")]
    [InlineData("受强降雨影响停工。已签订合同尚未到付款节点。")]
    [InlineData("设备已重新安装，验收推迟到次年。")]
    public void A_cause_alone_is_found(string reason)
    {
        var finding = Assert.Single(Findings("≥10次", "7次", 7m, reason));

        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Equal(0, finding.IndicatorIndex);
    }

    [Theory]
    [InlineData("偏差原因：新组建部门，需求量测算值偏小。改进措施：科学测算需求量。")] // 002:63
    [InlineData("因设备检修停机，本项未达目标值。2025年将增加备用设备。")]
    [InlineData("采购文件受到质疑，下一步提前编制参数。")]
    [InlineData("因产线搬迁暂停改造，本项未达目标值。2025年将改为远程诊断。")]
    [InlineData("存在的主要问题是调查员换届推迟，云溪市数据中心将改为线上培训。")]
    [InlineData("部分学员外出务工，拟在春节期间补训。")]
    [InlineData("受强降雨影响停工。加强与气象部门会商，倒排工期。")]
    [InlineData("受强降雨影响停工。已约谈供应商，扣除违约金并限期交付。")] // a measure may be taken already
    [InlineData("受强降雨影响停工。现已签订补充协议，剩余部分四月前完成。")]
    [InlineData("业务科室轮岗。由分管领导牵头，每月召开推进会。")]
    [InlineData("下达任务较晚，推后实施。我们会督促承办科室。")]
    [InlineData("驻村干部调整。现由镇分管领导直接负责，按周报送进度。")]
    [InlineData("天气炎热未达标，改到9月以后集中补办。")]
    [InlineData("平台迁移导致统计不全，目前正组织人工补录。")]
    [InlineData("对方取消合作，已另行联系两家企业承接。")]
    [InlineData("个别镇未报送，要求其月底前补报。")]
    [InlineData("评审专家时间难以协调,评审会推后召开.今后建立备选专家名单.")] // half-width full stops
    [InlineData("无")]
    [InlineData("虽然进步很大，但仍有提升空间。")] // 000:137; a stock phrase is no cause
    public void A_measure_or_no_cause_at_all_is_in_order(string reason) => Assert.Empty(Findings("≥10次", "7次", 7m, reason));

    [Fact]
    public void A_remark_beside_a_target_that_was_met_owes_no_measure() => Assert.Empty(Findings("≥10次", "10次", 10m, "数据来自业务统计台账汇总表"));

    [Fact]
    public void A_remark_of_few_words_owes_no_measure() => Assert.Empty(Findings("≥10次", "7次", 7m, "数据口径说明"));

    [Fact]
    public void The_one_reason_of_a_form_owes_a_measure_too()
    {
        var form = TestForms.SelfEvaluation() with { ShortfallReason = TestForms.Read("受强降雨影响停工两周。", 140) };

        Assert.Equal(140, Assert.Single(form.FindingsOf(Rule)).Place.Line);
    }

    private static IReadOnlyList<Finding> Findings(string target, string actual, decimal score, string reason) =>
        TestForms.SelfEvaluation(null, TestForms.Row(target, actual, 10m, score, reason)).FindingsOf(Rule);
}
