using Analytics.Domain.Forms;

namespace Analytics.UnitTests.Ingestion.Parsing;

/// <summary>Rows whose cells have run together: columns, values and sums tell them apart.</summary>
public sealed class GluedRowsTests
{
    private const string Head =
        """
        项目支出绩效目标自评表
        （2024年度）
        项目名称 林区防火道维护
        主管部门 云溪市林业局 实施单位 云溪市林业站
        项目资金（万元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分
        年度资金总额 60.00 60.00 57.00 10 95% 9.5
        预期目标 实际完成情况
        维护防火道，减少火情。

        维护防火道88公里。
        """;

    [Theory]
    [InlineData("维护里程 ≥85公里 88公里 2020", "巡护次数 ≥120次 118次 109.83", "隐患整改率 ≥95% 98% 2020")]
    [InlineData("维护里程 ≥85公里88公里2020", "巡护次数≥120次 118次 109.83", "隐患整改率≥95%98%2020")]
    [InlineData("维护里程≥85公里88公里2020", "巡护次数≥120次118次109.83", "隐患整改率 ≥95%98%20 20")]
    public void Points_that_have_run_together_are_told_apart_by_what_they_add_up_to(string first, string second, string third)
    {
        var form = Texts.Form(
            $"""
            {Head}
            一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 未完成原因分析
            产出指标
            数量指标
            {first}
            {second}
            质量指标
            {third}
            效益指标
            生态效益指标
            火情次数 ≤3起 2起 3030
            满意度指标
            服务对象满意度指标
            林农满意度 ≥90%94%1010
            总分 100 99.33
            联系人：梁一
            """);

        Assert.Equal(
        [
            "数量指标|维护里程|≥85公里|88公里|20|20|",
            "数量指标|巡护次数|≥120次|118次|10|9.83|",
            "质量指标|隐患整改率|≥95%|98%|20|20|",
            "生态效益指标|火情次数|≤3起|2起|30|30|",
            "服务对象满意度指标|林农满意度|≥90%|94%|10|10|",
        ],
        Texts.Rows(form));
        Assert.All(form.Indicators, row => Assert.True(row.Confidence < 1m));
    }

    [Fact]
    public void A_whole_row_without_any_blank_is_read_by_the_order_of_the_columns()
    {
        var form = Texts.Form(
            $"""
            {Head}
            一级指标二级指标三级指标分值年度指标值实际完成值得分未完成原因分析
            产出指标数量指标维护里程20≥85公里88公里20
            巡护次数10≥120次118次9.83大雪封山停巡4天，已补巡2次。
            质量指标隐患整改率20≥95%98%20
            效益指标生态效益指标火情次数30≤3起2起30
            满意度指标服务对象满意度指标林农满意度10≥90%94%10
            总分 100 99.33
            联系人：梁一
            """);

        Assert.Equal(
        [
            "数量指标|维护里程|≥85公里|88公里|20|20|",
            "数量指标|巡护次数|≥120次|118次|10|9.83|大雪封山停巡4天，已补巡2次。",
            "质量指标|隐患整改率|≥95%|98%|20|20|",
            "生态效益指标|火情次数|≤3起|2起|30|30|",
            "服务对象满意度指标|林农满意度|≥90%|94%|10|10|",
        ],
        Texts.Rows(form));
        Assert.Equal(["产出指标", "产出指标", "产出指标", "效益指标", "满意度指标"], form.Indicators.Select(row => row.Level1?.Value));
    }

    [Fact]
    public void Bare_digits_are_cut_where_target_actual_and_points_fit_each_other()
    {
        var form = Texts.Form(
            $"""
            {Head}
            一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 未完成原因分析
            产出指标
            数量指标
            路况指数 85881010
            巡护次数 120118109.83
            质量指标
            隐患整改率 ≥95% 98% 3030
            效益指标
            生态效益指标
            火情次数 ≤3起 2起 3030
            满意度指标
            服务对象满意度指标
            林农满意度 ≥90%94%1010
            总分 100 99.33
            联系人：梁一
            """);

        Assert.Equal("数量指标|路况指数|85|88|10|10|", Texts.Rows(form).First());
        Assert.Equal("数量指标|巡护次数|120|118|10|9.83|", Texts.Rows(form).ElementAt(1));
        Assert.True(form.NeedsReview);
    }

    [Fact]
    public void Labels_and_amounts_that_have_run_together_are_parted()
    {
        var form = Texts.Form(
            """
            2024年度项目支出绩效自评表
            （2024年度）
            填报单位（盖章）：云溪市林业局填表日期：2025年1月18日
            金额单位：元
            项目名称511522110R665068-林区防火道维护
            主管部门及代码110-云溪市林业局实施单位云溪市林业站
            项目资金
            资金名称年初预算数调整预算数实际支出分值执行率(B/A)得分
            年度资金总额：20000.0019400.0019233.161099.149.91
            财政拨款：20000.0019400.0019233.16---
            其他：0.000.000.00---
            年度总体目标
            预期目标实际完成情况
            维护防火道，减少火情。

            维护防火道88公里。
            绩效指标
            一级指标二级指标三级指标年度指标值(A)实际完成值(B)分值得分未完成原因分析
            产出指标(50分)数量指标维护里程≥85公里88公里5050
            效益指标(30分)生态效益指标火情次数≤3起2起3030
            满意度指标(10分)服务对象满意度指标林农满意度≥90%94%1010
            总         分 90 99.91
            联系人：梁一
            """);

        Assert.Equal("林区防火道维护", form.ProjectName?.Value);
        Assert.Equal(("云溪市林业局", "110", "云溪市林业站"), (form.CompetentDepartment?.Value, form.DepartmentCode?.Value, form.ImplementingUnit?.Value));
        Assert.Equal(["年度资金总额", "财政拨款", "其他"], form.Funding.Select(line => line.Source.Value));
        Assert.Equal((20000.00m, 19400.00m, 19233.16m), (form.TotalFunding?.InitialBudget?.Value, form.TotalFunding?.AdjustedBudget?.Value, form.TotalFunding?.Executed?.Value));
        Assert.Equal((10m, 99.14m, 9.91m), (form.TotalFunding?.Weight?.Value, form.TotalFunding?.RatePercent?.Value, form.TotalFunding?.Score?.Value));
        Assert.Equal(19233.16m, form.Funding[1].Executed?.Value);
        Assert.Equal((90m, 99.91m), (form.TotalWeight?.Value, form.TotalScore?.Value));
    }

    [Fact]
    public void A_title_that_begins_like_a_label_names_no_department()
    {
        var form = Texts.Form(
            """
            部门（单位）整体支出绩效目标自评表
            （2024年度）
            单位（盖章）：云溪市林业局填报日期：2025/01/18
            部门（单位）名称云溪市林业局
            项目资金
            资金来源年初预算数全年预算数全年执行数分值执行率得分
            年度资金总额600000.00600000.00570000.001095.00%9.5
            绩效指标
            一级指标二级指标三级指标年度指标值实际完成值分值得分未完成原因分析
            产出指标数量指标维护里程≥85公里88公里5050
            效益指标生态效益指标火情次数≤3起2起4040
            总分10099.5
            """);

        Assert.Equal("云溪市林业局", form.CompetentDepartment?.Value);
        Assert.Equal("部门（单位）整体支出绩效目标自评表", form.Title.Value);
    }

    [Fact]
    public void A_target_table_of_three_cells_a_target_is_read_without_its_blanks_too()
    {
        var form = Texts.Form(
            """
            项目支出绩效目标批复表
            （2024年度）
            单位：万元
            一级项目名称特定目标类二级项目名称林区防火道维护
            主管部门110-云溪市林业局实施单位云溪市林业站
            资金情况
            年度资金总额：38.50
            其中：财政拨款38.50
            非财政拨款0.00
            年度总体目标
            维护防火道，减少火情。
            绩效指标
            一级指标二级指标三级指标计算符号目标值度量单位指标值说明
            产出指标数量指标维护里程≥85公里按季度统计
            效益指标生态效益指标火情次数≤3起
            满意度指标服务对象满意度指标林农满意度≥90%
            """);

        Assert.Equal(["维护里程|≥85公里|", "火情次数|≤3起|", "林农满意度|≥90%|"], form.Indicators.Select(row => $"{row.Level3?.Value}|{row.Target?.Value}|{row.Reason?.Value}"));
        Assert.Equal([38.50m, 38.50m, 0.00m], form.Funding.Select(line => line.InitialBudget?.Value));
    }

    [Theory]
    [InlineData("资金来源年初预算数全年预算数全年执行数分值执行率得分", "年度资金总额600000.00600000.00570000.001095.00%9.5", 95, 9.5)]
    [InlineData("资 金 来 源年初预算数全年预算数全年执行数分值执行率得分", "年度资金总额600000.00600000.00570000.001095.00%9", 95, 9)] // the score is wrong in the form
    [InlineData("资金来源年初预算数全年预算数全年执行数分值执行率得分", "年度资金总额600000.00600000.00570000.0010100.009.5", 100, 9.5)] // the rate is
    public void Amounts_without_any_blank_are_parted_by_what_their_row_gives(string header, string total, double rate, double score)
    {
        var form = Glued(header, total, "财政拨款600000.00600000.00570000.00");

        Assert.Equal((600000m, 600000m, 570000m), (form.TotalFunding?.InitialBudget?.Value, form.TotalFunding?.AdjustedBudget?.Value, form.TotalFunding?.Executed?.Value));
        Assert.Equal((10m, (decimal)rate, (decimal)score), (form.TotalFunding?.Weight?.Value, form.TotalFunding?.RatePercent?.Value, form.TotalFunding?.Score?.Value));
        Assert.Equal((600000m, 570000m), (form.Funding[1].InitialBudget?.Value, form.Funding[1].Executed?.Value));
    }

    [Fact]
    public void Amounts_that_nothing_bears_out_are_not_parted_by_guess() =>
        Assert.Null(Glued("资金来源年初预算数全年预算数全年执行数分值执行率得分", "年度资金总额600000.00600000.00570000.0012345", "财政拨款600000.00600000.00570000.00").TotalFunding?.Executed);

    [Fact]
    public void A_row_in_words_and_a_column_of_criteria_are_told_apart_too()
    {
        var form = Texts.Form(
            $"""
            {Head}
            一级指标二级指标三级指标年度指标值实际完成值分值评分标准得分未完成原因分析
            产出指标数量指标维护里程≥85公里88公里40完成率乘以分值40
            效益指标可持续影响指标林区安全意识稳步增强达成年度指标40按完成情况分档计分40
            满意度指标服务对象满意度指标林农满意度≥90%94%10完成率乘以分值10
            总分 90 99.5
            联系人：梁一
            """);

        Assert.Equal(
        [
            "数量指标|维护里程|≥85公里|88公里|40|40|",
            "可持续影响指标|林区安全意识|稳步增强|达成年度指标|40|40|",
            "服务对象满意度指标|林农满意度|≥90%|94%|10|10|",
        ],
        Texts.Rows(form));
    }

    private static EvaluationForm Glued(string header, string total, string part) => Texts.Form(
        $"""
        项目支出绩效目标自评表
        （2024年度）
        项目名称林区防火道维护
        主管部门云溪市林业局实施单位云溪市林业站
        项目资金（元）
        {header}
        {total}
        {part}
        年度总体目标
        预期目标实际完成情况
        维护防火道，减少火情。

        维护防火道88公里。

        一级指标二级指标三级指标年度指标值实际完成值分值得分未完成原因分析
        产出指标数量指标维护里程≥85公里88公里5050
        满意度指标服务对象满意度指标林农满意度≥90%94%4040
        总分 90 99.5
        联系人：梁一
        """);
}
