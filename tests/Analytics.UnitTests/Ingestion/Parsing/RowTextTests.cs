namespace Analytics.UnitTests.Ingestion.Parsing;

/// <summary>Whose text the lines between two rows are.</summary>
public sealed class RowTextTests
{
    private const string Header =
        """
        项目支出绩效目标自评表
        （2024年度）
        项目名称 公园维护
        资金来源 年初预算数 全年预算数 全年执行数 分值 执行率 得分
        年度资金总额： 100 100 100 10 100.00 10
        一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 未完成原因分析
        产出指标(50分)
        数量指标

        """;

    [Fact]
    public void A_name_over_several_lines_has_its_values_behind_it() =>
        AssertRows(
            "沿江公园绿道照明设施巡查\n\n维修次数\n\n≥12次 12次 50 50\n",
            "数量指标|沿江公园绿道照明设施巡查维修次数|≥12次|12次|50|50|");

    [Fact]
    public void A_reason_and_the_name_of_the_next_row_follow_each_other() =>
        AssertRows(
            "补种行道树株数 ≥200株 150株 25 18.75\n苗木运输受阻，部分路\n\n段改为次年春季补种。\n\n公园健身步道破损路面修\n复面积\n\n≥300平方米 320平方米 25 25\n",
            "数量指标|补种行道树株数|≥200株|150株|25|18.75|苗木运输受阻，部分路段改为次年春季补种。",
            "数量指标|公园健身步道破损路面修复面积|≥300平方米|320平方米|25|25|");

    [Fact]
    public void A_target_of_words_may_be_broken_over_lines_too() =>
        AssertRows(
            "沿江公园绿化养护巡查考核\n完成情况\n\n养护到位，\n没有黄土裸\n露\n\n达成年度指标 50 50\n",
            "数量指标|沿江公园绿化养护巡查考核完成情况|养护到位，没有黄土裸露|达成年度指标|50|50|");

    [Fact]
    public void A_reason_may_begin_on_the_line_of_the_values() =>
        AssertRows(
            "补种行道树株数 ≥200株 150株 25 18.75 苗木运输受阻，\n次年补种。\n修剪树木株数 ≥900株 910株 25 25 无\n",
            "数量指标|补种行道树株数|≥200株|150株|25|18.75|苗木运输受阻，次年补种。",
            "数量指标|修剪树木株数|≥900株|910株|25|25|无");

    [Fact]
    public void Numbers_within_a_reason_are_no_row() =>
        AssertRows(
            "补种行道树株数 ≥200株 150株 50 37.5\n全年分 3 批 补种，第 2 批 因 干旱 推迟。\n",
            "数量指标|补种行道树株数|≥200株|150株|50|37.5|全年分3批补种，第2批因干旱推迟。");

    [Fact]
    public void An_ordinal_before_the_name_is_taken_off() =>
        AssertRows("指标1：修剪树木株数 ≥900株 910株 50 50\n", "数量指标|修剪树木株数|≥900株|910株|50|50|");

    [Fact]
    public void A_row_that_lacks_a_number_leaves_both_open_and_says_so()
    {
        var form = Texts.Form(Header + "修剪树木株数 ≥900株 910株 50\n总分 100 60\n联系人：甲\n");

        var row = Assert.Single(form.Indicators);
        Assert.Equal(("修剪树木株数", "≥900株", "910株"), (row.Level3?.Value, row.Target?.Value, row.Actual?.Value));
        Assert.Null(row.Weight);
        Assert.Null(row.Score);
        Assert.Contains(form.Problems, problem => problem.Code == "row-number-missing");
    }

    [Fact]
    public void Text_that_belongs_to_no_row_is_reported_and_not_dropped()
    {
        var form = Texts.Form(Header + "修剪树木株数 ≥900株\n总分 100 10\n联系人：甲\n");

        Assert.Empty(form.Indicators);
        Assert.Contains(form.Problems, problem => problem.Code == "text-unassigned");
    }

    private static void AssertRows(string table, params string[] rows)
    {
        var form = Texts.Form(Header + table + "总分 100 100\n联系人：甲\n");

        Assert.Equal(rows, Texts.Rows(form));
    }
}
