using Analytics.Domain.Reviews;

namespace Analytics.UnitTests.Domain.Reviews;

public sealed class FieldInputTests
{
    [Theory]
    [InlineData(FieldKind.Amount, "261,458.00", "261458")]
    [InlineData(FieldKind.Amount, " ２６１４５８．５０ ", "261458.5")]
    [InlineData(FieldKind.Amount, "-0.000001", "-0.000001")]
    [InlineData(FieldKind.Amount, "999999999999999", "999999999999999")]
    [InlineData(FieldKind.Points, "9.50", "9.5")]
    [InlineData(FieldKind.Percent, "98.44%", "98.44")]
    [InlineData(FieldKind.Percent, "98.44 ％", "98.44")]
    [InlineData(FieldKind.Year, "2024年度", "2024")]
    [InlineData(FieldKind.Date, "2025年2月5日", "2025-02-05")]
    [InlineData(FieldKind.Date, "2025/2/5", "2025-02-05")]
    [InlineData(FieldKind.Date, "20250205", "2025-02-05")]
    [InlineData(FieldKind.CurrencyUnit, " 万元 ", "万元")]
    [InlineData(FieldKind.Rating, "良", "良")]
    [InlineData(FieldKind.Text, "  云溪市\t文化馆\n东馆 ", "云溪市 文化馆 东馆")]
    public void What_was_typed_is_stored_in_one_form(FieldKind kind, string input, string value) =>
        Assert.Equal(new FieldInput(value, null), FieldInput.Read(kind, input));

    [Theory]
    [InlineData(FieldKind.Amount, "八万", "“八万”不是金额")]
    [InlineData(FieldKind.Amount, "1,23", "不是金额")]
    [InlineData(FieldKind.Amount, "100元", "不是金额")]
    [InlineData(FieldKind.Amount, "1.1234567", "小数最多 6 位")]
    [InlineData(FieldKind.Amount, "1000000000000000", "过大")]
    [InlineData(FieldKind.Points, "10000", "过大")]
    [InlineData(FieldKind.Points, "1e3", "不是分值或得分")]
    [InlineData(FieldKind.Year, "24", "不是年度")]
    [InlineData(FieldKind.Year, "9999", "不是年度")]
    [InlineData(FieldKind.Date, "2025-02-30", "不是日期")]
    [InlineData(FieldKind.CurrencyUnit, "亿元", "只能是“元”或“万元”")]
    [InlineData(FieldKind.Rating, "优秀", "只能是")]
    [InlineData(FieldKind.Text, " \0 ", "没有填写")]
    [InlineData(FieldKind.Amount, null, "没有填写")]
    public void What_is_no_value_of_its_kind_is_refused_with_what_to_do(FieldKind kind, string? input, string problem)
    {
        var read = FieldInput.Read(kind, input);

        Assert.Null(read.Value);
        Assert.Contains(problem, read.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_beyond_all_measure_is_refused() =>
        Assert.Contains("内容太长", FieldInput.Read(FieldKind.Text, new string('字', FieldInput.LongestText + 1)).Problem, StringComparison.Ordinal);
}
