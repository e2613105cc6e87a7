using Analytics.Ingestion.Parsing.Text;

namespace Analytics.UnitTests.Ingestion.Parsing;

public sealed class PrintedTextTests
{
    [Theory]
    [InlineData("330000.00", "330000.00")]
    [InlineData("196,876.3", "196876.3")]
    [InlineData("１２３．５", "123.5")]
    [InlineData("1，234，567", "1234567")]
    [InlineData("0", "0")]
    public void A_number_keeps_the_decimals_it_was_printed_with(string printed, string value) =>
        Assert.Equal(value, PrintedNumber.Parse(printed)?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("12,34")]
    [InlineData("1.2.3")]
    [InlineData("5次")]
    [InlineData("-")]
    [InlineData("")]
    [InlineData("1,2345")]
    [InlineData(".5")]
    public void What_is_no_single_number_is_none(string printed) => Assert.Null(PrintedNumber.Parse(printed));

    [Theory]
    [InlineData("2025/02/05", 2025, 2, 5)]
    [InlineData("20250211", 2025, 2, 11)]
    [InlineData("2023年7月12日", 2023, 7, 12)]
    [InlineData("2022/8/10", 2022, 8, 10)]
    [InlineData("2024 年 3 月 1 日", 2024, 3, 1)]
    [InlineData("2023.2.7", 2023, 2, 7)]
    public void Dates_are_read_in_every_printed_way(string printed, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), PrintedDate.Parse(printed));

    [Theory]
    [InlineData("2025/02/30")]
    [InlineData("2025年")]
    [InlineData("二〇二五年三月")]
    public void A_day_that_does_not_exist_is_no_date(string printed) => Assert.Null(PrintedDate.Parse(printed));

    [Fact]
    public void Line_breaks_and_stray_blanks_go_and_words_stay_apart() =>
        Assert.Equal("保障QQ群A区12家网点use two words", PrintedText.Join(["保障 QQ群", " A区12", "家网点 use two words"]));

    [Theory]
    [InlineData("[138]云溪市教育局", "云溪市教育局", "138")]
    [InlineData("317-云溪市教育局", "云溪市教育局", "317")]
    [InlineData("【210】云溪市教育局", "云溪市教育局", "210")]
    [InlineData("301医院", "301医院", null)]
    [InlineData("云溪市教育局", "云溪市教育局", null)]
    public void A_unit_code_is_taken_off_the_name(string printed, string name, string? code) =>
        Assert.Equal((name, code), UnitNames.SplitUnit(printed));

    [Theory]
    [InlineData("51150023R000000458812-水库加固", "水库加固", "51150023R000000458812")]
    [InlineData("51150023R000000458812水库加固", "水库加固", "51150023R000000458812")]
    [InlineData("[51150023R000000458812]水库加固", "水库加固", "51150023R000000458812")]
    [InlineData("2024年党建经费", "2024年党建经费", null)]
    [InlineData("特定目标-事业发展", "特定目标-事业发展", null)]
    [InlineData("5G基站建设", "5G基站建设", null)]
    public void A_project_code_is_taken_off_the_name(string printed, string name, string? code) =>
        Assert.Equal((name, code), UnitNames.SplitProject(printed));

    [Fact]
    public void A_code_broken_by_a_narrow_cell_is_put_together_without_a_blank() =>
        Assert.Equal("511523R0064-云溪A1 B2", PrintedText.Clean("511523R00\n64-云溪A1 B2"));
}
