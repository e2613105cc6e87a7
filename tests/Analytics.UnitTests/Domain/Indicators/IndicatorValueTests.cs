using Analytics.Domain.Indicators;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.UnitTests.Domain.Indicators;

public sealed class IndicatorValueTests
{
    [Theory]
    [InlineData("＝1次", TargetOperator.Exactly, "1", "次")] // 000:85
    [InlineData("≥8次", TargetOperator.AtLeast, "8", "次")] // 000:93
    [InlineData("≤1次", TargetOperator.AtMost, "1", "次")] // 000:281
    [InlineData("≥32.86%", TargetOperator.AtLeast, "32.86", "%")] // 000:241
    [InlineData("≤105000元", TargetOperator.AtMost, "105000", "元")] // 002:91
    [InlineData("≤2.52万元", TargetOperator.AtMost, "2.52", "万元")] // 003
    [InlineData("≧6批次", TargetOperator.AtLeast, "6", "批次")]
    [InlineData("≦6批次", TargetOperator.AtMost, "6", "批次")]
    [InlineData("═100％", TargetOperator.Exactly, "100", "%")]
    [InlineData(">=5300人", TargetOperator.AtLeast, "5300", "人")]
    [InlineData("<=5300人", TargetOperator.AtMost, "5300", "人")]
    [InlineData("＞＝10个", TargetOperator.AtLeast, "10", "个")]
    [InlineData("=10", TargetOperator.Exactly, "10", null)]
    [InlineData("＞3家", TargetOperator.MoreThan, "3", "家")]
    [InlineData("<3起", TargetOperator.LessThan, "3", "起")]
    [InlineData("≥ 1,200,000.50 元", TargetOperator.AtLeast, "1200000.50", "元")]
    [InlineData("≥１２次", TargetOperator.AtLeast, "12", "次")]
    [InlineData("不少于4次", TargetOperator.AtLeast, "4", "次")]
    [InlineData("不低于95%", TargetOperator.AtLeast, "95", "%")]
    [InlineData("不超过3万元", TargetOperator.AtMost, "3", "万元")]
    [InlineData("控制在100万元以内", TargetOperator.AtMost, "100", "万元")]
    [InlineData("95%以上", TargetOperator.AtLeast, "95", "%")]
    [InlineData("达到95%及以上", TargetOperator.AtLeast, "95", "%")]
    [InlineData("3个工作日内", TargetOperator.AtMost, "3", "个工作日")]
    [InlineData("≤30元/人*月", TargetOperator.AtMost, "30", "元/人*月")]
    [InlineData("≥90百分比", TargetOperator.AtLeast, "90", "百分比")]
    public void An_operator_a_number_and_a_unit_are_taken_apart(string text, TargetOperator direction, string number, string? unit)
    {
        var value = IndicatorValue.Parse(text);

        Assert.NotNull(value);
        Assert.Equal(IndicatorValueKind.Quantity, value.Kind);
        Assert.Equal(direction, value.Operator);
        Assert.Equal(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), value.Quantity!.Value);
        Assert.Equal(unit, value.Quantity.Unit);
    }

    [Theory]
    [InlineData("9次", "9")] // 002:57
    [InlineData("100%", "100")] // 001:210
    [InlineData("213.79万元", "213.79")] // 001:219
    [InlineData("完成12个月", "12")]
    public void A_number_without_an_operator_has_none(string text, string number)
    {
        var value = IndicatorValue.Parse(text);

        Assert.Equal(IndicatorValueKind.Quantity, value!.Kind);
        Assert.Null(value.Operator);
        Assert.Equal(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), value.Quantity!.Value);
    }

    [Theory]
    [InlineData("＝2024年")] // 003:32
    [InlineData("2024年12月31日前")] // 002:83
    [InlineData("2022年12月底完成")] // 001:216
    [InlineData("12月底前")]
    [InlineData("2024-12-31")]
    [InlineData("＝2024")]
    [InlineData("20241231")]
    public void A_year_or_a_date_is_no_quantity(string text)
    {
        var value = IndicatorValue.Parse(text);

        Assert.Equal(IndicatorValueKind.Date, value!.Kind);
        Assert.Null(value.Quantity);
    }

    [Theory]
    [InlineData("培训次数≥4次，培训人数≥600人")] // 001:171
    [InlineData("对77家基层党组织267个党支部全覆盖")] // 001:187
    [InlineData("90%-95%")]
    public void Several_numbers_in_one_cell_are_composite(string text) =>
        Assert.Equal(IndicatorValueKind.Composite, IndicatorValue.Parse(text)!.Kind);

    [Theory]
    [InlineData("持续推进")] // 002:105
    [InlineData("达成年度指标")] // 000:117
    [InlineData("按照2024年工作要点执行")]
    [InlineData("约30次")]
    [InlineData("≥**人")]
    [InlineData("低于3次以上")]
    [InlineData("≥123456789012345678901234567890次")]
    public void Words_and_unclear_numbers_stay_words(string text)
    {
        var value = IndicatorValue.Parse(text);

        Assert.Equal(IndicatorValueKind.Text, value!.Kind);
        Assert.Null(value.Quantity);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("　 ")]
    public void An_empty_cell_is_absent(string? text) => Assert.Null(IndicatorValue.Parse(text));

    [Fact]
    public void A_count_of_years_is_a_quantity() =>
        Assert.Equal(new Quantity(3m, "年"), IndicatorValue.Parse("≥3年")!.Quantity);

    [Fact]
    public void Damaged_text_is_taken_apart_without_failing()
    {
        var pieces = Gen.Elements("≥", "＝", "≤", "100", "1,000", "9999999999999999", "0.", "%", "万元", "次", "2024年", "12月", "以内", "不", "，", " ", "\0", "🏛");
        var texts = Gen.ListOf(pieces).Select(drawn => string.Concat(drawn)).ToArbitrary();

        Prop.ForAll(texts, text => IndicatorValue.Parse(text) is not { } value || (value.Kind == IndicatorValueKind.Quantity) == (value.Quantity is not null))
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("≤2011.5万元", 2011.5, "万元")]
    [InlineData("≥2050.12", 2050.12, null)]
    [InlineData("＝1998.03元", 1998.03, "元")]
    public void An_amount_that_begins_like_a_year_is_no_date(string text, decimal value, string? unit)
    {
        Assert.Equal(new Quantity(value, unit), IndicatorValue.Parse(text)?.Quantity);
    }
}
