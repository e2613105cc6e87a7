using Analytics.Domain.Forms;

namespace Analytics.UnitTests.Ingestion.Parsing;

/// <summary>Tables of other provinces: other labels around the goals, totals in other places, marks for what is missing.</summary>
public sealed class GridVariantsTests
{
    private const string Rows =
        """
        绩效指标*1|一级指标*1|二级指标*1|三级指标*1|年度指标值*1|实际完成值*1|分值*1|得分*1|偏差原因分析及改进措施*1
        *1|产出指标*1|数量指标*1|清理河道长度*1|≥30公里*1|32公里*1|50*1|50*1|/
        *1|效益指标*1|生态效益指标*1|水体感观*1|明显改善*1|明显改善*1|30*1|29*1|个别河湾有浮萍，增加打捞频次。
        *1|满意度指标*1|服务对象满意度指标*1|沿河居民满意度*1|≥90%*1|93%*1|10*1|10*1|—
        """;

    private const string Funding =
        """
        项目资金/（万元）*2||年初预算数*1|全年预算数*1|全年执行数*1|分值*1|执行率*1|得分*1
        *2|年度资金总额*1|80*1|80*1|72*1|10*1|90%*1|9
        """;

    [Fact]
    public void A_block_of_goals_with_labels_of_its_own_and_other_texts_below_the_conclusion()
    {
        var form = Grids.Form($"""
            部门预算项目支出绩效自评表（2023年度）*9
            项目名称*2|清河行动*7
            项目基本情况*1|1.项目年度目标完成情况*1|项目年度目标*4|年度目标完成情况*3
            *1|*1|清理河道30公里。*4|清理河道32公里。*3
            *1|2.项目实施内容及过程概述*1|分三批招标，按月巡查。*7
            {Funding}
            {Rows}
            合计*6|100*1|98*1|
            评价结论*2|自评98分，等次为“优”。*7
            存在问题*2|河湾清理不及时。*7
            改进措施*2|增配打捞船。*7
            """);

        Assert.Equal(("清理河道30公里。", "清理河道32公里。"), (form.ExpectedGoal?.Value, form.ActualGoal?.Value));
        Assert.Equal("自评98分，等次为“优”。", form.Conclusion?.Value);
    }

    [Fact]
    public void The_goal_may_stand_under_the_name_of_the_whole_block()
    {
        var form = Grids.Form($"""
            转移支付区域（项目）绩效目标自评表*9
            （2023年度）*9
            转移支付（项目）名称*2|清河行动*7
            中央主管部门*2|生态环境部*7
            地方主管部门*2|云溪市生态环境局*3|资金使用单位*1|云溪市河道管理所*3
            {Funding.Replace("项目资金", "资金投入情况", StringComparison.Ordinal)}
            总体目标完成情况*2|总体目标*4|全年实际完成情况*3
            *2|清理河道30公里。*4|清理河道32公里。*3
            {Rows}
            总分*6|100*1|98*1|
            """);

        Assert.Equal("清河行动", form.ProjectName?.Value);
        Assert.Equal(("云溪市生态环境局", "云溪市河道管理所"), (form.CompetentDepartment?.Value, form.ImplementingUnit?.Value));
        Assert.Equal(("清理河道30公里。", "清理河道32公里。"), (form.ExpectedGoal?.Value, form.ActualGoal?.Value));
        Assert.Equal(9m, form.TotalFunding?.Score?.Value);
    }

    [Fact]
    public void The_goal_of_a_year_in_a_table_of_targets()
    {
        var form = Grids.Form("""
            项目支出绩效目标申报表*7
            （2025年度）*7
            项目名称*2|流动图书车*5
            项目资金/（万元）*2|年度资金总额：*2|68.50*3
            总体目标*2|年度目标*5
            *2|全年下乡服务180场。*5
            绩效指标*1|一级指标*1|二级指标*1|三级指标*1|指标性质*1|指标值*1|度量单位*1
            *1|产出指标*1|数量指标*1|下乡服务场次*1|≥*1|180*1|场*1
            *1|满意度指标*1|服务对象满意度指标*1|读者满意度*1|≥*1|90*1|%*1
            """);

        Assert.Equal("全年下乡服务180场。", form.ExpectedGoal?.Value);
        Assert.Null(form.ActualGoal);
        Assert.Equal(68.50m, form.TotalFunding?.InitialBudget?.Value);
        Assert.Equal(["≥180场", "≥90%"], form.Indicators.Select(row => row.Target?.Value));
    }

    [Fact]
    public void A_total_above_the_rows_does_not_end_the_table()
    {
        var table = Rows.ReplaceLineEndings("\n").Split('\n');
        var form = Grids.Form($"""
            项目支出绩效自评表（2023年度）*9
            项目名称*2|清河行动*7
            {Funding}
            年度总体目标*2|预期目标*4|实际完成情况*3
            *2|清理河道30公里。*4|清理河道32公里。*3
            {table[0]}
            *1|合计*5|100*1|98*1|
            {table[1]}
            {table[2]}
            {table[3]}
            """);

        Assert.Empty(form.Problems);
        Assert.Equal(["清理河道长度", "水体感观", "沿河居民满意度"], form.Indicators.Select(row => row.Level3?.Value));
        Assert.Equal((100m, 98m), (form.TotalWeight?.Value, form.TotalScore?.Value));
    }

    [Fact]
    public void A_stroke_in_place_of_a_reason_is_none()
    {
        var form = Grids.Form($"""
            项目支出绩效自评表（2023年度）*9
            项目名称*2|清河行动*7
            {Funding}
            年初目标*5|完成情况*4
            清理河道30公里。*5|清理河道32公里。*4
            {Rows}
            总分*6|100*1|98*1|
            """);

        Assert.Equal([null, "个别河湾有浮萍，增加打捞频次。", null], form.Indicators.Select(row => row.Reason?.Value));
        Assert.Equal(("清理河道30公里。", "清理河道32公里。"), (form.ExpectedGoal?.Value, form.ActualGoal?.Value));
    }

    [Fact]
    public void An_amount_in_the_cell_of_its_name_is_of_no_column()
    {
        var form = Grids.Form($"""
            2023年度部门整体支出绩效自评表*9
            省级预算部门名称*2|云溪市水务局*7
            年度预算申请/（万元）*2||年初预算数*1|全年预算数*1|全年执行数*1|分值*1|执行率*1|得分*1
            *2|年度资金总额*1|5230.16*1|5688.4*1|5401.77*1|10*1|94.96%*1|9.5
            *2|其中：一般公共预算：5688.4*3|其中：项目支出：3500*4
            年度总体目标*2|预期目标*4|实际完成情况*3
            *2|清理河道30公里。*4|清理河道32公里。*3
            {Rows}
            总分*6|100*1|98.5*1|
            """);

        Assert.Equal("云溪市水务局", form.CompetentDepartment?.Value);
        Assert.Equal(5688.4m, form.TotalFunding?.AdjustedBudget?.Value);
        Assert.All(form.Funding.Skip(1), line =>
            Assert.True(line is { InitialBudget: null, AdjustedBudget: null, Executed: null, Weight: null, RatePercent: null, Score: null }));
        Assert.Contains(form.Problems, problem => problem.Code == "funding-row-unclear");
    }

    [Fact]
    public void The_year_in_a_cell_of_its_own_and_words_behind_the_date()
    {
        var form = Grids.Form($"""
            项目支出绩效自评表*9
            填报单位：云溪市河道管理所　填报日期：2024年3月18日　单位：万元*9
            预算年度*2|2023*7
            项目名称*2|清河行动*7
            {Funding}
            年度总体目标*2|预期目标*4|实际完成情况*3
            *2|清理河道30公里。*4|清理河道32公里。*3
            {Rows}
            总分*6|100*1|98*1|
            """);

        Assert.Equal(2023, form.FiscalYear?.Value);
        Assert.Equal(new DateOnly(2024, 3, 18), form.FiledOn?.Value);
    }
}
