using Analytics.Domain.Budget;
using Analytics.Domain.Checks;
using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;

namespace Analytics.UnitTests.Domain.Checks.Rules;

public sealed class CostActualsRuleTests
{
    private const string Rule = "cost-actuals";

    [Fact]
    public void Amounts_that_are_not_what_was_spent_show_sum_and_difference()
    {
        var form = Form(100000m, 99193.53m, Cost("≤72000元", "72000元"), Cost("≤18000元", "18000元"), Cost("≤10000元", "10000元"), Cost("＝100%", "100%")); // 002:235

        var finding = Assert.Single(form.FindingsOf(Rule));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("72000 + 18000 + 10000 = 100000", finding.Found);
        Assert.Equal("99193.53", finding.Expected);
        Assert.Null(finding.IndicatorIndex);
        Assert.Contains("3项成本指标的实际金额合计100000元，全年执行数为99193.53元，相差806.47元", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_that_add_up_are_in_order() =>
        Assert.Empty(Form(200000m, 196876.3m, Cost("≤60000元", "60000元"), Cost("≤35000元", "31876.3元"), Cost("≤105000元", "105000元")).FindingsOf(Rule)); // 002:91

    [Theory]
    [InlineData("5.5万元", "4.4万元")]
    [InlineData("55000元", "44000元")]
    [InlineData("55000元", "4.4万元")]
    public void Amounts_convert_to_the_unit_of_the_form(string first, string second)
    {
        var tenThousand = Form(9.9m, 9.9m, Cost("≤6万元", first), Cost("≤4万元", second)) with { CurrencyUnit = TestForms.Read(CurrencyUnit.TenThousandYuan, 12) };

        Assert.Empty(tenThousand.FindingsOf(Rule));
        Assert.Empty(Form(99000m, 99000m, Cost("≤6万元", first), Cost("≤4万元", second)).FindingsOf(Rule));
        Assert.Single(Form(99000m, 98000m, Cost("≤6万元", first), Cost("≤4万元", second)).FindingsOf(Rule));
    }

    [Fact]
    public void A_bare_result_has_the_unit_of_its_target()
    {
        Assert.Single(Form(100000m, 99000m, Cost("≤60000元", "60000"), Cost("≤40000元", "40000")).FindingsOf(Rule));
        Assert.Empty(Form(100000m, 99000m, Cost("≤60000元", "60000"), Cost("≤40000元", "4")).FindingsOf(Rule)); // 元 or 万元
    }

    [Fact]
    public void What_print_rounds_away_is_no_difference()
    {
        Assert.Empty(Form(100000m, 99193.53m, Cost("≤72000元", "71193.5元"), Cost("≤28000元", "28000元")).FindingsOf(Rule));
        Assert.Single(Form(100000m, 99193.53m, Cost("≤72000元", "71190元"), Cost("≤28000元", "28000元")).FindingsOf(Rule));
    }

    [Theory]
    [InlineData("≤100元/人", "90元/人")]
    [InlineData("≤5次", "4次")]
    [InlineData("≤60000", "50000")]
    [InlineData("按预算控制", "已控制")]
    [InlineData("≥60000元", "60000元")]
    [InlineData(null, "60000元")]
    [InlineData("≤60000元", null)]
    public void Where_one_cost_is_no_amount_nothing_is_said(string? target, string? actual) =>
        Assert.Empty(Form(100000m, 99000m, Cost("≤90000元", "90000元"), Cost(target, actual)).FindingsOf(Rule));

    [Theory]
    [InlineData("每公里养护费用")]
    [InlineData("在职人员人均公用经费")]
    [InlineData("课时补助标准")]
    public void A_price_by_the_piece_adds_up_to_nothing(string name) =>
        Assert.Empty(Form(100000m, 99000m, Cost("≤90000元", "90000元"), Cost("≤2000元", "1000元") with { Level3 = TestForms.Read(name, 80) }).FindingsOf(Rule));

    [Fact]
    public void A_single_cost_far_below_the_whole_is_no_breakdown()
    {
        Assert.Empty(Form(100000m, 99000m, Cost("≤49000元", "49000元")).FindingsOf(Rule));
        Assert.Single(Form(100000m, 99000m, Cost("≤50000元", "50000元")).FindingsOf(Rule));
        Assert.Empty(Form(100000m, 99000m, Cost("≤2000001元", "2000001元")).FindingsOf(Rule));
    }

    [Fact]
    public void Without_executed_amount_unit_or_cost_rows_nothing_is_said()
    {
        var row = Cost("≤90000元", "90000元");

        Assert.Empty(Form(100000m, null, row).FindingsOf(Rule));
        Assert.Empty((Form(100000m, 99000m, row) with { CurrencyUnit = null }).FindingsOf(Rule));
        Assert.Empty(Form(100000m, 99000m, TestForms.Row("≥5次", "5次", 5m, 5m)).FindingsOf(Rule));
        Assert.Empty(TestForms.SelfEvaluation(null, row).FindingsOf(Rule));
    }

    [Fact]
    public void Where_rows_may_have_been_lost_nothing_is_said()
    {
        var form = Form(100000m, 99000m, Cost("≤90000元", "90000元"));

        Assert.Single(form.FindingsOf(Rule));
        Assert.Empty((form with { Problems = [new("rows-lost", "有的行没有读出。", TestForms.Read(0, 1).Place)] }).FindingsOf(Rule));
    }

    private static IndicatorRow Cost(string? target, string? actual) => TestForms.Row(target, actual, 5m, 5m, level2: "成本指标");

    private static EvaluationForm Form(decimal budget, decimal? executed, params IndicatorRow[] rows) =>
        TestForms.SelfEvaluation(TestForms.Funding(budget, budget, executed), rows) with { CurrencyUnit = TestForms.Read(CurrencyUnit.Yuan, 12) };
}
