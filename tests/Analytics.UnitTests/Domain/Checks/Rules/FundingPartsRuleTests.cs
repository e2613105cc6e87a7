using Analytics.Domain.Budget;
using Analytics.Domain.Checks;
using Analytics.Domain.Forms;

namespace Analytics.UnitTests.Domain.Checks.Rules;

public sealed class FundingPartsRuleTests
{
    private const string Rule = "funding-parts";

    [Fact]
    public void Parts_that_do_not_add_up_name_the_column_the_sum_and_the_difference()
    {
        var finding = Assert.Single(Findings("年度资金总额 100", "基本支出 60", "项目支出 30", "其他资金 0"));

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal("60 + 30 + 0 = 90", finding.Found);
        Assert.Equal("100", finding.Expected);
        Assert.Equal(TestForms.FundingLine, finding.Place.Line);
        Assert.Null(finding.IndicatorIndex);
        Assert.Equal("年初预算数一栏，“年度资金总额”为100，下列各项（基本支出、项目支出、其他资金）相加为90，相差10，请核对资金明细。", finding.Message);
    }

    [Theory]
    [InlineData("年度资金总额 330000", "财政拨款 330000", "本级安排 330000", "上级补助 0", "其他 0")] // 000:19
    [InlineData("年度资金总额 500", "财政拨款 450", "本级安排 300", "上级补助 150", "其他 50")]
    [InlineData("年度资金总额 500", "财政拨款 450", "上级补助 150", "其他 50")] // only a part of the part is told
    [InlineData("年度资金总额 500", "财政拨款 450", "中央补助 100", "省级补助 80", "其他 50")]
    [InlineData("年度资金总额 382.37", "基本支出 292.29", "项目支出 90.08")] // 001:6
    [InlineData("年度资金总额 24.02", "财政拨款 24.02", "非财政拨款 0.00")] // 003:108
    [InlineData("年度资金总额 24.02", "财政拨款 20")] // 其中：财政拨款 alone
    [InlineData("年度资金总额 80", "财政资金 60", "财政专户管理资金 5", "单位资金 10", "其他资金 5")]
    [InlineData("年度资金总额 80", "中央资金 30", "省级资金 20", "市级资金 25", "其他资金 5")]
    [InlineData("年度资金总额 80", "财政拨款 70", "其他收入 10", "基本支出 50", "项目支出 30")] // by income, then by spending
    [InlineData("年度资金总额 80", "按收入性质分 80", "财政拨款 70", "其他收入 10", "按支出性质分 80", "基本支出 50", "项目支出 30")]
    [InlineData("年度资金总额 80", "基本支出 50", "人员经费 40", "日常公用经费 10", "项目支出 30")]
    [InlineData("年度资金总额 80", "财政拨款 80", "一般公共预算 50", "本级 30", "上级 20", "政府性基金 30", "其他 0")]
    [InlineData("年度资金总额 12.35", "基本支出 10.273", "项目支出 2.082")] // the whole was rounded
    public void Any_reading_that_adds_up_is_in_order(params string[] rows) => Assert.Empty(Findings(rows));

    [Theory]
    [InlineData("90 + 15 = 105", "年度资金总额 100", "财政拨款 90", "本级安排 90", "上级补助 0", "其他 15")]
    [InlineData("100 + 0 + 0 + 10 = 110", "年度资金总额 100", "财政资金 100", "财政专户管理资金 0", "单位资金 0", "其他资金 10")]
    [InlineData("30 + 20 + 25 + 15 = 90", "年度资金总额 80", "中央资金 30", "省级资金 20", "市级资金 25", "其他资金 15")]
    [InlineData("200 + 20 = 220", "年度资金总额 200", "财政拨款 200", "本级安排 180", "上级补助 20", "其他 20")] // equal by chance
    [InlineData("90", "年度资金总额 0", "本年财政拨款 90")] // the whole was left at 0
    [InlineData("24.02 + 3.1 = 27.12", "年度资金总额 24.02", "财政拨款 24.02", "非财政拨款 3.10")]
    public void The_reading_nearest_to_the_whole_is_shown(string found, params string[] rows) =>
        Assert.Equal(found, Assert.Single(Findings(rows)).Found);

    [Fact]
    public void Parts_of_a_part_that_do_not_add_up_are_held_against_that_part()
    {
        var finding = Assert.Single(Findings("年度资金总额 100", "财政拨款 100", "本级安排 60", "上级补助 20", "其他 0"));

        Assert.Equal("60 + 20 = 80", finding.Found);
        Assert.Equal("100", finding.Expected);
        Assert.Contains("“财政拨款”为100", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sister_row_of_nothing_does_not_hide_that_the_list_falls_short()
    {
        Assert.Equal("60 + 0 = 60", Assert.Single(Findings("年度资金总额 120", "财政拨款 100", "本级安排 60", "上级补助 0", "其他 20")).Found);
        Assert.Empty(Findings("年度资金总额 120", "财政拨款 100", "上级补助 60", "其他 20"));
    }

    [Fact]
    public void A_part_of_a_part_cannot_be_more_than_it() =>
        Assert.Equal("150", Assert.Single(Findings("年度资金总额 120", "财政拨款 100", "上级补助 150", "其他 20")).Found);

    [Fact]
    public void Every_column_is_looked_at()
    {
        var form = Form("年度资金总额 100 120 120", "基本支出 60 80 70", "项目支出 40 30 50");

        Assert.Equal("全年预算数", Assert.Single(form.FindingsOf(Rule)).Message[..5]);
    }

    [Fact]
    public void An_empty_cell_may_hold_what_is_left_where_its_row_is_used() =>
        Assert.Empty(Findings("年度资金总额 100 100", "基本支出 60 60", "项目支出 40 -"));

    [Fact]
    public void A_row_that_is_empty_in_every_column_holds_nothing()
    {
        Assert.Empty(Findings("年度资金总额 100", "基本支出 60", "项目支出 40", "其他资金 -")); // 001:12
        Assert.Single(Findings("年度资金总额 100", "基本支出 60", "项目支出 30", "其他资金 -"));
    }

    [Fact]
    public void Known_parts_above_the_whole_are_found_beside_an_empty_cell()
    {
        var finding = Assert.Single(Findings("年度资金总额 100 100", "基本支出 60 60", "项目支出 - 40", "其他资金 50 0"));

        Assert.Contains("项目支出（未填）", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_whole_or_without_parts_nothing_is_said()
    {
        Assert.Empty(Findings("年度资金总额 -", "基本支出 60", "项目支出 30"));
        Assert.Empty(Findings("年度资金总额 100"));
        Assert.Empty(Findings("年度资金总额 100", "基本支出 -", "项目支出 -"));
        Assert.Empty(TestForms.SelfEvaluation().FindingsOf(Rule));
    }

    [Fact]
    public void Less_than_a_yuan_is_rounding_and_more_is_not()
    {
        Assert.Empty(InYuan("年度资金总额 196877", "财政拨款 196876.3", "其他 0").FindingsOf(Rule));
        Assert.Single(InYuan("年度资金总额 196879", "财政拨款 196876.3", "其他 0").FindingsOf(Rule));
    }

    [Fact]
    public void Amounts_below_a_fen_are_numbers_that_were_glued_together() =>
        Assert.Empty(InYuan("年度资金总额 40000.002", "财政拨款 240000.00", "其他 0.00").FindingsOf(Rule));

    [Fact]
    public void Approved_targets_are_looked_at_too() =>
        Assert.Single((Form("年度资金总额 24", "财政拨款 20", "非财政拨款 3") with { Kind = FormKind.ProjectTargetApproval }).FindingsOf(Rule));

    [Fact]
    public void Damaged_numbers_and_endless_blocks_are_left_alone()
    {
        Assert.Empty(Findings("年度资金总额 79228162514264337593543950335", "基本支出 79228162514264337593543950335", "项目支出 79228162514264337593543950335"));
        Assert.Empty(Findings(["年度资金总额 1", .. Enumerable.Range(1, 40).Select(number => $"资金{number} {number}")]));
    }

    private static IReadOnlyList<Finding> Findings(params string[] rows) => Form(rows).FindingsOf(Rule);

    private static EvaluationForm InYuan(params string[] rows) => Form(rows) with { CurrencyUnit = TestForms.Read(CurrencyUnit.Yuan, 12) };

    private static EvaluationForm Form(params string[] rows) =>
        TestForms.SelfEvaluation() with { Funding = [.. rows.Select((row, index) => ToLine(row.Split(' '), index))] };

    private static FundingLine ToLine(string[] cells, int index)
    {
        return TestForms.Funding(Amount(1), Amount(2), Amount(3)) with { Source = TestForms.Read(cells[0], 19 + index), IsTotal = index == 0 };

        decimal? Amount(int column) => column < cells.Length && cells[column] != "-" ? decimal.Parse(cells[column], System.Globalization.CultureInfo.InvariantCulture) : null;
    }
}
