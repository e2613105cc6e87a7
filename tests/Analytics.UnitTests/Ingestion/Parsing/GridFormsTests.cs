using Analytics.Domain.Budget;
using Analytics.Domain.Forms;

namespace Analytics.UnitTests.Ingestion.Parsing;

/// <summary>Forms whose columns are known: merged headers, merged cells, columns in any order.</summary>
public sealed class GridFormsTests
{
    private const string Sichuan =
        """
        部门预算项目支出绩效自评表（2023年度）*12
        项目名称*2|51000023R000009876543-云溪市农村饮水安全工程*5|主管部门及代码*2|317-云溪市水利局*3
        实施单位*2|云溪市供水管理站*10
        项目资金/（万元）*2|资金来源*2|年初预算*1|调整后预算数*2|预算执行数*1|预算执行率*1|权重*1|得分*1|原因*1
        *2|年度资金总额*2|320.00*1|298.50*2|280.59*1|94.00%*1|10*1|9.4*1|尾款待审计后支付*1
        *2|其中：财政资金*2|300.00*1|278.50*2|260.59*1|93.57%*1|/*1|/*1|*1
        *2|财政专户管理资金*2|0*1|0*2|0*1|/*1|/*1|/*1|*1
        *2|单位资金*2|20.00*1|20.00*2|20.00*1|100.00%*1|/*1|/*1|*1
        总体目标*2|年初设定目标*5|实际完成情况*5
        *2|改造管网，解决8个村的饮水困难。*5|管网改造完成，8个村通水。/受益2.6万人。*5
        绩效指标*1|一级指标*1|二级指标*1|三级指标*2|指标性质*1|指标值*1|度量单位*1|完成值*1|权重*1|得分*1|未完成原因分析*1
        *1|产出指标（50分）*1|数量指标*1|改造管网长度*2|≥*1|42*1|公里*1|43.5*1|20*1|20*1|
        *1|*1|*1|新建泵站*2|＝*1|3*1|座*1|3*1|10*1|10*1|
        *1|*1|质量指标*1|验收合格率*2|≥*1|98*1|%*1|100*1|10*1|10*1|
        *1|*1|时效指标*1|按期完工*2|定性*1|好*1||完成*1|10*1|9*1|汛期停工12天，已调整工序。
        *1|效益指标*1|社会效益指标*1|受益人口*2|≥*1|2.5*1|万人*1|2.6*1|20*1|20*1|
        *1|*1|可持续影响/指标*1|管护制度*2|定性*1|好坏*1||好*1|10*1|10*1|
        *1|满意度指标*1|服务对象满意度指标*1|群众满意度*2|≥*1|90*1|%*1|93*1|10*1|10*1|
        合计*9|100*1|98.4*1|
        评价结论*2|自评得分98.4分，自评等次为“优”。*10
        项目负责人：周可*6|财务负责人：冯琳*6
        """;

    [Fact]
    public void Operator_value_and_unit_under_headers_of_their_own()
    {
        var form = Grids.Form(Sichuan);

        Assert.Empty(form.Problems);
        Assert.Equal("云溪市农村饮水安全工程", form.ProjectName?.Value);
        Assert.Equal(("云溪市水利局", "317"), (form.CompetentDepartment?.Value, form.DepartmentCode?.Value));
        Assert.Equal("云溪市供水管理站", form.ImplementingUnit?.Value);
        Assert.Equal(CurrencyUnit.TenThousandYuan, form.CurrencyUnit?.Value);
        Assert.Equal(["年度资金总额", "财政资金", "财政专户管理资金", "单位资金"], form.Funding.Select(line => line.Source.Value));
        var total = form.TotalFunding!;
        Assert.Equal((320.00m, 298.50m, 280.59m, 10m, 94.00m, 9.4m),
            (total.InitialBudget!.Value, total.AdjustedBudget!.Value, total.Executed!.Value, total.Weight!.Value, total.RatePercent!.Value, total.Score!.Value));
        Assert.Equal(93.57m, form.Funding[1].RatePercent?.Value);
        Assert.Null(form.Funding[1].Weight);
        Assert.Equal("改造管网，解决8个村的饮水困难。", form.ExpectedGoal?.Value);
        Assert.Equal("管网改造完成，8个村通水。受益2.6万人。", form.ActualGoal?.Value);
        Assert.Equal(
        [
            "数量指标|改造管网长度|≥42公里|43.5|20|20|",
            "数量指标|新建泵站|＝3座|3|10|10|",
            "质量指标|验收合格率|≥98%|100|10|10|",
            "时效指标|按期完工|定性好|完成|10|9|汛期停工12天，已调整工序。",
            "社会效益指标|受益人口|≥2.5万人|2.6|20|20|",
            "可持续影响指标|管护制度|定性好坏|好|10|10|",
            "服务对象满意度指标|群众满意度|≥90%|93|10|10|",
        ],
        Texts.Rows(form));
        Assert.Equal(["产出指标", "产出指标", "产出指标", "产出指标", "效益指标", "效益指标", "满意度指标"], form.Indicators.Select(row => row.Level1?.Value));
        Assert.Equal((100m, 98.4m), (form.TotalWeight?.Value, form.TotalScore?.Value));
        Assert.Equal(Rating.Excellent, form.Rating?.Value);
    }

    [Fact]
    public void Every_value_names_its_own_cell()
    {
        var form = Grids.Form(Sichuan);

        Assert.Equal("C2", form.ProjectName?.Place.Cell);
        Assert.Equal("F5", form.TotalFunding?.AdjustedBudget?.Place.Cell);
        Assert.Equal("C10", form.ExpectedGoal?.Place.Cell);
        Assert.Equal(("D15", "L15", "K15"), (form.Indicators[3].Level3?.Place.Cell, form.Indicators[3].Reason?.Place.Cell, form.Indicators[3].Score?.Place.Cell));
        Assert.Equal("B12", form.Indicators[3].Level1?.Place.Cell);
    }

    [Fact]
    public void A_second_header_row_names_the_columns_under_a_merged_header()
    {
        var form = Grids.Form(
            """
            项目支出绩效自评表（2024年度）*9
            项目名称|校舍维修*3|主管部门|云溪市教育局*4
            实施单位|云溪市第三中学*8
            项目资金（元）|资金来源|年初预算数|全年预算数|全年执行数|分值|执行率|得分|
            |年度资金总额|500000|500000|500000|10|100%|10|
            年度总体目标|维修校舍3栋，消除安全隐患。*4|实际完成情况|维修校舍3栋。*3
            一级指标|二级指标|三级指标|年度指标值*3|实际完成值|分值|得分
            |||指标性质|指标值|计量单位|||
            产出指标|数量指标|维修校舍栋数|≥|3|栋|3栋|50|50
            效益指标|社会效益指标|受益学生|≥|800|人|860人|30|30
            满意度指标|服务对象满意度指标|师生满意度|≥|90|%|95%|10|10
            总分*7|100|100
            """);

        Assert.Equal(["≥3栋", "≥800人", "≥90%"], form.Indicators.Select(row => row.Target?.Value));
        Assert.Equal(["3栋", "860人", "95%"], form.Indicators.Select(row => row.Actual?.Value));
        Assert.Equal("维修校舍3栋，消除安全隐患。", form.ExpectedGoal?.Value);
        Assert.Equal("维修校舍3栋。", form.ActualGoal?.Value);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Points_merged_over_rows_belong_to_the_first_of_them_and_are_not_spread()
    {
        var form = Grids.Form(
            """
            项目支出绩效自评表（2024年度）*8
            项目名称|图书采购*3|主管部门|云溪市文旅局*3
            项目资金（元）|资金来源|年初预算数|全年预算数|全年执行数|分值|执行率|得分
            |年度资金总额|80000|80000|80000|10|100%|10
            一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|备注
            产出指标|数量指标|采购图书|≥1000册|1200册|50|50|
            ||上架图书|≥1000册|1200册|||
            效益指标|社会效益指标|借阅人次|≥3万人次|2.4万人次|30|24|闭馆改造45天，改造后延长开放时间。
            满意度指标|服务对象满意度指标|读者满意度|≥90%|95%|10|10|
            总分*5|100|94|
            """);

        Assert.Equal(4, form.Indicators.Count);
        Assert.Equal((50m, 50m), (form.Indicators[0].Weight?.Value, form.Indicators[0].Score?.Value));
        Assert.Equal((null, null), (form.Indicators[1].Weight, form.Indicators[1].Score));
        Assert.Equal("≥1000册", form.Indicators[1].Target?.Value);
        Assert.Equal("闭馆改造45天，改造后延长开放时间。", form.Indicators[2].Reason?.Value);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_subtotal_is_no_indicator_and_the_total_is_told_by_its_columns()
    {
        var form = Grids.Form(
            """
            项目支出绩效自评表（2024年度）*8
            项目名称|路灯更新*3|主管部门|云溪市城管局*3
            项目资金（元）|资金来源|年初预算数|全年预算数|全年执行数|分值|执行率|得分
            |年度资金总额|80000|80000|80000|10|100%|10
            一级指标|二级指标|三级指标|分值|年度指标值|实际完成值|得分|未完成原因分析
            产出指标|数量指标|更换路灯|50|≥100盏|100盏|50|
            小计*3|50|||50|
            效益指标|社会效益指标|夜间事故数|30|≤3起|2起|30|
            满意度指标|满意度指标|居民满意度|10|≥90%|91%|10|
            总分*6|100|无
            """);

        Assert.Equal(["更换路灯", "夜间事故数", "居民满意度"], form.Indicators.Select(row => row.Level3?.Value));
        Assert.Equal((null, 100m), (form.TotalWeight?.Value, form.TotalScore?.Value));
    }

    [Fact]
    public void A_weight_that_is_no_number_stays_empty_and_is_reported_with_its_cell()
    {
        var form = Grids.Form(
            """
            项目支出绩效自评表（2024年度）*8
            项目名称|路灯更新*3|主管部门|云溪市城管局*3
            项目资金（元）|资金来源|年初预算数|全年预算数|全年执行数|分值|执行率|得分
            |年度资金总额|80000|80000|80000|10|100%|10
            一级指标|二级指标|三级指标|分值|年度指标值|实际完成值|得分|未完成原因分析
            产出指标|数量指标|更换路灯|五十|≥100盏|100盏|50|
            总分*6|60|
            """);

        Assert.Null(Assert.Single(form.Indicators).Weight);
        Assert.Equal(50m, form.Indicators[0].Score?.Value);
        var problem = Assert.Single(form.Problems, problem => problem.Code == "row-number-unreadable");
        Assert.Equal("D6", problem.Place?.Cell);
    }

    [Fact]
    public void Text_behind_the_last_row_of_the_table_belongs_to_the_page()
    {
        const string Table =
            """
            项目支出绩效目标批复表（2024年度）*5
            一级指标|二级指标|三级指标|指标值|说明
            产出指标|数量指标|更换路灯|≥100盏|
            满意度指标|满意度指标|居民满意度|≥90%|以问卷为准
            """;

        var form = Grids.Form(Table, "主办：云溪市人民政府 | 网站标识码：0000", "版权所有");

        Assert.Equal(["更换路灯|≥100盏|", "居民满意度|≥90%|"], form.Indicators.Select(row => $"{row.Level3?.Value}|{row.Target?.Value}|{row.Reason?.Value}"));
    }
}
