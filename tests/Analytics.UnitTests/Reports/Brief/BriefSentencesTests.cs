using Analytics.Reports.Brief;

namespace Analytics.UnitTests.Reports.Brief;

public sealed class BriefSentencesTests
{
    private static readonly BriefModel Year = SampleYear.Brief(3);

    [Fact]
    public void A_cut_budget_is_told_with_both_rates_and_their_distance()
    {
        var text = Money(330_000m, 261_458m, 261_458m, 1m, 0.79229697m);

        Assert.Equal(
            "年初预算33.00万元，年中净调减6.85万元（20.77%），调整后26.15万元，全年执行26.15万元。执行率按调整后预算为100.00%，按年初预算为79.23%，相差20.77个百分点，两个口径应当对照使用。",
            text);
    }

    [Fact]
    public void A_raised_budget_is_told_as_such() =>
        Assert.Contains("年中净调增73.57万元（19.24%）", Money(3_823_700m, 4_559_400m, 4_505_000m, 0.98806859m, 1.17817820m), StringComparison.Ordinal);

    [Fact]
    public void An_unchanged_budget_is_told_without_a_change() =>
        Assert.Equal(
            "年初预算20.00万元，年中未作调整，全年执行19.69万元。执行率为98.44%，按调整后预算和按年初预算计算一致。",
            Money(200_000m, 200_000m, 196_876.3m, 0.9843815m, 0.9843815m));

    [Fact]
    public void Money_without_an_initial_budget_is_new() =>
        Assert.StartsWith("年初没有安排预算，年中新增50.00万元，", Money(0m, 500_000m, 400_000m, 0.8m, null), StringComparison.Ordinal);

    [Fact]
    public void Without_any_amount_nothing_is_summed() =>
        Assert.Equal("已收到的表中暂无可以汇总的金额，待复核后再行统计。", Money(null, null, null, null, null));

    [Fact]
    public void An_absent_executed_amount_is_a_dash_and_gives_no_rate() =>
        Assert.EndsWith("全年执行—。执行率无从计算。", Money(100m, 100m, null, null, null), StringComparison.Ordinal);

    [Theory]
    [InlineData(98.58, 96.50, "按评分规则复算为96.50分，自评偏高2.08分")]
    [InlineData(96, 96.88, "按评分规则复算为96.88分，自评偏低0.88分")]
    [InlineData(98, 98.001, "按评分规则复算结果一致")]
    public void Scores_are_compared_as_they_are_printed(double printed, double recomputed, string expected)
    {
        var year = Year with { Summary = Year.Summary with { PrintedScoreMean = (decimal)printed, RecomputedScoreMean = (decimal)recomputed } };

        Assert.Contains(expected, Paragraph(year, "自评得分"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_scores_there_is_no_sentence_about_them()
    {
        var year = Year with { Summary = Year.Summary with { PrintedScoreMean = null, RecomputedScoreMean = null } };

        Assert.DoesNotContain(BriefSentences.Write(year), paragraph => paragraph.Lead == "自评得分");
    }

    [Fact]
    public void Nothing_low_is_told_as_nothing_low() =>
        Assert.Equal("没有执行率低于90%的项目。", Paragraph(Year with { LowExecution = [] }, "执行偏低"));

    [Fact]
    public void The_lowest_is_named_with_its_department()
    {
        var row = SampleYear.LowExecution(12)[0] with { DepartmentName = "云河市教育局", ProjectName = "乡村小规模学校取暖经费", AdjustedExecutionRate = 1m, InitialExecutionRate = 0.374925m };

        Assert.Equal(
            "执行率（任一口径）低于90%的有1个，涉及1个部门；最低的是云河市教育局“乡村小规模学校取暖经费”，执行率100.00%，按年初预算为37.49%。",
            Paragraph(Year with { LowExecution = [row] }, "执行偏低"));
    }

    [Fact]
    public void The_form_of_a_whole_department_is_named_without_a_project() =>
        Assert.Contains("云河市教育局整体支出", Paragraph(Year with { LowExecution = [SampleYear.LowExecution(12)[0] with { DepartmentName = "云河市教育局", ProjectName = null }] }, "执行偏低"), StringComparison.Ordinal);

    [Fact]
    public void Findings_are_counted_by_severity_and_the_most_frequent_is_named()
    {
        var year = Year with { Summary = Year.Summary with { FindingCount = 1_234, ErrorCount = 200, WarningCount = 1_000, InfoCount = 34 } };

        Assert.Equal(
            "逐表核对，共发现问题1,234个，其中错误200个、警告1,000个、提示34个；最多的是“调减预算凑高执行率”，6个，涉及3个部门。",
            Paragraph(year, "复核发现"));
    }

    [Fact]
    public void Findings_of_one_severity_are_told_as_such() =>
        Assert.StartsWith(
            "逐表核对，共发现问题7个，均为警告；",
            Paragraph(Year with { Summary = Year.Summary with { FindingCount = 7, ErrorCount = 0, WarningCount = 7, InfoCount = 0 } }, "复核发现"),
            StringComparison.Ordinal);

    [Fact]
    public void Findings_that_do_not_hold_are_told_apart()
    {
        Assert.EndsWith("；另有5个经人工核对不成立，未计入。", Paragraph(Year with { Summary = Year.Summary with { DismissedCount = 5 } }, "复核发现"), StringComparison.Ordinal);
        Assert.Equal(
            "逐表核对，未发现需要处理的问题；另有5个经人工核对不成立，未计入。",
            Paragraph(Year with { Summary = Year.Summary with { FindingCount = 0, DismissedCount = 5 }, Findings = [] }, "复核发现"));
    }

    [Fact]
    public void Equal_numbers_of_excellent_forms_are_told_once() =>
        Assert.EndsWith("自评和复算为“优”的均为5份。", Paragraph(Year with { Ratings = [new("优", 5, 5), new("良", 0, 0)] }, "自评得分"), StringComparison.Ordinal);

    [Fact]
    public void A_year_without_findings_is_told_as_such() =>
        Assert.Equal("逐表核对，未发现需要处理的问题。", Paragraph(Year with { Summary = Year.Summary with { FindingCount = 0 }, Findings = [] }, "复核发现"));

    [Fact]
    public void There_are_two_to_four_paragraphs() =>
        Assert.All(new[] { 0, 1, 12, 500 }, departments => Assert.InRange(BriefSentences.Write(SampleYear.Brief(departments)).Count, 2, 4));

    private static string Money(decimal? initial, decimal? adjusted, decimal? executed, decimal? adjustedRate, decimal? initialRate) => Paragraph(
        Year with
        {
            Summary = Year.Summary with
            {
                InitialBudgetYuan = initial,
                AdjustedBudgetYuan = adjusted,
                ExecutedYuan = executed,
                AdjustedExecutionRate = adjustedRate,
                InitialExecutionRate = initialRate,
            },
        },
        "资金执行");

    private static string Paragraph(BriefModel brief, string lead) => BriefSentences.Write(brief).Single(paragraph => paragraph.Lead == lead).Text;
}
