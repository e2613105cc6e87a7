using Analytics.Domain.Checks;
using Analytics.Domain.Indicators;

namespace Analytics.UnitTests.Domain.Checks.Rules;

public sealed class MeasureMismatchRuleTests
{
    private const string Rule = "measure-mismatch";

    [Fact]
    public void Satisfaction_counted_in_times_is_no_measurement()
    {
        var finding = Assert.Single(Findings("≤1次", "≤0次", "满意度指标", "社会公众或服务对象满意度")); // 000:281

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("≤1次 → ≤0次", finding.Found);
        Assert.Equal("以“%”或“分”计", finding.Expected);
        Assert.Equal(0, finding.IndicatorIndex);
        Assert.Contains("属于满意度指标，却以“次”计", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Target_and_result_in_different_units_name_both()
    {
        var finding = Assert.Single(Findings("≥4次", "525期")); // 001:142, 001:151

        Assert.Equal("4次 → 525期", finding.Found);
        Assert.Equal("实际值以“次”计", finding.Expected);
        Assert.Contains("目标以“次”计、实际以“期”计", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("≥600人", "719人次")]
    [InlineData("≥12公里", "3条")]
    [InlineData("≥95%", "95人")]
    [InlineData("≥20套", "20批次")]
    [InlineData("≥3万株", "2万吨")]
    [InlineData("≤500元/人", "480元/户")]
    [InlineData("≥8幅", "8尊")] // units that no table holds
    public void Units_of_different_things_do_not_agree(string target, string actual) => Assert.Single(Findings(target, actual));

    [Theory]
    [InlineData("≤6万元", "60000元")]
    [InlineData("≥95%", "96百分比")]
    [InlineData("≥30名", "35人")]
    [InlineData("≥10家", "12个")]
    [InlineData("≥10家", "12家企业")]
    [InlineData("≥8场", "9次")]
    [InlineData("≥3篇", "4份")]
    [InlineData("≤12个月", "1年")]
    [InlineData("≥1000米", "1.2公里")]
    [InlineData("≤500元/人", "480元")]
    [InlineData("≥5次", "6")]
    [InlineData("6", "6次")]
    [InlineData("≥1万人", "12000人")]
    [InlineData("≥2万株", "20000棵")]
    [InlineData("≥4次", null)]
    [InlineData(null, "4次")]
    [InlineData("持续推进", "5次")]
    public void Units_that_can_mean_the_same_are_in_order(string? target, string? actual) => Assert.Empty(Findings(target, actual));

    [Theory]
    [InlineData("≥90%", "92%", "服务对象满意度")]
    [InlineData("≥80分", "≥80分", "市直机关满意度平均分")] // 000:146
    [InlineData("≥90", "92", "服务对象满意度")]
    [InlineData("满意", "满意", "服务对象满意度")]
    [InlineData("≤2次", "0次", "群众有效投诉次数")]
    public void Satisfaction_in_shares_points_or_complaints_is_in_order(string target, string actual, string name) =>
        Assert.Empty(Findings(target, actual, "满意度指标", name));

    [Theory]
    [InlineData("设备巡检覆盖率", "≥20次", "以“%”计")]
    [InlineData("事故发生率", "≤1起", "以“%”计")]
    [InlineData("参训人数", "≥90%", "以“人”计")]
    [InlineData("活动举办次数（场）", "＝100%", "以“次”计")]
    public void A_unit_that_contradicts_the_name_is_named_with_what_would_fit(string name, string target, string expected)
    {
        var finding = Assert.Single(Findings(target, null, name: name));

        Assert.Equal(expected, finding.Expected);
        Assert.Contains(name, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("设备巡检覆盖率", "≥95%")]
    [InlineData("林火受害率", "≤0.9‰")]
    [InlineData("巡查频率", "≥20次")]
    [InlineData("库存周转率", "≥6次")]
    [InlineData("参训人数", "≥90人")]
    [InlineData("参训人数", "≥90")]
    [InlineData("参训人数增长", "≥5%")]
    public void A_unit_that_fits_the_name_is_in_order(string name, string target) => Assert.Empty(Findings(target, null, name: name));

    [Theory]
    [InlineData("万人次", nameof(UnitFamily.Count))]
    [InlineData("亿元", nameof(UnitFamily.Money))]
    [InlineData("元/平方米", nameof(UnitFamily.Money))]
    [InlineData("个百分点", nameof(UnitFamily.Share))]
    [InlineData("个工作日", nameof(UnitFamily.Time))]
    [InlineData("幅", nameof(UnitFamily.Count))]
    [InlineData("未知单位", null)]
    [InlineData("万", null)]
    [InlineData("", null)]
    public void Units_measure_what_their_table_says(string unit, string? family) => Assert.Equal(family, UnitFamilies.FamilyOf(unit)?.ToString());

    private static IReadOnlyList<Finding> Findings(string? target, string? actual, string level2 = "数量指标", string name = "某项指标") =>
        TestForms.SelfEvaluation(null, TestForms.Row(target, actual, 5m, 5m, level2: level2) with { Level3 = TestForms.Read(name, 80) }).FindingsOf(Rule);
}
