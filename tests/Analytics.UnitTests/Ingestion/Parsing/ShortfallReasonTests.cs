namespace Analytics.UnitTests.Ingestion.Parsing;

/// <summary>One reason for all shortfalls of a form, below its table.</summary>
public sealed class ShortfallReasonTests
{
    private const string Conclusion = "自评\n结论\n\n自评等次为“优”。";

    [Theory]
    [InlineData("偏差大或目标未完成原因分析\n\n两条道路改造未移交；改进措施：移交后一个月内\n补装。\n\n")]
    [InlineData("偏差大或目标\n未完成原因分\n析\n\n两条道路改造未移交；改进措施：移交后一个月内\n补装。\n\n")]
    [InlineData("偏差大或目标未完成原因分析：两条道路改造未移交；改进措施：移交后一个月内补装。\n\n")]
    public void It_is_read_between_total_and_conclusion(string block)
    {
        var plain = Texts.SmallForm.ReplaceLineEndings("\n");
        Assert.Contains(Conclusion, plain, StringComparison.Ordinal);

        var form = Texts.Form(plain.Replace(Conclusion, block + Conclusion, StringComparison.Ordinal));

        Assert.Equal("两条道路改造未移交；改进措施：移交后一个月内补装。", form.ShortfallReason?.Value);
        Assert.Equal("自评等次为“优”。", form.Conclusion?.Value);
        Assert.Equal(99.01m, form.TotalScore?.Value);
        Assert.True(form.ShortfallReason!.Place.Line > form.TotalScore!.Place.Line);
    }

    [Fact]
    public void The_header_of_a_column_is_not_taken_for_it()
    {
        var form = Texts.Form(Texts.SmallForm.Replace("未完成原因分析", "偏差大或目标未完成原因分析", StringComparison.Ordinal));

        Assert.Null(form.ShortfallReason);
        Assert.Equal("两条道路改造未移交。", form.Indicators[0].Reason?.Value);
    }

    [Fact]
    public void In_a_table_it_stands_in_the_cell_beside_its_label()
    {
        var form = Grids.Form(
            """
            项目支出绩效自评表（2024年度）*8
            项目名称*2|云溪市公厕改造*6
            项目资金（万元）*1|资金来源*1|全年预算数（A）*1|全年执行数（B）*1|分值*1|执行率*2|得分*1
            *1|年度资金总额*1|60*1|54*1|20*1|90%*2|18*1
            年度总体目标*1|预期目标*3|实际完成情况*4
            *1|改造公厕12座。*3|改造公厕11座。*4
            绩效指标*1|一级指标*1|二级指标*1|三级指标*2|年度指标值*1|实际完成值*1|得分*1
            *1|产出指标*1|数量指标*1|改造公厕*2|≥12座*1|11座*1|73.3*1
            总分*7|91.3*1
            偏差大或目标未完成原因分析*2|一座公厕用地有争议，下一步由街道协调。*6
            自评结论*2|自评等次为“优”。*6
            """);

        Assert.Equal("一座公厕用地有争议，下一步由街道协调。", form.ShortfallReason?.Value);
        Assert.Equal("自评等次为“优”。", form.Conclusion?.Value);
    }
}
