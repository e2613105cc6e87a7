using Analytics.Domain.Budget;
using Analytics.Domain.Forms;

namespace Analytics.UnitTests.Ingestion.Parsing;

/// <summary>Invented forms as <c>pdftotext -layout</c> writes them: every character in its column of the page, cells centred on their rows or
/// hanging from their upper edge, words broken wherever a cell is narrow.</summary>
public sealed class LayoutTextTests
{
    private const string Trees =
        """
                                  项目支出绩效自评表
                                    （2024年度）

        项目名称                古树名木保护

        项目资金（元）          年初预算数      全年预算数    全年执行数      分值    执行率     得分

          年度资金总额          90000.00        90000.00      90000.00        10      100.00     10

        一级指标      二级指标      三级指标          年度指标值    实际完成值   分值   得分   未完成原因分析

        产出指标(50   数量指标      保护古树株数      ≥120株        126株        20     20

        分)                         复壮古树株数      ≥12株         12株         10     10

                      质量指标      复壮成活率        ≥90%          95%          10     10

                      成本指标      养护费            ≤90000元      90000元      10     10

        效益指标(30   社会效益指标  游客参观便利      有所改善      有所改善     30     30
        分)
        满意度指标    满意度指标    市民满意度        ≥90%          95%          10     10

        总         分                                                           100    100

        联系人：方一
        """;

    private static readonly string[] ParkingRows =
    [
        "数量指标|维护停车引导小区数|≥42个|42个|10|10|",
        "数量指标|设备巡检台次|≥1500台次|1512台次|10|10|",
        "质量指标|平台在线率|≥98%|99.1%|10|10|",
        "时效指标|故障修复平均时长|≤24小时|31小时|10|7.74|雨季地磁进水故障集中，备件到货慢。改进措施：提前储备易损件，与厂家签订48小时到货协议。",
        "成本指标|单个小区年运维成本|≤4.8万元|4.73万元|10|10|",
        "社会效益指标|停车投诉下降率|≥25%|31%|20|20|",
        "可持续影响指标|长效运维机制|建立健全|基本健全|10|8.5|考核细则年底才印发，执行时间短。",
        "服务对象满意度指标|居民满意度|≥85%|88.6%|10|10|",
    ];

    [Theory]
    [InlineData("版面居中.txt")]
    [InlineData("版面顶端.txt")]
    [InlineData("版面跨页.txt")]
    public void Cells_are_put_together_by_where_they_stand(string file)
    {
        var form = Read(file);

        Assert.Empty(form.Problems);
        Assert.Equal(ParkingRows, Texts.Rows(form));
        Assert.Equal(
            ["产出指标", "产出指标", "产出指标", "产出指标", "产出指标", "效益指标", "效益指标", "满意度指标"],
            form.Indicators.Select(row => row.Level1?.Value));
        Assert.Equal((100m, 95.97m), (form.TotalWeight?.Value, form.TotalScore?.Value));
    }

    [Theory]
    [InlineData("版面居中.txt")]
    [InlineData("版面顶端.txt")]
    public void Amounts_names_and_goals_are_too(string file)
    {
        var form = Read(file);

        Assert.Equal(CurrencyUnit.TenThousandYuan, form.CurrencyUnit?.Value);
        Assert.Equal(["年度资金总额", "当年财政拨款", "上年结转资金", "其他资金"], form.Funding.Select(line => line.Source.Value));
        Assert.Equal([186.5m, 166.5m, 20m, 0m], form.Funding.Select(line => line.InitialBudget!.Value));
        Assert.Equal([198.77m, 178.77m, 20m, 0m], form.Funding.Select(line => line.Executed!.Value));
        Assert.Equal((10m, 97.29m, 9.73m), (form.TotalFunding?.Weight?.Value, form.TotalFunding?.RatePercent?.Value, form.TotalFunding?.Score?.Value));
        Assert.Equal("老旧小区智慧停车引导系统运维", form.ProjectName?.Value);
        Assert.Equal(("云溪市城市管理和综合执法局", "412"), (form.CompetentDepartment?.Value, form.DepartmentCode?.Value));
        Assert.Equal("云溪市静态交通管理中心", form.ImplementingUnit?.Value);
        Assert.Equal("陆远", form.Contact?.Value);
        Assert.Equal("保障全市42个老旧小区停车引导屏、地磁和道闸全年稳定运行，车位周转率提高，居民停车投诉明显下降。", form.ExpectedGoal?.Value);
        Assert.Equal("全年完成42个小区设备巡检维护1512台次，停车引导平台在线率99.1%，投诉较上年下降31%。", form.ActualGoal?.Value);
    }

    [Fact]
    public void Headers_and_names_broken_within_their_words_in_the_order_of_the_cells()
    {
        var form = Read("词断行.txt");

        Assert.Empty(form.Problems);
        Assert.Equal(ParkingRows, Texts.Rows(form));
        Assert.Equal(["年度资金总额", "当年财政拨款", "上年结转资金", "其他资金"], form.Funding.Select(line => line.Source.Value));
        Assert.Equal((186.5m, 97.29m, 9.73m), (form.TotalFunding?.InitialBudget?.Value, form.TotalFunding?.RatePercent?.Value, form.TotalFunding?.Score?.Value));
        Assert.Equal((100m, 95.97m), (form.TotalWeight?.Value, form.TotalScore?.Value));
    }

    [Fact]
    public void Labels_at_the_top_of_their_rows_and_a_total_with_a_spread_label()
    {
        var form = Texts.Form(Trees);

        Assert.Empty(form.Problems);
        Assert.Equal(["数量指标", "数量指标", "质量指标", "成本指标", "社会效益指标", "满意度指标"], form.Indicators.Select(row => row.Level2?.Value));
        Assert.Equal(["产出指标", "产出指标", "产出指标", "产出指标", "效益指标", "满意度指标"], form.Indicators.Select(row => row.Level1?.Value));
        Assert.Equal((100m, 100m), (form.TotalWeight?.Value, form.TotalScore?.Value));
    }

    [Fact]
    public void A_total_whose_numbers_stand_under_no_column_is_read_by_their_order()
    {
        var total = Trees.Split('\n').Single(line => line.StartsWith("总         分", StringComparison.Ordinal));
        var form = Texts.Form(Trees.Replace(total, "总         分                                           100                                                      98.5       优", StringComparison.Ordinal));

        Assert.Equal((100m, 98.5m, Rating.Excellent), (form.TotalWeight?.Value, form.TotalScore?.Value, form.Rating?.Value));
    }

    [Fact]
    public void A_part_of_a_broken_header_goes_on_with_no_name()
    {
        var form = Texts.Form(Texts.SmallForm
            .Replace("主管部门及代码 [210]云溪市城管局 实施单位 云溪市照明所", "主管部门 云溪市城管局\n执行率（B\n/A）", StringComparison.Ordinal));

        Assert.Equal("云溪市城管局", form.CompetentDepartment?.Value);
    }

    [Fact]
    public void Labels_in_every_row_and_a_grade_behind_the_total()
    {
        var form = Read("版面折行.txt");

        Assert.Empty(form.Problems);
        Assert.Equal(
            ["建成快检室数量", "日均检测批次", "检测结果复核符合率", "设备采购完成时间", "单个快检室投入", "带动市场交易额增长率", "不合格食用农产品处置率", "市民满意度"],
            form.Indicators.Select(row => row.Level3?.Value));
        Assert.Equal(["≥12个", "≥30批次", "≥99%", "2024年6月底前", "≤95000元", "≥3%", "＝100%", "≥90%"], form.Indicators.Select(row => row.Target?.Value));
        Assert.Equal("满意度指标", form.Indicators[^1].Level2?.Value);
        Assert.Equal("城东、河口两个市场整体改造，场地移交推迟至2025年2月；下步抢抓进度，移交后30日内建成。", form.Indicators[0].Reason?.Value);
        Assert.Equal((100m, 95.4m, Rating.Excellent), (form.TotalWeight?.Value, form.TotalScore?.Value, form.Rating?.Value));
    }

    [Fact]
    public void A_row_without_points_is_not_taken_for_a_part_of_its_neighbour()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "tests", "TestData", "variants", "版面居中.txt"))
            .Replace("99.1%     10   10", "99.1%            ", StringComparison.Ordinal);

        var form = Texts.Form(text);

        Assert.DoesNotContain(form.Indicators, row => row.Target?.Value is { } target && target.Count(character => character is '≥' or '≤') > 1 && row.Confidence == 1);
        Assert.NotEmpty(form.Problems);
    }

    private static EvaluationForm Read(string file) => Assert.Single(Texts.ReadTestData("variants", file).Forms).Form;
}
