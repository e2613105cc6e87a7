using Analytics.Domain.Forms;

namespace Analytics.UnitTests.Ingestion.Parsing;

/// <summary>Text whose columns are aligned by blanks, with cells broken over lines.</summary>
public sealed class AlignedTextTests
{
    private const string Head =
        """
                                      项目支出绩效自评表
                                        （2024年度）

        项目名称                古树名木保护与          主管部门      云溪市林业
                                复壮                                  局

        项目资金（万元）        年初预算数    全年预算数    全年执行数    分值    执行率     得分

          年度资金总额            45.00         45.00         43.20        10     96.00%      9.6

        年度总体目标            预期目标                              实际完成情况

                                保护古树120株，完成复壮。             保护古树126株。


        """;

    [Fact]
    public void Cells_broken_over_lines_are_put_together_by_their_columns()
    {
        var form = Texts.Form(Head +
            """
            一级指标      二级指标        三级指标          年度指标值    实际完成值   分值   得分   未完成原因分析

            产出指标      数量指标        保护古树株        ≥120株        126株        20     20
            (50分)                        数

                                          古树复壮株数      ≥15株         12株         10     8      2株古树因房屋
                                                                                                     拆迁推迟复壮，
                                                                                                     2025年补做。

                          质量指标        复壮成活率        ≥90%          100%         20     20

            效益指标      生态效益指      古树生境改善      有所改善      达成年度     30     30
                          标                                              指标

            满意度指标    服务对象满      市民满意度        ≥90%          95%          10     10
                          意度指标

            总分                                                                       90     97.6

            联系人：方一
            """);

        Assert.Equal(
        [
            "数量指标|保护古树株数|≥120株|126株|20|20|",
            "数量指标|古树复壮株数|≥15株|12株|10|8|2株古树因房屋拆迁推迟复壮，2025年补做。",
            "质量指标|复壮成活率|≥90%|100%|20|20|",
            "生态效益指标|古树生境改善|有所改善|达成年度指标|30|30|",
            "服务对象满意度指标|市民满意度|≥90%|95%|10|10|",
        ],
        Texts.Rows(form));
        Assert.Equal(["产出指标", "产出指标", "产出指标", "效益指标", "满意度指标"], form.Indicators.Select(row => row.Level1?.Value));
        Assert.Equal("古树名木保护与复壮", form.ProjectName?.Value);
        Assert.Equal("云溪市林业局", form.CompetentDepartment?.Value);
        Assert.Equal((45.00m, 45.00m, 43.20m), (form.TotalFunding?.InitialBudget?.Value, form.TotalFunding?.AdjustedBudget?.Value, form.TotalFunding?.Executed?.Value));
        Assert.Equal(("保护古树120株，完成复壮。", "保护古树126株。"), (form.ExpectedGoal?.Value, form.ActualGoal?.Value));
        Assert.Equal((90m, 97.6m), (form.TotalWeight?.Value, form.TotalScore?.Value));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Rows_without_blank_lines_between_them_are_told_by_their_points()
    {
        var form = Texts.Form(Head +
            """
            一级指标      二级指标        三级指标          年度指标值    实际完成值   分值   得分   未完成原因分析
            产出指标      数量指标        保护古树株        ≥120株        126株        20     20
            (50分)                        数
                                          古树复壮株数      ≥15株         15株         10     10
                          质量指标        复壮成活率        ≥90%          100%         20     20
            效益指标      生态效益指      古树生境改善      有所改善      达成年度     30     30
                          标                                              指标
            满意度指标    服务对象满      市民满意度        ≥90%          95%          10     10
                          意度指标
            总分                                                                       90     99.6
            联系人：方一
            """);

        Assert.Equal(
        [
            "数量指标|保护古树株数|≥120株|126株|20|20|",
            "数量指标|古树复壮株数|≥15株|15株|10|10|",
            "质量指标|复壮成活率|≥90%|100%|20|20|",
            "生态效益指标|古树生境改善|有所改善|达成年度指标|30|30|",
            "服务对象满意度指标|市民满意度|≥90%|95%|10|10|",
        ],
        Texts.Rows(form));
    }

    [Fact]
    public void Lines_centred_in_their_row_stay_together_where_blank_lines_part_the_rows()
    {
        var form = Texts.Form(Head +
            """
            一级指标      二级指标        三级指标          年度指标值    实际完成值   分值   得分   未完成原因分析

                                          保护古树
            产出指标      数量指标        株数              ≥120株        126株        50     50

                          生态效益                          有所
            效益指标      指标            古树生境改善      改善          已完成       30     30

                          服务对象满
            满意度指标                    市民满意度        ≥90%          95%          10     10
                          意度指标

            总分                                                                       90     99.6

            联系人：方一
            """);

        Assert.Equal(
        [
            "数量指标|保护古树株数|≥120株|126株|50|50|",
            "生态效益指标|古树生境改善|有所改善|已完成|30|30|",
            "服务对象满意度指标|市民满意度|≥90%|95%|10|10|",
        ],
        Texts.Rows(form));
    }

    [Fact]
    public void A_header_with_a_label_beside_it_may_be_broken_over_lines()
    {
        var form = Texts.Form(Head +
            """
            绩效指标  一级指标      二级指标        三级指标          年初目标值(A)   全年实际值(B)   分值   得分   未完成原因及拟采取的改进
                                                                                                                     措施

                      产出指标      数量指标        保护古树株数      ≥120株          126株           50     50

                      满意度指标    服务对象满      市民满意度        ≥90%            95%             40     40
                                    意度指标

            总分                                                                                      90     99.6

            联系人：方一
            """);

        Assert.Equal(["数量指标|保护古树株数|≥120株|126株|50|50|", "服务对象满意度指标|市民满意度|≥90%|95%|40|40|"], Texts.Rows(form));
        Assert.Equal(("保护古树120株，完成复壮。", "保护古树126株。"), (form.ExpectedGoal?.Value, form.ActualGoal?.Value));
    }

    [Fact]
    public void A_number_that_a_narrow_cell_breaks_is_one_number()
    {
        var form = Texts.Form(
            """
                                      项目支出绩效自评表
                                        （2024年度）

            项目名称                古树名木保护

            项目资金（元）          年初预算数      全年预算数    全年执行数      分值    执行率     得分

              年度资金总额          1,769,000.00    1,769,000.    1,687,272.20    10      95.38      9.54
                                                    00

            年度总体目标            预期目标                              实际完成情况

                                    保护古树120株，完成复壮。             保护古树126株。

            一级指标      二级指标        三级指标          年度指标值    实际完成值   分值   得分   未完成原因分析

            产出指标      数量指标        保护古树株数      ≥120株        126株        50     50

            满意度指标    服务对象满意度  市民满意度        ≥90%          95%          40     40

            总分                                                                       90     99.54

            联系人：方一
            """);

        Assert.Equal((1769000m, 1769000m, 1687272.20m), (form.TotalFunding?.InitialBudget?.Value, form.TotalFunding?.AdjustedBudget?.Value, form.TotalFunding?.Executed?.Value));
        Assert.Equal(9.54m, form.TotalFunding?.Score?.Value);
    }
}
