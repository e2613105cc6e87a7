using Analytics.Domain.Forms;

namespace Analytics.UnitTests.Ingestion.Parsing;

/// <summary>The same form in its own rows, with one cell a line, and with everything on one line.</summary>
public sealed class LostLinesTests
{
    private const string Form =
        """
        项目支出绩效自评表
        （2024年度）
        项目名称|农村公路养护
        主管部门|云溪市交通运输局|实施单位|云溪市公路养护中心
        项目资金（万元）|年初预算数|全年预算数|全年执行数|分值|执行率|得分
        年度资金总额|260.00|240.00|228.00|10|95%|9.5
        其中：财政拨款|200.00|180.00|168.00|-|-|-
        其他资金|60.00|60.00|60.00|-|-|-
        年度总体目标|预期目标|实际完成情况
        养护农村公路320公里，保障出行安全。
        养护农村公路335公里，路况指数提高。
        绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
        产出指标|数量指标|养护里程|≥320公里|335公里|20|20
        新增护栏|≥15公里|12公里|10|8|钢材到货推迟，已于2025年1月补装3公里。
        质量指标|路况指数|≥85|88|10|10
        时效指标|完工及时率|100%|100%|10|10
        效益指标|社会效益指标|沿线事故数|≤5起|3起|20|20
        可持续影响指标|养护制度健全|健全|达成预期指标|10|10
        满意度指标|服务对象满意度指标|群众满意度|≥90%|94%|10|10
        总分|100|97.5
        自评结论|自评得分97.5分，自评等次为“优”。
        联系人：顾一帆|联系电话：0000-1234567
        """;

    [Theory]
    [InlineData("\n")]
    [InlineData("\n\n")]
    [InlineData(" ")]
    [InlineData("   ")]
    public void Cells_are_put_back_into_their_rows(string separator)
    {
        var cells = Form.ReplaceLineEndings("\n").Split('\n', '|');

        var form = Texts.Form(string.Join(separator, cells));

        Assert.Equal("农村公路养护", form.ProjectName?.Value);
        Assert.Equal(("云溪市交通运输局", "云溪市公路养护中心"), (form.CompetentDepartment?.Value, form.ImplementingUnit?.Value));
        Assert.Equal(2024, form.FiscalYear?.Value);
        Assert.Equal(["年度资金总额", "财政拨款", "其他资金"], form.Funding.Select(line => line.Source.Value));
        Assert.Equal((260.00m, 240.00m, 228.00m), (form.TotalFunding?.InitialBudget?.Value, form.TotalFunding?.AdjustedBudget?.Value, form.TotalFunding?.Executed?.Value));
        Assert.Equal((10m, 95m, 9.5m), (form.TotalFunding?.Weight?.Value, form.TotalFunding?.RatePercent?.Value, form.TotalFunding?.Score?.Value));
        Assert.Equal("养护农村公路320公里，保障出行安全。", form.ExpectedGoal?.Value);
        Assert.Equal("养护农村公路335公里，路况指数提高。", form.ActualGoal?.Value);
        Assert.Equal(
        [
            "数量指标|养护里程|≥320公里|335公里|20|20|",
            "数量指标|新增护栏|≥15公里|12公里|10|8|钢材到货推迟，已于2025年1月补装3公里。",
            "质量指标|路况指数|≥85|88|10|10|",
            "时效指标|完工及时率|100%|100%|10|10|",
            "社会效益指标|沿线事故数|≤5起|3起|20|20|",
            "可持续影响指标|养护制度健全|健全|达成预期指标|10|10|",
            "服务对象满意度指标|群众满意度|≥90%|94%|10|10|",
        ],
        Texts.Rows(form));
        Assert.Equal(["产出指标", "产出指标", "产出指标", "产出指标", "效益指标", "效益指标", "满意度指标"], form.Indicators.Select(row => row.Level1?.Value));
        Assert.Equal((100m, 97.5m), (form.TotalWeight?.Value, form.TotalScore?.Value));
        Assert.Equal(Rating.Excellent, form.Rating?.Value);
        Assert.StartsWith("自评得分97.5分", form.Conclusion?.Value, StringComparison.Ordinal);
        Assert.Equal("顾一帆", form.Contact?.Value);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_value_of_a_cell_on_its_own_line_names_that_line()
    {
        var cells = Form.ReplaceLineEndings("\n").Split('\n', '|');

        var form = Texts.Form(string.Join('\n', cells));

        Assert.Equal(Array.IndexOf(cells, "新增护栏") + 1, form.Indicators[1].Level3?.Place.Line);
        Assert.Equal(Array.IndexOf(cells, "228.00") + 1, form.TotalFunding?.Executed?.Place.Line);
    }
}
