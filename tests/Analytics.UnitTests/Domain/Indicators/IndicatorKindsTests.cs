using Analytics.Domain.Indicators;

namespace Analytics.UnitTests.Domain.Indicators;

public sealed class IndicatorKindsTests
{
    [Theory]
    [InlineData("数量指标", IndicatorKind.Quantity)]
    [InlineData("质量指标", IndicatorKind.Quality)]
    [InlineData("时效指标", IndicatorKind.Timeliness)]
    [InlineData("日效性指标", IndicatorKind.Timeliness)]
    [InlineData("成本", IndicatorKind.Cost)]
    [InlineData("经济成本指标", IndicatorKind.Cost)]
    [InlineData("经济效益指标", IndicatorKind.EconomicBenefit)]
    [InlineData("社会效益 指标", IndicatorKind.SocialBenefit)]
    [InlineData("生态效益指标", IndicatorKind.EcologicalBenefit)]
    [InlineData("可持续影响指标", IndicatorKind.SustainableImpact)]
    [InlineData("服务对象满意度指标", IndicatorKind.Satisfaction)]
    [InlineData("群众满意度指标", IndicatorKind.Satisfaction)]
    [InlineData("项目管理", IndicatorKind.Other)]
    [InlineData(null, IndicatorKind.Other)]
    public void A_label_names_its_kind_whatever_its_wording(string? label, IndicatorKind kind) =>
        Assert.Equal(kind, IndicatorKinds.FromLabel(label));

    [Fact]
    public void A_row_without_a_level_2_label_is_known_by_its_level_1()
    {
        var row = TestForms.Row("≥90%", "90%", 10m) with { Level1 = TestForms.Read("满意度指标", 140), Level2 = null };

        Assert.Equal(IndicatorKind.Satisfaction, IndicatorKinds.KindOf(row));
    }

    [Fact]
    public void Every_kind_has_a_name_of_its_own() =>
        Assert.Equal(
            Enum.GetValues<IndicatorKind>().Length,
            Enum.GetValues<IndicatorKind>().Select(kind => kind.ToChinese()).Distinct().Count());
}
