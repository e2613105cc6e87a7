using Analytics.Domain.Indicators;

namespace Analytics.UnitTests.Domain.Indicators;

public sealed class UnitsTests
{
    [Theory]
    [InlineData("6万元", "60000元")]
    [InlineData("90百分比", "90%")]
    [InlineData("1.2万人", "12000人")]
    [InlineData("30名", "30人")]
    [InlineData("5次", "5")]
    [InlineData("95%", "95")]
    [InlineData("430万次", "430")]
    [InlineData("430万次", "4300000")]
    [InlineData("12公里", "12")]
    [InlineData("230万元", "230")]
    public void Units_that_mean_the_same_convert(string left, string right)
    {
        var pair = Units.InOneUnit(QuantityOf(left), QuantityOf(right));

        Assert.NotNull(pair);
        Assert.Equal(pair.Value.Target, pair.Value.Actual);
    }

    [Theory]
    [InlineData("4次", "525期")] // 001:142, 001:151
    [InlineData("80分", "80%")]
    [InlineData("95%", "0.95")]
    [InlineData("60000元", "6")]
    [InlineData("5万元", "48000")]
    [InlineData("5人", "5人次")]
    [InlineData("430万次", "20000")]
    public void Units_that_do_not_agree_are_not_compared(string left, string right) =>
        Assert.Null(Units.InOneUnit(QuantityOf(left), QuantityOf(right)));

    private static Quantity QuantityOf(string text) => IndicatorValue.Parse(text)!.Quantity!;
}
