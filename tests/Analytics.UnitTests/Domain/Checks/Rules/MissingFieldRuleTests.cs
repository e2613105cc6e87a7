using Analytics.Domain.Checks;
using Analytics.Domain.Forms;

namespace Analytics.UnitTests.Domain.Checks.Rules;

public sealed class MissingFieldRuleTests
{
    private const string Rule = "missing-field";

    [Fact]
    public void A_complete_form_misses_nothing() => Assert.Empty(Complete().FindingsOf(Rule));

    [Fact]
    public void Every_empty_field_is_a_finding_of_its_own()
    {
        var form = Complete() with { FiledOn = null, Contact = null, TotalScore = null, Conclusion = null, ImplementingUnit = null };

        var findings = form.FindingsOf(Rule);
        Assert.Equal(["实施单位", "填报日期", "联系人", "总分", "自评结论"], findings.Select(finding => finding.Expected));
        Assert.All(findings, finding => Assert.Equal(Severity.Info, finding.Severity));
    }

    [Fact]
    public void A_department_form_has_no_implementing_unit()
    {
        var form = Complete() with { Kind = FormKind.DepartmentSelfEvaluation, ImplementingUnit = null, ProjectName = null };

        Assert.Empty(form.FindingsOf(Rule));
        Assert.Equal("部门（单位）名称", Assert.Single((form with { CompetentDepartment = null }).FindingsOf(Rule)).Expected);
    }

    [Fact]
    public void Approved_targets_have_neither_date_nor_contact_nor_total_nor_conclusion()
    {
        var form = TestForms.Approval(TestForms.Row("≥1次", null, null)) with { ImplementingUnit = TestForms.Read("云溪市档案馆", 5) };

        Assert.Empty(form.FindingsOf(Rule));
    }

    [Fact]
    public void A_form_without_any_score_owes_no_total() =>
        Assert.Empty((Complete() with { TotalScore = null, Indicators = [TestForms.Row("≥1次", "1次", null)] }).FindingsOf(Rule));

    [Fact]
    public void What_was_lost_in_reading_is_not_missing() =>
        Assert.Empty((Complete() with { Conclusion = null, Problems = [new("text-unassigned", "有文字没有归入任何部分。")] }).FindingsOf(Rule));

    [Fact]
    public void A_text_between_two_rows_that_may_belong_to_either_hides_no_empty_field() =>
        Assert.Equal("自评结论", Assert.Single((Complete() with { Conclusion = null, Problems = [new("row-text-unsure", "文字属于上一行还是下一行不能确定。")] }).FindingsOf(Rule)).Expected);

    [Theory]
    [InlineData("（填写全年各项目标的实际完成情况）")]
    [InlineData("（简要说明年度总体目标完成情况，不超过500字）")]
    [InlineData("请在此填写项目实施取得的成效。")]
    [InlineData("填写说明：逐条对应年初目标。")]
    [InlineData("XX项目全年完成XX次")]
    [InlineData("说明偏离目标的原因及拟采取的措施")]
    [InlineData("（姓名）")]
    public void Instructions_of_the_template_are_no_content(string text)
    {
        var finding = Assert.Single((Complete() with { ActualGoal = TestForms.Read(text, 30) }).FindingsOf(Rule));

        Assert.Equal(30, finding.Place.Line);
        Assert.Null(finding.IndicatorIndex);
    }

    [Fact]
    public void Instructions_left_in_a_row_name_the_row()
    {
        var form = Complete() with { Indicators = [TestForms.Row("≥1次", "1次", 5m, 5m), TestForms.Row("（请填写指标值）", "达成预期指标", 5m, 5m)] };

        Assert.Equal(1, Assert.Single(form.FindingsOf(Rule)).IndicatorIndex);
    }

    [Theory]
    [InlineData("目标3：对突出问题进行评估，例如会议记录、经费收缴管理等，提出整改意见。")]
    [InlineData("组织各单位填报数据并请示上级同意后实施。")]
    [InlineData("会上逐项说明未完成的原因并提出措施。")]
    [InlineData("完成填报培训2期，编印填报手册500本。")]
    public void Ordinary_sentences_are_content(string text) => Assert.Empty((Complete() with { ActualGoal = TestForms.Read(text, 30) }).FindingsOf(Rule));

    [Fact]
    public void A_long_text_may_ask_its_readers_for_something()
    {
        var text = string.Concat(Enumerable.Repeat("组织各镇核对台账并归档，", 15)) + "请各单位填写回执。";

        Assert.Empty((Complete() with { ActualGoal = TestForms.Read(text, 30) }).FindingsOf(Rule));
        Assert.Single((Complete() with { ActualGoal = TestForms.Read("请各单位填写回执。", 30) }).FindingsOf(Rule));
    }

    private static EvaluationForm Complete() => TestForms.SelfEvaluation(null, TestForms.Row("≥1次", "1次", 5m, 5m)).Completed(98m);
}
