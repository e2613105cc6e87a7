namespace Analytics.UnitTests.Ingestion.Parsing.Reassembly;

/// <summary>The invented form in its natural order: what the displaced ones are compared with.</summary>
public sealed class InventedPartsTests
{
    [Fact]
    public void In_its_natural_order_the_form_is_read_without_a_problem()
    {
        var form = Texts.Form(InventedParts.Text(InventedParts.Roads.InOrder));

        Assert.Empty(form.Problems);
        Assert.Equal(
        [
            "数量指标|安装波形护栏里程|≥200公里|186.5公里|10|9.33|白石、柳河两个乡镇因雨季停工，护栏推迟到次年一月安装。",
            "数量指标|更换交通标志牌数量|≥400块|420块|8|8|",
            "质量指标|护栏安装一次验收合格率|＝100%|100%|8|8|",
            "质量指标|标线反光系数达标率|≥95%|97.2%|7|7|",
            "时效指标|工程完工时间|2024年11月底前|2025年1月|7|6|雨季停工二十二天。",
            "成本指标|单位里程护栏安装成本|≤6.2万元|5.98万元|10|10|",
            "社会效益指标|农村公路临崖路段事故起数下降，群众出行更加安全|明显下降|达成预期指标|20|20|",
            "可持续影响指标|护栏日常养护机制健全|长期有效|达成预期指标|10|10|",
            "满意度指标|沿线群众满意度|≥90%|94.6%|10|10|",
        ],
        Texts.Rows(form));
        Assert.Equal("云溪市公路事业发展中心", form.ImplementingUnit?.Value);
        Assert.StartsWith("全年安装波形护栏", form.ActualGoal?.Value, StringComparison.Ordinal);
    }
}
