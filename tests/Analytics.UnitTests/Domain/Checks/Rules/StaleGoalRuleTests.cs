using Analytics.Domain.Checks;

namespace Analytics.UnitTests.Domain.Checks.Rules;

public sealed class StaleGoalRuleTests
{
    private const string Rule = "stale-goal";

    [Theory]
    [InlineData("根据《2022年市直机关党的建设工作要点》等文件精神，推进示范点创建。", "《2022年市直机关党的建设工作要点》")] // 000:38
    [InlineData("按照《云溪市二〇二一年重点工作任务清单》完成整治任务。", "《云溪市二〇二一年重点工作任务清单》")]
    [InlineData("落实《云溪市生态修复三年行动计划（2019-2021年）》要求。", "《云溪市生态修复三年行动计划（2019-2021年）》")]
    [InlineData("根据《全市档案工作年度重点任务分解》（云档发〔2020〕8号）开展工作。", "《全市档案工作年度重点任务分解》")]
    [InlineData("按照2021年度全市就业工作要点安排，完成培训任务。", "“2021年度全市就业工作要点”")]
    public void A_plan_of_two_or_more_years_ago_is_stale(string goal, string document)
    {
        var finding = Assert.Single(Findings(goal));

        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Equal(document, finding.Found);
        Assert.Equal(38, finding.Place.Line);
    }

    [Theory]
    [InlineData("按照《云溪市2024年度重点工作任务清单》完成整治任务。")]
    [InlineData("根据《2023年档案工作要点》延续实施。")]
    [InlineData("根据《关于巩固教育成果的实施意见》（云党建发〔2020〕3号）开展创建。")] // 000:35 cites such an opinion as its basis
    [InlineData("依据《云溪市2019年城市公共厕所管理办法》维护设施。")]
    [InlineData("落实《云溪市综合交通规划（2021—2035年）》要求。")]
    [InlineData("按照《云溪市三年行动方案（2022年起）》要求。")]
    [InlineData("按照《云溪市生态修复三年行动计划（2022—2024年）》收官任务。")]
    [InlineData("巩固2021年以来的整治成果，完成培训4期。")]
    [InlineData("依据《中华人民共和国档案法》（2020年修订）开展工作。")]
    [InlineData("落实《云溪市基层治理实施方案》（云办发〔2020〕10号）。")]
    [InlineData("依据《云溪市机关年度工作计划管理办法》（云办发〔2020〕12号）。")] // a measure holds until it is replaced
    public void A_plan_of_this_year_a_law_or_a_plan_over_several_years_is_in_order(string goal) => Assert.Empty(Findings(goal));

    [Fact]
    public void A_document_quoted_twice_is_found_once() =>
        Assert.Single(Findings("根据《2022年工作要点》和实际情况，按《2022年工作要点》执行。"));

    [Fact]
    public void Approved_targets_are_checked_too_and_a_form_without_a_year_is_not()
    {
        var goal = TestForms.Read("根据《2022年工作要点》开展工作。", 38);

        Assert.Single((TestForms.Approval() with { ExpectedGoal = goal }).FindingsOf(Rule));
        Assert.Empty((TestForms.SelfEvaluation() with { ExpectedGoal = goal, FiscalYear = null }).FindingsOf(Rule));
    }

    private static IReadOnlyList<Finding> Findings(string goal) =>
        (TestForms.SelfEvaluation() with { ExpectedGoal = TestForms.Read(goal, 38) }).FindingsOf(Rule);
}
