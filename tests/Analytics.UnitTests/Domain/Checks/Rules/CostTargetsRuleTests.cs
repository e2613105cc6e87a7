using Analytics.Domain.Budget;
using Analytics.Domain.Checks;
using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;

namespace Analytics.UnitTests.Domain.Checks.Rules;

public sealed class CostTargetsRuleTests
{
    private const string Rule = "cost-targets";

    [Fact]
    public void Caps_that_are_neither_budget_show_both()
    {
        var finding = Assert.Single(Form(24.02m, 22m, Cost("≤16万元"), Cost("≤5.5万元"), Cost("＝100%")).FindingsOf(Rule));

        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Equal("16 + 5.5 = 21.5", finding.Found);
        Assert.Equal("24.02 或 22", finding.Expected);
        Assert.Null(finding.IndicatorIndex);
        Assert.Contains("2项成本指标的目标金额合计21.5万元，与年初预算数24.02万元、全年预算数22万元不符", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unchanged_budget_is_named_once()
    {
        var finding = Assert.Single(Form(24m, 24m, Cost("≤16万元"), Cost("≤5.5万元")).FindingsOf(Rule));

        Assert.Equal("24", finding.Expected);
        Assert.Contains("与年初预算数和全年预算数24万元不符", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(24.02, 20.0)] // 003:34-41
    [InlineData(20.0, 24.02)]
    [InlineData(24.02, null)]
    public void Caps_of_either_budget_are_in_order(double? initial, double? adjusted) =>
        Assert.Empty(Form((decimal?)initial, (decimal?)adjusted, Cost("≤16万元"), Cost("≤5.5万元"), Cost("≤25200元"), Cost("＝100%")).FindingsOf(Rule));

    [Fact]
    public void Approved_targets_are_looked_at_too() =>
        Assert.Single((Form(24.02m, null, Cost("≤16万元"), Cost("≤5.5万元")) with { Kind = FormKind.ProjectTargetApproval }).FindingsOf(Rule));

    [Fact]
    public void Without_a_budget_or_amounts_nothing_is_said()
    {
        Assert.Empty(Form(null, null, Cost("≤16万元")).FindingsOf(Rule));
        Assert.Empty(Form(24m, 24m, Cost("≤16元/人")).FindingsOf(Rule));
        Assert.Empty(Form(24m, 24m, Cost("≤16")).FindingsOf(Rule));
        Assert.Empty(Form(24m, 24m, Cost("≤1万元")).FindingsOf(Rule)); // a single small cost
    }

    [Fact]
    public void Caps_far_from_the_budget_are_held_against_it_where_what_was_spent_covers_the_whole()
    {
        var rows = new[] { TestForms.Row("≤6万元", "14万元", 5m, level2: "成本指标"), TestForms.Row("≤3万元", "9.8万元", 5m, level2: "成本指标") };
        var form = TestForms.SelfEvaluation(TestForms.Funding(24m, 24m, 23.8m), rows) with { CurrencyUnit = TestForms.Read(CurrencyUnit.TenThousandYuan, 12) };

        Assert.Equal("6 + 3 = 9", Assert.Single(form.FindingsOf(Rule)).Found);
    }

    private static IndicatorRow Cost(string target) => TestForms.Row(target, null, 5m, level2: "成本指标");

    private static EvaluationForm Form(decimal? initial, decimal? adjusted, params IndicatorRow[] rows) =>
        TestForms.SelfEvaluation(TestForms.Funding(initial, adjusted, null), rows) with { CurrencyUnit = TestForms.Read(CurrencyUnit.TenThousandYuan, 12) };
}
