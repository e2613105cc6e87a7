using Analytics.Domain.Checks;
using Analytics.Domain.Forms;

namespace Analytics.UnitTests.Domain.Checks.Rules;

public sealed class YearMismatchRuleTests
{
    private const string Rule = "year-mismatch";

    [Fact]
    public void Another_year_in_the_name_is_a_warning()
    {
        var finding = Assert.Single(Form("市直机关党建工作经费（2025年）").FindingsOf(Rule)); // 000:7

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("2025年", finding.Found);
        Assert.Equal("2024年", finding.Expected);
        Assert.Equal(7, finding.Place.Line);
    }

    [Theory]
    [InlineData("2023年度公用经费")]
    [InlineData("公用经费(2025)")]
    [InlineData("公用经费（２０２５年）")]
    [InlineData("二〇二五年公用经费")]
    [InlineData("2021—2023年规划编制")]
    [InlineData("2021至2023年规划编制")]
    [InlineData("2021年-2023年规划编制")]
    public void Other_ways_to_write_a_year_are_read_too(string name) => Assert.Single(Form(name).FindingsOf(Rule));

    [Theory]
    [InlineData("定额公用经费")] // 002:7
    [InlineData("公用经费（2024年）")]
    [InlineData("2023—2025年规划编制")]
    [InlineData("2023-2025年规划编制")]
    [InlineData("2023年至2025年规划编制")]
    [InlineData("2023年结转2024年经费")]
    [InlineData("落实黔府发〔2020〕10号文件经费")]
    [InlineData("12345热线2000万元专项")]
    [InlineData("二十大宣传经费")]
    public void The_same_year_a_range_around_it_and_other_numbers_are_in_order(string name) => Assert.Empty(Form(name).FindingsOf(Rule));

    [Fact]
    public void A_form_without_a_year_or_a_name_is_in_order()
    {
        Assert.Empty((Form("公用经费（2025年）") with { FiscalYear = null }).FindingsOf(Rule));
        Assert.Empty(TestForms.SelfEvaluation().FindingsOf(Rule));
    }

    [Fact]
    public void Approved_targets_are_checked_too() => Assert.Single(TestForms.Approval().Named("公用经费（2025年）").FindingsOf(Rule));

    private static EvaluationForm Form(string name) => TestForms.SelfEvaluation().Named(name);
}
