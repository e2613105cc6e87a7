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

    [Fact]
    public void A_header_broken_over_lines_and_cells_with_blanks_in_them()
    {
        var form = Texts.Form(
            """
            项目支出绩效目标自评表
            （2024年度）
            项目名称 河道保洁
            资金来源 年初预算数 全年预算数 全年执行数 分值 执行率 得分
            年度资金总额： 100.00 100.00 95.00 10 95.00% 9.5
            一级指标 二级指标
            三级指标 年度指标值
            (A)
            实际完成值
            (B)
            分值 得分 未完成原因
            分析
            产出指标（50分）
            数量指标 保洁 长度 ≥ 20 公里 21公里 20分 20分
            垃圾清运时间 12月31日前 按时完成 10分 9分 11月 下旬 因雨 停运 3 天
            质量指标 水面清洁率 ≥ 95% 96% 20分 20分
            效益指标（30分）
            社会效益 居民环境满意程度 明显提升 基本达成 30分 28分
            指标
            满意度指标（10分）
            满意度指 居民满意度 ≥85％ 90％ 10分 10分
            标
            总分 96.5分
            自评结论：良好
            """);

        Assert.Equal(
        [
            "数量指标|保洁长度|≥20公里|21公里|20|20|",
            "数量指标|垃圾清运时间|12月31日前|按时完成|10|9|11月下旬因雨停运3天",
            "质量指标|水面清洁率|≥95%|96%|20|20|",
            "社会效益指标|居民环境满意程度|明显提升|基本达成|30|28|",
            "满意度指标|居民满意度|≥85％|90％|10|10|",
        ],
        Texts.Rows(form));
        Assert.Equal(96.5m, form.TotalScore?.Value);
        Assert.Null(form.TotalWeight);
    }

    [Fact]
    public void Goals_without_a_table_behind_them_are_not_guessed_at()
    {
        var form = Texts.Form("项目支出绩效目标自评表\n（2024年度）\n预期目标 实际完成情况\n保洁河道二十公里。\n\n保洁河道二十一公里。\n其他不知何处的文字\n");

        Assert.Null(form.ActualGoal);
        Assert.Contains(form.Problems, problem => problem.Code == "goals-not-ended");
    }

    private static void AssertRows(string table, params string[] rows)
    {
        var form = Texts.Form(Header + table + "总分 100 100\n联系人：甲\n");

        Assert.Equal(rows, Texts.Rows(form));
    }
}
