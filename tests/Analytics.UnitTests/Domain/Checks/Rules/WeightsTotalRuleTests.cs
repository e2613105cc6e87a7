using Analytics.Domain.Checks;
using Analytics.Domain.Forms;

namespace Analytics.UnitTests.Domain.Checks.Rules;

public sealed class WeightsTotalRuleTests
{
    private const string Rule = "weights-total";

    [Theory]
    [InlineData(10, 90)] // 000:148 prints 90, 002:118 prints 100: both are in order
    [InlineData(20, 80)]
    [InlineData(10, 100)]
    public void One_hundred_with_or_without_execution_is_in_order(int execution, int indicators) =>
        Assert.Empty(Form(execution, indicators).FindingsOf(Rule));

    [Theory]
    [InlineData(20, 98, "98 + 20 = 118")] // 黄石三中
    [InlineData(10, 85, "85 + 10 = 95")]
    public void Any_other_sum_is_an_error(int execution, int indicators, string found)
    {
        var finding = Assert.Single(Form(execution, indicators).FindingsOf(Rule));

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(found, finding.Found);
        Assert.Equal("100", finding.Expected);
    }

    [Fact]
    public void The_error_stands_at_the_total_row() =>
        Assert.Equal(148, Assert.Single(Form(10, 85).WithTotals(95m, 90m).FindingsOf(Rule)).Place.Line);

    [Theory]
    [InlineData(90)]
    [InlineData(80)]
    public void A_missing_execution_weight_is_not_held_against_the_sum(int indicators) =>
        Assert.Empty(TestForms.SelfEvaluation(null, TestForms.Filler(indicators)).FindingsOf(Rule));

    [Fact]
    public void A_missing_weight_of_a_row_is_no_finding() =>
        Assert.Empty(TestForms.SelfEvaluation(TestForms.Funding(1m, 1m, 1m), TestForms.Filler(60m), TestForms.Row("≥1次", "1次", null)).FindingsOf(Rule));

    [Fact]
    public void Nothing_is_said_where_rows_may_have_been_lost_in_reading() =>
        Assert.Empty((Form(10, 35) with { Problems = [new("form-cut-off", "表格不完整")] }).FindingsOf(Rule));

    private static EvaluationForm Form(decimal execution, decimal indicators) =>
        TestForms.SelfEvaluation(TestForms.Funding(1m, 1m, 1m, weight: execution), TestForms.Filler(indicators - 5m), TestForms.Filler(5m));
}
