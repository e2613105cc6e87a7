using System.Text;
using Analytics.Domain.Forms;

namespace Analytics.UnitTests.Ingestion.Files;

/// <summary>Text whose cells are parted by commas, as spreadsheets save it.</summary>
public sealed class DelimitedTextTests
{
    private const string Table =
        """
        项目支出绩效自评表,,,,,,,,
        （2024年度）,,,,,,,,
        项目名称,,城市家具维护,,,,,,
        主管部门,,云溪市城管局,,,实施单位,云溪市照明所,,
        "项目资金
        （元）",,,年初预算数,全年预算数,全年执行数,分值,执行率,得分
        ,,年度资金总额,"1,250,000.00","1,250,000.00","987,654.32",10,79.01%,7.9
        ,,其中：财政拨款,"1,250,000.00","1,250,000.00","987,654.32",—,—,—
        "年
        度
        总
        体
        目
        标",预期目标,,,,实际完成情况,,,
        ,"维护座椅“云溪款”600张，
        及时更换""破损""部件。",,,,维护座椅612张。,,,
        绩效指标,一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因分析及改进措施
        ,产出指标,数量指标,维护座椅数量,≥600张,612张,50,50,
        ,效益指标,社会效益指标,市民休憩便利,有所改善,有所改善,30,28,"东湖片区覆盖不足，
        2025年增设40张。"
        ,满意度指标,服务对象满意度指标,市民满意度,≥90%,95%,10,10,/
        总分,,,,,,100,95.9,
        """;

    [Fact]
    public void Commas_part_the_cells_and_quotes_hold_commas_and_line_breaks()
    {
        var form = Texts.Form(Table);

        Assert.Empty(form.Problems);
        Assert.Equal("城市家具维护", form.ProjectName?.Value);
        Assert.Equal((1250000.00m, 987654.32m, 79.01m), (form.TotalFunding?.InitialBudget?.Value, form.TotalFunding?.Executed?.Value, form.TotalFunding?.RatePercent?.Value));
        Assert.Equal("维护座椅“云溪款”600张，及时更换\"破损\"部件。", form.ExpectedGoal?.Value);
        Assert.Equal("维护座椅612张。", form.ActualGoal?.Value);
        Assert.Equal(
        [
            "数量指标|维护座椅数量|≥600张|612张|50|50|",
            "社会效益指标|市民休憩便利|有所改善|有所改善|30|28|东湖片区覆盖不足，2025年增设40张。",
            "服务对象满意度指标|市民满意度|≥90%|95%|10|10|",
        ],
        Texts.Rows(form));
        Assert.Equal((100m, 95.9m), (form.TotalWeight?.Value, form.TotalScore?.Value));
    }

    [Fact]
    public void A_cell_over_several_lines_is_placed_on_the_lines_of_the_file()
    {
        var funding = Texts.Form(Table).TotalFunding!;

        Assert.Equal(SourcePlace.OnLine(7), funding.Place);
    }

    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void The_encoding_does_not_matter(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);

        var document = Texts.ReadBytes([.. encoding.GetPreamble(), .. encoding.GetBytes(Table)], "表.csv");

        Assert.Equal(3, Assert.Single(document.Forms).Form.Indicators.Count);
    }

    [Fact]
    public void Tabs_with_quotes_are_cells_too()
    {
        var form = Texts.Form(Table.Replace("\"1,250,000.00\"", "1250000.00", StringComparison.Ordinal).Replace("\"987,654.32\"", "987654.32", StringComparison.Ordinal).Replace(',', '\t'));

        Assert.Equal(987654.32m, form.TotalFunding?.Executed?.Value);
        Assert.Equal("东湖片区覆盖不足，2025年增设40张。", form.Indicators[1].Reason?.Value);
    }

    [Fact]
    public void A_quote_that_is_never_closed_makes_no_table_of_the_text()
    {
        var document = Texts.Read(Table.Replace("2025年增设40张。\"", "2025年增设40张。", StringComparison.Ordinal));

        Assert.Empty(document.Forms);
        Assert.Equal("no-form-found", document.Rejection?.Code);
    }

    [Fact]
    public void Commas_within_the_numbers_of_a_text_part_no_cells()
    {
        var form = Texts.Form(Texts.SmallForm);

        Assert.Equal(1500000.00m, form.TotalFunding?.InitialBudget?.Value);
    }
}
