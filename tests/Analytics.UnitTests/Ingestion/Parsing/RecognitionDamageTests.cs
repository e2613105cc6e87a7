namespace Analytics.UnitTests.Ingestion.Parsing;

/// <summary>Damage done by character recognition and narrow cells: put right only where nothing else makes sense, and reported.</summary>
public sealed class RecognitionDamageTests
{
    private const string Head =
        """
        项目支出绩效目标自评表
        （2020年度）
        项目名称 敬老院改造
        主管部门 云溪市民政局 实施单位 云溪市敬老院
        项目资金（万元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分

        """;

    private const string Table =
        """
        预期目标 实际完成情况
        改造敬老院。

        改造完成。
        一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 未完成原因分析
        产出指标
        数量指标
        改造床位数 2120张 126张 25 25
        质量指标
        验收合格率 290% 100% 25 25
        效益指标
        社会效益指标
        投诉件数 W3件 1件 30 30
        满意度指标
        服务对象满意度指标
        老人满意度 290% 94% 10 10
        总分 100 100
        联系人：梁一
        """;

    [Fact]
    public void Signs_taken_for_digits_and_letters_are_put_right_and_flagged()
    {
        var form = Texts.Form(Head + "年度资金总额 60.00 60.00 60.00 10 100% 10\n" + Table);

        Assert.Equal(["≥120张", "≥90%", "≤3件", "≥90%"], form.Indicators.Select(row => row.Target?.Value));
        Assert.All(form.Indicators, row => Assert.Equal(0.7m, row.Confidence));
        Assert.Equal(4, form.Problems.Count(problem => problem.Code == "operator-misread"));
    }

    [Fact]
    public void A_large_target_stays_as_printed_where_no_sign_is_damaged()
    {
        var form = Texts.Form(Head + "年度资金总额 60.00 60.00 60.00 10 100% 10\n" + Table.Replace("290%", "≥90%", StringComparison.Ordinal).Replace("W3件", "≤3件", StringComparison.Ordinal));

        Assert.Equal("2120张", form.Indicators[0].Target?.Value);
        Assert.DoesNotContain(form.Problems, problem => problem.Code == "operator-misread");
    }

    [Fact]
    public void An_amount_broken_by_a_narrow_cell_is_joined_where_the_rate_says_so()
    {
        var form = Texts.Form(Head + "年度资金总额 968.191 8 968.191 8 871.372 62 10 90.00% 9.00\n" + Table);

        Assert.Equal((968.1918m, 968.1918m, 871.37262m), (form.TotalFunding?.InitialBudget?.Value, form.TotalFunding?.AdjustedBudget?.Value, form.TotalFunding?.Executed?.Value));
        Assert.Equal(0.8m, form.TotalFunding?.Confidence);
    }
}
