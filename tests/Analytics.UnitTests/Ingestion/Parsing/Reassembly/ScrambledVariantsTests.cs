using Analytics.Domain.Budget;
using Analytics.Domain.Forms;

namespace Analytics.UnitTests.Ingestion.Parsing.Reassembly;

/// <summary>Invented forms whose text is out of order in other ways than those of the real ones.</summary>
public sealed class ScrambledVariantsTests
{
    [Fact]
    public void Three_approvals_with_their_titles_behind_them()
    {
        var forms = Texts.ReadTestData("variants", "打乱三份批复表.txt").Forms.Select(form => form.Form).ToList();

        Assert.Equal(
        [
            "基层医疗服务|村卫生室标准化建设|云溪市卫生健康局|云溪市疾病预防控制中心|756.50",
            "妇幼健康服务|免费婚前医学检查|云溪市卫生健康局|云溪市妇幼保健院|48.00",
            "卫生应急能力建设|急救车辆更新|云溪市卫生健康局|云溪市急救中心|168.00",
        ],
        forms.Select(form => string.Join('|',
            form.Level1Project?.Value, form.ProjectName?.Value, form.CompetentDepartment?.Value, form.ImplementingUnit?.Value, form.TotalFunding?.InitialBudget?.Value)));
        Assert.All(forms, form => Assert.Equal((FormKind.ProjectTargetApproval, 2025, CurrencyUnit.TenThousandYuan), (form.Kind, form.FiscalYear?.Value, form.CurrencyUnit?.Value)));
        Assert.Equal(
        [
            "产出指标|数量指标|新建标准化村卫生室数量|＝18个",
            "产出指标|数量指标|为村卫生室配备基本诊疗设备套数|＝18套",
            "产出指标|质量指标|卫生室验收合格率|≥98%",
            "产出指标|时效指标|设备招标采购完成时限|2025年6月底前",
            "产出指标|成本指标|村卫生室建设费用|≤540万元",
            "产出指标|成本指标|诊疗设备购置费用|≤216.5万元",
            "效益指标|社会效益指标|农村居民在家门口就近看病的便利程度|小病不出村的比例逐步提高",
            "效益指标|可持续影响指标|基层医疗服务能力|持续增强",
            "满意度指标|服务对象满意度指标|农村居民对村卫生室的满意度|≥90%",
        ],
        Rows(forms[0]));
        Assert.Equal(
        [
            "产出指标|数量指标|免费婚前医学检查人数|≥3200人",
            "产出指标|数量指标|婚检宣传进村入户场次|≥60场",
            "产出指标|质量指标|检查结果告知率|＝100%",
            "产出指标|时效指标|婚检补助资金拨付时限|每季度末前",
            "产出指标|成本指标|婚前医学检查补助标准|≤150元/人",
            "效益指标|社会效益指标|出生缺陷发生率|逐步下降",
            "满意度指标|服务对象满意度指标|受检人员满意度|≥95%",
        ],
        Rows(forms[1]));
        Assert.Equal(
        [
            "产出指标|数量指标|更新急救车辆|＝4辆",
            "产出指标|时效指标|院前急救平均反应时间|≤12分钟",
            "产出指标|成本指标|急救车辆购置费用|≤168万元",
            "效益指标|社会效益指标|城乡居民急救服务可及性|进一步提高",
            "满意度指标|服务对象满意度指标|急救服务满意度|≥92%",
        ],
        Rows(forms[2]));
        Assert.StartsWith("目标1：为准备结婚的男女双方", forms[1].ExpectedGoal?.Value, StringComparison.Ordinal);
        Assert.All(forms, form => Assert.True(form.NeedsReview));
        Assert.All(forms, form => Assert.Null(form.ActualGoal));
    }

    [Fact]
    public void A_department_form_with_its_title_in_the_middle_and_its_labels_at_the_end()
    {
        var form = Assert.Single(Texts.ReadTestData("variants", "打乱部门整体.txt").Forms).Form;

        Assert.Equal(FormKind.DepartmentSelfEvaluation, form.Kind);
        Assert.Equal((2023, new DateOnly(2024, 2, 28), "云溪市知识产权局"), (form.FiscalYear?.Value, form.FiledOn?.Value, form.CompetentDepartment?.Value));
        Assert.Equal(
            ["年度资金总额|512.40|498.60|483.64|97.00", "基本支出|312.40|318.60|318.60|", "项目支出|200.00|180.00|165.04|"],
            form.Funding.Select(row => string.Join('|', row.Source.Value, row.InitialBudget?.Value, row.AdjustedBudget?.Value, row.Executed?.Value, row.RatePercent?.Value)));
        Assert.Equal(
        [
            "产出指标|数量指标|开展知识产权维权援助，受理侵权纠纷案件|1.受理专利侵权纠纷案件≥20件；2.办结率不低于九成。|受理专利侵权纠纷案件23件，已办结21件，办结率91%，其余2件正在审理。|8|8|",
            "产出指标|数量指标|组织知识产权宣传周和校园巡讲活动|活动场次≥6场|举办宣传周活动2场、校园巡讲5场，覆盖师生2300人。|7|7|",
            "产出指标|数量指标|发明专利授权量|≥150件|142件|10|9.47|部分申请仍在实质审查阶段，预计次年授权。",
            "产出指标|质量指标|优势企业培育合格率|≥90%|92.5%|10|10|",
            "产出指标|时效指标|资助资金兑付时间|2023年10月底前|2023年10月18日|5|5|",
            "产出指标|成本指标|在职人员人均公用经费支出|≤1.8万元|1.72万元|5|5|",
            "产出指标|成本指标|会议培训支出|≤12.5万元|11.9万元|5|5|",
            "效益指标|社会效益指标|重点企业知识产权保护意识|明显增强|达成预期指标|15|15|",
            "效益指标|社会效益指标|全社会尊重和保护知识产权的氛围|持续改善|部分达成预期指标|15|13.5|部分乡镇宣传覆盖不足，计划增设两个工作站。",
            "满意度指标|服务对象满意度指标|创新主体对知识产权服务的满意度|≥92%|95.3%|10|10|",
        ],
        form.Indicators.Select(row => string.Join('|', row.Level1?.Value, row.Level2?.Value, row.Level3?.Value, row.Target?.Value, row.Actual?.Value, row.Weight?.Value, row.Score?.Value, row.Reason?.Value)));
        Assert.Equal((100m, 97.67m, Rating.Excellent), (form.TotalWeight?.Value, form.TotalScore?.Value, form.Rating?.Value));
        Assert.StartsWith("围绕知识产权创造", form.ExpectedGoal?.Value, StringComparison.Ordinal);
        Assert.EndsWith("创新环境。", form.ExpectedGoal?.Value, StringComparison.Ordinal);
        Assert.StartsWith("全年新增发明专利142件", form.ActualGoal?.Value, StringComparison.Ordinal);
        Assert.Equal("本年度整体支出绩效目标基本完成，自评结果为“优”。", form.Conclusion?.Value);
        Assert.Equal("叶知秋", form.Contact?.Value);
        Assert.All(form.Indicators, row => Assert.True(row.Confidence < 1));
        Assert.Contains(form.Problems, problem => problem is { Code: "text-unassigned", Place.Line: 35 });
    }

    private static IEnumerable<string> Rows(EvaluationForm form) =>
        form.Indicators.Select(row => string.Join('|', row.Level1?.Value, row.Level2?.Value, row.Level3?.Value, row.Target?.Value));
}
