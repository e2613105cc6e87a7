using Analytics.Domain.Budget;
using Analytics.Domain.Forms;

namespace Analytics.UnitTests.Ingestion;

/// <summary>Layouts in public use elsewhere, on invented forms.</summary>
public sealed class LayoutVariantsTests
{
    [Fact]
    public void Twenty_points_for_execution_and_other_header_words()
    {
        var form = Read("权重二十八十.txt");

        Assert.Empty(form.Problems);
        Assert.Equal("小型水库除险加固", form.ProjectName?.Value);
        Assert.Equal("317", form.DepartmentCode?.Value);
        Assert.Equal((1260.50m, 1312.00m, 1180.80m, 20m, 90m, 18m), Total(form));
        Assert.Equal(
        [
            "数量指标|加固水库座数|≥12座|12座|15|15|无",
            "质量指标|工程验收合格率|≥98%|83.33%|15|12.75|2座水库因审计排期未验收，计划2024年3月底前完成验收。",
            "时效指标|主体工程完工时间|2023年10月底前|2023年11月完工|10|9|汛期停工21天。",
            "成本指标|单座水库平均造价|≤110万元|98.4万元|5|5|无",
            "社会效益指标|下游受益人口|≥3.2万人|3.5万人|15|15|无",
            "政策执行指标|防汛责任制落实率|100%|100%|10|10|",
            "服务对象满意度指标|受益群众满意度|≥90%|92.6%|10|10|",
        ],
        Texts.Rows(form));
        Assert.Equal(Rating.Good, form.Rating?.Value);
    }

    [Fact]
    public void A_table_drawn_with_pipes()
    {
        var form = Read("竖线分隔.txt");

        Assert.Empty(form.Problems);
        Assert.Equal("白鹭区养老服务中心", form.ImplementingUnit?.Value);
        Assert.Equal(new DateOnly(2025, 1, 9), form.FiledOn?.Value);
        Assert.Equal((850_000.00m, 850_000.00m, 807_500.00m, 10m, 95.00m, 9.5m), Total(form));
        Assert.Equal("为高龄老人提供上门服务，减轻家庭照料负担。", form.ExpectedGoal?.Value);
        Assert.Equal(
        [
            "数量指标|服务老人数|≥400人|412人|20|20|",
            "数量指标|上门服务人次|≥10000人次|9800人次|10|9.8|12月寒潮停班5天，服务减少。",
            "质量指标|服务回访合格率|≥95%|97%|10|10|",
            "时效指标|补贴发放时间|每季度末|按时完成|5|5|",
            "成本指标|人均补贴标准|≤2000元/人|1959.95元/人|5|5|",
            "社会效益指标|减轻家庭照料负担|有效减轻|达成预期指标|30|29|偏远社区覆盖不足，2025年增加2个站点。",
            "服务对象满意度指标|老人满意度|≥90%|94%|10|10|",
        ],
        Texts.Rows(form));
        Assert.Equal((100m, 98.3m), (form.TotalWeight?.Value, form.TotalScore?.Value));
    }

    [Fact]
    public void A_table_parted_by_tabs_with_the_weight_before_the_target()
    {
        var form = Read("制表符分隔.txt");

        Assert.Empty(form.Problems);
        Assert.Equal(CurrencyUnit.TenThousandYuan, form.CurrencyUnit?.Value);
        Assert.Equal(
        [
            "数量指标|安装路灯数量|≥260盏|263盏|25|25|",
            "质量指标|亮灯率|≥98%|99.2%|15|15|",
            "成本指标|单盏造价|≤1800元|1779.47元|10|10|无",
            "社会效益指标|夜间出行便利|明显改善|明显改善|30|30|",
            "满意度指标|村民满意度|≥90%|95%|10|10|",
        ],
        Texts.Rows(form));
        Assert.Equal(["产出指标", "产出指标", "产出指标", "效益指标", "满意度指标"], form.Indicators.Select(row => row.Level1?.Value));
    }

    [Fact]
    public void Operator_value_and_unit_in_three_cells_are_joined()
    {
        var form = Read("三列目标值.txt");

        Assert.Empty(form.Problems);
        Assert.Equal(["≥3600人次", "＝8个", "≥95%", "定性良好", "≥90%"], form.Indicators.Select(row => row.Target?.Value));
        Assert.Equal(["3650", "8", "96.5", "良好", "93"], form.Indicators.Select(row => row.Actual?.Value));
        Assert.Equal("全年巡护3650人次，未发生较大火情。", form.ActualGoal?.Value);
    }

    [Fact]
    public void A_form_without_points_has_neither_weights_nor_scores()
    {
        var form = Read("无分值列.txt");

        Assert.Empty(form.Problems);
        Assert.Null(form.FiledOn);
        Assert.Null(form.TotalFunding?.InitialBudget);
        Assert.Equal(150.00m, form.TotalFunding?.AdjustedBudget?.Value);
        Assert.All(form.Indicators, row => Assert.Null(row.Weight));
        Assert.Equal("3个网点消防验收未通过，正在整改。", form.Indicators[0].Reason?.Value);
        Assert.Equal(6, form.Indicators.Count);
    }

    [Fact]
    public void An_approval_has_one_amount_and_targets_only()
    {
        var form = Read("批复表.txt");

        Assert.Empty(form.Problems);
        Assert.Equal(FormKind.ProjectTargetApproval, form.Kind);
        Assert.Equal("公共卫生服务", form.Level1Project?.Value);
        Assert.Equal(312.40m, form.TotalFunding?.InitialBudget?.Value);
        Assert.Equal(["年度资金总额", "财政拨款", "非财政拨款"], form.Funding.Select(line => line.Source.Value));
        Assert.Equal(["≥42台", "≥6场", "＝100%", "2025年9月30日前", "≤312.4万元", "明显提高", "≥88%"], form.Indicators.Select(row => row.Target?.Value));
        Assert.All(form.Indicators, row => Assert.Null(row.Actual));
    }

    [Fact]
    public void A_department_form_names_its_department_and_no_project()
    {
        var form = Read("部门整体.txt");

        Assert.Empty(form.Problems);
        Assert.Equal("部门（单位）整体支出绩效目标自评表", form.Title.Value);
        Assert.Equal("柳溪市统计局", form.CompetentDepartment?.Value);
        Assert.Null(form.ProjectName);
        Assert.Null(form.ImplementingUnit);
        Assert.Equal(CurrencyUnit.TenThousandYuan, form.CurrencyUnit?.Value);
        Assert.Equal("部分注销企业不再登记，清查底册偏大。", form.Indicators[1].Reason?.Value);
    }

    [Fact]
    public void A_form_with_more_than_forty_lines_of_rows_loses_none()
    {
        var form = Read("四十项指标.txt");

        Assert.Empty(form.Problems);
        Assert.Equal(40, form.Indicators.Count);
        Assert.Equal(form.TotalScore?.Value, form.Indicators.Sum(row => row.Score!.Value) + form.TotalFunding?.Score?.Value);
    }

    [Fact]
    public void Every_shipped_sample_is_read_without_a_problem()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "TestData", "samples"), "*.txt"))
        {
            var document = Texts.ReadTestData("samples", Path.GetFileName(path));

            Assert.Null(document.Rejection);
            Assert.All(document.Forms, form => Assert.Empty(form.Form.Problems));
            Assert.All(document.Forms, form => Assert.Equal(form.Form.TotalScore?.Value, form.Form.Indicators.Sum(row => row.Score!.Value) + form.Form.TotalFunding!.Score!.Value));
        }
    }

    private static EvaluationForm Read(string name) => Assert.Single(Texts.ReadTestData("variants", name).Forms).Form;

    private static (decimal? Initial, decimal? Adjusted, decimal? Executed, decimal? Weight, decimal? Rate, decimal? Score) Total(EvaluationForm form) =>
        (form.TotalFunding?.InitialBudget?.Value, form.TotalFunding?.AdjustedBudget?.Value, form.TotalFunding?.Executed?.Value,
            form.TotalFunding?.Weight?.Value, form.TotalFunding?.RatePercent?.Value, form.TotalFunding?.Score?.Value);
}
