using Analytics.Domain.Forms;
using Analytics.Ingestion;

namespace Analytics.UnitTests.Ingestion;

/// <summary>The five real files, transcribed by hand: every row with its line, levels, name, target, actual, weight and score.</summary>
public sealed class RealFormsTests
{
    [RealFormsFact]
    public void Every_row_of_the_party_building_form_is_read()
    {
        var form = Form("000", 0);

        Assert.Empty(form.Problems);
        Assert.Equal(
        [
            "85|产出指标|数量指标|机关党建现场推进会次数|＝1次|＝1次|4|4",
            "87|产出指标|数量指标|凉都先锋党支部个数|＝30个|＝30个|4|4",
            "89|产出指标|数量指标|党建示范点个数|＝6个|＝6个|4|4",
            "91|产出指标|数量指标|主题活动举办次数|＝4次|＝4次|4|4",
            "93|产出指标|数量指标|新闻宣传报道次数|≥8次|≥8次|4|4",
            "95|产出指标|数量指标|优质党课视频个数|＝2个|＝2个|4|4",
            "97|产出指标|数量指标|凉都先锋之星个数|＝50个|＝248个|4|4",
            "106|产出指标|质量指标|党建示范点验收合格率|＝100%|＝100%|4|4",
            "108|产出指标|质量指标|征订覆盖率|＝100%|＝100%|4|4",
            "110|产出指标|质量指标|主题活动参与率|≥80%|≥80%|4|4",
            "117|产出指标|时效指标|机关党建现场推进会召开时间|按时限召开|达成年度指标|3|3",
            "119|产出指标|时效指标|三个工作日内报道率|≥70%|≥70%|2|2",
            "121|产出指标|时效指标|党建工作会议召开时间|按时限召开|达成年度指标|3|3",
            "123|产出指标|成本指标|项目或定额成本控制率|＝100%|＝79.23%|2|1.58",
            "136|效益指标|社会效益指标|机关党建示范建设|显著提升|达成年度指标|30|29",
            "146|满意度指标|满意度指标|市直机关满意度平均分|≥80分|≥80分|10|10",
        ],
        form.Indicators.Select(row => string.Join('|',
            row.Place.Line, row.Level1?.Value, row.Level2?.Value, row.Level3?.Value, row.Target?.Value, row.Actual?.Value, row.Weight?.Value, row.Score?.Value)));
        Assert.Equal(
        [
            "19|年度资金总额|330000.00|261458.00|261458.00|10|100.00|10",
            "21|财政拨款|330000.00|261458.00|261458.00|||",
            "23|本级安排|330000.00|261458.00|261458.00|||",
            "25|上级补助|0|0|0|||",
            "27|其他|0|0|0|||",
        ],
        form.Funding.Select(row => FormattableString.Invariant(
            $"{row.Place.Line}|{row.Source.Value}|{row.InitialBudget?.Value}|{row.AdjustedBudget?.Value}|{row.Executed?.Value}|{row.Weight?.Value}|{row.RatePercent?.Value}|{row.Score?.Value}")));
    }

    [RealFormsFact]
    public void Every_row_of_the_target_management_form_is_read()
    {
        var form = Form("000", 1);

        Assert.Empty(form.Problems);
        Assert.Equal(
        [
            "229|产出指标|数量指标|调研次数|≥1次|≥1次|5|5",
            "231|产出指标|数量指标|专项工作统筹调度次数|≥2次|≥2次|5|5",
            "233|产出指标|数量指标|考核、评估或监测次数|≥2次|≥2次|5|5",
            "237|产出指标|质量指标|专项工作单位覆盖率|＝100%|＝100%|5|5",
            "239|产出指标|质量指标|考核对象覆盖率|＝100%|＝100%|5|5",
            "241|产出指标|质量指标|现场抽查覆盖率|≥30%|≥32.86%|5|5",
            "243|产出指标|质量指标|调研对象覆盖率|≥30%|≥31.43%|5|5",
            "245|产出指标|质量指标|系统正常运行率|≥98%|≥99%|5|5",
            "248|产出指标|时效指标|考核目标制定时限|按时限完成|达成年度指标|4|4",
            "250|产出指标|时效指标|考核完成时限|按时限完成|达成年度指标|4|4",
            "252|产出指标|成本指标|项目或定额成本控制率|＝100%|＝37.5%|2|0.75",
            "271|效益指标|社会效益指标|督促部门认真履职尽责|部门工作完成情况较好，重视考核工作|达成年度指标|30|29",
            "281|满意度指标|满意度指标|社会公众或服务对象满意度|≤1次|≤0次|10|10",
        ],
        form.Indicators.Select(row => string.Join('|',
            row.Place.Line, row.Level1?.Value, row.Level2?.Value, row.Level3?.Value, row.Target?.Value, row.Actual?.Value, row.Weight?.Value, row.Score?.Value)));
        Assert.Equal(
        [
            "177|年度资金总额|80000.00|29994.00|29994.00|10|100.00|10",
            "179|财政拨款|80000.00|29994.00|29994.00|||",
            "181|本级安排|80000.00|29994.00|29994.00|||",
            "183|上级补助|0|0|0|||",
            "185|其他|0|0|0|||",
        ],
        form.Funding.Select(row => FormattableString.Invariant(
            $"{row.Place.Line}|{row.Source.Value}|{row.InitialBudget?.Value}|{row.AdjustedBudget?.Value}|{row.Executed?.Value}|{row.Weight?.Value}|{row.RatePercent?.Value}|{row.Score?.Value}")));
    }

    [RealFormsFact]
    public void Every_row_of_the_office_expenses_form_is_read()
    {
        var form = Form("002", 0);

        Assert.Empty(form.Problems);
        Assert.Equal(
        [
            "57|产出指标|数量指标|水电通讯等保障|≥9次|9次|5|5",
            "59|产出指标|数量指标|工作调研等|≥30次|35次|5|5",
            "61|产出指标|数量指标|办公用品等保障|≥6批次|8批次|5|5",
            "77|产出指标|质量指标|办公用品等|强效益|达成预期指标|5|5",
            "79|产出指标|质量指标|水电通讯等|保运转|达成预期指标|5|5",
            "81|产出指标|质量指标|调研工作|促发展|达成预期指标|5|5",
            "83|产出指标|时效指标|完成时限|2024年12月31日前|达成预期指标|5|5",
            "87|产出指标|成本指标|办公用品等支出|≤60000元|60000元|4|4",
            "89|产出指标|成本指标|水电通讯等支出|≤35000元|31876.3元|4|4",
            "91|产出指标|成本指标|调研工作支出|≤105000元|105000元|4|4",
            "93|产出指标|成本指标|项目或定额成本控制率|＝100%|100%|3|3",
            "105|效益指标|社会效益指标|全州性社会组织党建工、党建引领基层治理和基层政权建设等工作|持续推进|达成预期指标|30|30",
            "116|满意度指标|满意度指标|各县市党委社会工作部门和全州性社会组织等满意度|≥90%|90%|10|10",
        ],
        form.Indicators.Select(row => string.Join('|',
            row.Place.Line, row.Level1?.Value, row.Level2?.Value, row.Level3?.Value, row.Target?.Value, row.Actual?.Value, row.Weight?.Value, row.Score?.Value)));
        Assert.Equal(
        [
            "16|年度资金总额|0|200000|196876.3|10|98.44|9.84",
            "18|财政拨款|0|200000|196876.3|||",
            "20|本级安排|0|200000|196876.3|||",
            "22|上级补助|0|0|0|||",
            "24|其他|0|0|0|||",
        ],
        form.Funding.Select(row => FormattableString.Invariant(
            $"{row.Place.Line}|{row.Source.Value}|{row.InitialBudget?.Value}|{row.AdjustedBudget?.Value}|{row.Executed?.Value}|{row.Weight?.Value}|{row.RatePercent?.Value}|{row.Score?.Value}")));
    }

    [RealFormsFact]
    public void Every_row_of_the_project_work_form_is_read()
    {
        var form = Form("002", 1);

        Assert.Empty(form.Problems);
        Assert.Equal(
        [
            "202|产出指标|数量指标|课题研究|≥1个|1个|5|5",
            "207|产出指标|数量指标|慰问新兴领域就业困难党员|＝36人|36人|5|5",
            "209|产出指标|数量指标|召开会议|≥8次|12次|5|5",
            "225|产出指标|质量指标|会议质量|及时高效|达成预期指标|5|5",
            "227|产出指标|质量指标|课题研究成果|紧扣目标|达成预期指标|5|5",
            "229|产出指标|质量指标|慰问困难党员|精准关爱|达成预期指标|5|5",
            "231|产出指标|时效指标|完成时限|2024年12月31日前|达成预期指标|5|5",
            "235|产出指标|成本指标|召开会议支出|≤72000元|72000元|4|4",
            "237|产出指标|成本指标|慰问支出|≤18000元|18000元|4|4",
            "239|产出指标|成本指标|课题研究支出|≤10000元|10000元|4|4",
            "241|产出指标|成本指标|项目或定额成本控制率|＝100%|100%|3|3",
            "249|效益指标|社会效益指标|新兴领域党建工作|持续推进|达成预期指标|30|30",
            "257|满意度指标|满意度指标|“两企三新”满意度|≥90%|90%|10|10",
        ],
        form.Indicators.Select(row => string.Join('|',
            row.Place.Line, row.Level1?.Value, row.Level2?.Value, row.Level3?.Value, row.Target?.Value, row.Actual?.Value, row.Weight?.Value, row.Score?.Value)));
        Assert.Equal(
        [
            "150|年度资金总额|0|100000|99193.53|10|99.19|9.92",
            "152|财政拨款|0|100000|99193.53|||",
            "154|本级安排|0|100000|99193.53|||",
            "156|上级补助|0|0|0|||",
            "158|其他|0|0|0|||",
        ],
        form.Funding.Select(row => FormattableString.Invariant(
            $"{row.Place.Line}|{row.Source.Value}|{row.InitialBudget?.Value}|{row.AdjustedBudget?.Value}|{row.Executed?.Value}|{row.Weight?.Value}|{row.RatePercent?.Value}|{row.Score?.Value}")));
    }

    [RealFormsFact]
    public void Every_row_of_the_united_front_form_is_read()
    {
        var form = Form("004", 0);

        Assert.Empty(form.Problems);
        Assert.Equal(
        [
            "76|产出指标|数量指标|组织召开市知联会会员大会|＝1次|＝1次|1|1",
            "77|产出指标|数量指标|支持召开市网联会理事会|＝1次|＝1次|1|1",
            "78|产出指标|数量指标|组织市知联会会员开展活动次数|≥1次|≥1次|1|1",
            "80|产出指标|数量指标|支持成立中华职教社，组织开展活动次数|≥2次|≥0次|2|0",
            "90|产出指标|数量指标|民革六盘水市基层委员会、致公党六盘水市支部围绕市委市政府中心工作开展调查研究，分别形成调研报告篇数|≥2篇|≥2篇|2|2",
            "92|产出指标|数量指标|组织市留联会（留学归国人员）开展活动次数|≥3次|≥3次|3|3",
            "96|产出指标|数量指标|支持网络人士发挥作用建设网紅孵化基地，开展调查研究1次，形成调研报告1篇|＝1篇|＝1篇|1|1",
            "101|产出指标|数量指标|组织民革六盘水市基层委员会、致公党六盘水市支部参加政治协商次数|＝4次|＝4次|4|4",
            "106|产出指标|数量指标|打造统一战线工作实践创新基地、示范点重点项目建设|≥1个|≥1个|3|3",
            "111|产出指标|数量指标|支持新的社会阶层人士发挥作用开展调查研究，形成调研报告篇数|≥1篇|≥1篇|1|1",
            "113|产出指标|数量指标|组织市网联会（网络人士）开展活动次数|≥2次|≥2次|2|2",
            "117|产出指标|数量指标|支持市知联会会员围绕市委市政府中心工作开展调查研究，形成调研报告篇数|＝1篇|＝1篇|1|1",
            "122|产出指标|数量指标|组织市新联会、新的社会阶层人士联络点（中心）、新的社会阶层人士开展活动次数|＝3次|＝3次|3|3",
            "124|产出指标|数量指标|支持市新联会召开理事会|＝1次|＝1次|1|1",
            "128|产出指标|质量指标|按照《中国国民党革命委员会章程》开展工作|严格执行|达成年度指标|2|2",
            "133|产出指标|质量指标|按照《六盘水市新的社会阶层人士联谊会章程》开展工作|严格执行|达成年度指标|2|2",
            "135|产出指标|质量指标|按照《中国致公党章程》开展工作|严格执行|达成年度指标|2|2",
            "136|产出指标|质量指标|按照《中国共产党统一战线工作条例》开展工作|严格执行|达成年度指标|2|2",
            "140|产出指标|质量指标|按照《欧美同学会（留学人员联谊会）章程》开展工作|严格执行|达成年度指标|2|2",
            "142|产出指标|质量指标|按照《六盘水市网络人士联谊会章程》开展工|严格执行|达成年度指标|2|2",
            "143|产出指标|质量指标|按照《六盘水市知识分子联谊会章程》开展工|严格执行|达成年度指标|2|2",
            "145|产出指标|时效指标|按时限完成|按时限完成|达成年度指标|5|5",
            "146|产出指标|成本指标|项目或定额成本控制率|＝100%|＝100%|5|5",
            "160|效益指标|社会效益指标|把党外人士紧紧团结在党的周围，加强联系沟通，发挥他们的作用，为促进经济发展，社会和谐凝聚新力量|有所提升|达成年度指标|15|15",
            "167|效益指标|社会效益指标|支持民主党派和无党派人士加强思想建设、组织建设，积极履行职能，围绕中心，服务大局，为六盘水经济社会发展建言献策|逐步加强|达成年度指标|10|10",
            "172|效益指标|可持续影响指标|巩固和发展爱国统一战线|逐步提升|达成年度指标|5|5",
            "180|满意度指标|满意度指标|党外人士满意度|≥85%|≥85%|10|10",
        ],
        form.Indicators.Select(row => string.Join('|',
            row.Place.Line, row.Level1?.Value, row.Level2?.Value, row.Level3?.Value, row.Target?.Value, row.Actual?.Value, row.Weight?.Value, row.Score?.Value)));
        Assert.Equal(
        [
            "16|年度资金总额|106100|106100|106100|10|100.00|10",
            "18|财政拨款|106100|106100|106100|||",
            "20|本级安排|106100.00|106100.00|106100.00|||",
            "22|上级补助|0|0|0|||",
            "24|其他|0|0|0|||",
        ],
        form.Funding.Select(row => FormattableString.Invariant(
            $"{row.Place.Line}|{row.Source.Value}|{row.InitialBudget?.Value}|{row.AdjustedBudget?.Value}|{row.Executed?.Value}|{row.Weight?.Value}|{row.RatePercent?.Value}|{row.Score?.Value}")));
    }

    [RealFormsFact]
    public void Heads_totals_and_feet_of_the_complete_forms_are_read()
    {
        Assert.Equal(
        [
            "项目支出绩效目标自评表|2024|2025-02-05|市直机关党建工作经费（2025年）|138|中国共产党六盘水市直属机关工作委员会|中国共产党六盘水市直属机关工作委员会|Yuan|90|98.58|Excellent|邓雄、卜莉",
            "项目支出绩效目标自评表|2024|2025-02-05|市直机关目标管理工作经费（2025年）|138|中国共产党六盘水市直属机关工作委员会|中国共产党六盘水市直属机关工作委员会|Yuan|90|97.75|Excellent|李莹",
            "项目支出绩效目标自评表|2024|2025-02-11|定额公用经费|197|中共黔南州委社会工作部|中共黔南州委社会工作部|Yuan|100|99.84|Excellent|何娟",
            "项目支出绩效目标自评表|2024|2025-02-11|项目工作经费|197|中共黔南州委社会工作部|中共黔南州委社会工作部|Yuan|100|99.92|Excellent|何娟",
            "项目支出绩效目标自评表|2024||民主党派和无党派人士及四家联谊会专项工作经费|132|中共六盘水市委统一战线工作部|中共六盘水市委统一战线工作部|Yuan|100|98||李余、杨晋",
        ],
        new[] { Form("000", 0), Form("000", 1), Form("002", 0), Form("002", 1), Form("004", 0) }.Select(form => string.Join('|',
            form.Title.Value, form.FiscalYear?.Value, form.FiledOn?.Value.ToString("O", System.Globalization.CultureInfo.InvariantCulture), form.ProjectName?.Value, form.DepartmentCode?.Value,
            form.CompetentDepartment?.Value, form.ImplementingUnit?.Value, form.CurrencyUnit?.Value, form.TotalWeight?.Value, form.TotalScore?.Value,
            form.Rating?.Value, form.Contact?.Value)));
    }

    [RealFormsFact]
    public void Reasons_follow_their_rows_over_lines_and_empty_lines()
    {
        // 000:97-102, 000:123-128, 000:136-138, 002:61-73, 002:209-221, 004:80-83.
        AssertReason("000", 0, line: 97, opening: "按照上级部门要求", ending: "增幅较大。", endLine: 102);
        AssertReason("000", 0, line: 123, opening: "部分工作", ending: "未支付。", endLine: 128);
        AssertReason("000", 0, line: 136, opening: "虽然", ending: "提升空间。", endLine: 138);
        AssertReason("002", 0, line: 61, opening: "偏差原因：", ending: "指标。", endLine: 73);
        AssertReason("002", 1, line: 209, opening: "偏差原因：", ending: "指标。", endLine: 221);
        AssertReason("004", 0, line: 80, opening: "职教社", ending: "完成。", endLine: 83);
        Assert.Equal(
            [3, 2, 1, 1, 1],
            new[] { Form("000", 0), Form("000", 1), Form("002", 0), Form("002", 1), Form("004", 0) }.Select(form => form.Indicators.Count(row => row.Reason is not null)));
    }

    [RealFormsFact]
    public void The_two_goals_part_where_the_first_text_ends()
    {
        // 000:35-50 and 52-71, 002:32-34 and 36-43, 002:166-168 and 170-188.
        AssertGoals("000", 0, 35, 50, 52, 71);
        AssertGoals("000", 1, 193, 203, 205, 215);
        AssertGoals("002", 0, 32, 34, 36, 43);
        AssertGoals("002", 1, 166, 168, 170, 188);
    }

    [RealFormsFact]
    public void A_scrambled_department_form_is_recognised_and_flagged()
    {
        var form = Assert.Single(Read("001").Forms).Form;

        Assert.Equal(FormKind.DepartmentSelfEvaluation, form.Kind);
        Assert.Equal("部门整体支出绩效目标自评表", form.Title.Value);
        Assert.Equal(2022, form.FiscalYear?.Value);
        Assert.Equal(new DateOnly(2023, 7, 12), form.FiledOn?.Value);
        Assert.Equal("中共黔南州直属机关工作委员会", form.CompetentDepartment?.Value);
        Assert.Equal(455.94m, form.TotalFunding?.AdjustedBudget?.Value);
        Assert.Equal(98.81m, form.TotalFunding?.RatePercent?.Value);
        Assert.Equal(450.50m, form.TotalFunding?.Executed?.Value);
        Assert.Null(form.CurrencyUnit);
        Assert.Equal((100m, 96m), (form.TotalWeight?.Value, form.TotalScore?.Value));
        Assert.Contains("text-out-of-order", form.Problems.Select(problem => problem.Code));

        // 001:210-214: what 数量 and 质量 once named has lost its label, and none is made up.
        Assert.Equal([.. Enumerable.Repeat<string?>(null, 12), "时效", "成本", "成本", "成本", "社会效益", "社会效益", "社会效益", "社会效益", "服务对象满意度"], form.Indicators.Select(row => row.Level2?.Value));
    }

    [RealFormsFact]
    public void Four_scrambled_approvals_keep_their_amounts_apart()
    {
        var forms = Read("003").Forms.Select(form => form.Form).ToList();

        Assert.Equal([24.02m, 10.00m, 30.00m, 22.50m], forms.Select(form => form.TotalFunding?.InitialBudget?.Value));
        Assert.All(forms, form => Assert.Equal(FormKind.ProjectTargetApproval, form.Kind));
        Assert.All(forms, form => Assert.Equal("项目支出绩效目标批复表", form.Title.Value));
        Assert.All(forms, form => Assert.Equal(2024, form.FiscalYear?.Value));
        Assert.All(forms, form => Assert.True(form.NeedsReview));

        // 003:184: a level-2 label is glued to the target.
        Assert.Equal(("＝100%", "服务对象满意度指标"), (forms[1].Indicators[^1].Target?.Value, forms[1].Indicators[^1].Level2?.Value));

        // The caps on costs add up to the budget of each form.
        Assert.Equal(
            forms.Select(form => form.TotalFunding!.InitialBudget!.Value),
            forms.Select(form => form.Indicators.Sum(row => row.Target!.Value.EndsWith("万元", StringComparison.Ordinal) ? decimal.Parse(row.Target.Value[1..^2], System.Globalization.CultureInfo.InvariantCulture) : 0)));
    }

    private static SourceDocument Read(string digits)
    {
        using var stream = File.OpenRead(RealForms.PathOf(digits));
        return FormImporter.CreateDefault().Read(stream.Name, stream);
    }

    private static EvaluationForm Form(string digits, int index) => Read(digits).Forms[index].Form;

    private static void AssertReason(string digits, int index, int line, string opening, string ending, int endLine)
    {
        var reason = Form(digits, index).Indicators.Single(row => row.Place.Line == line).Reason;
        Assert.NotNull(reason);
        Assert.StartsWith(opening, reason.Value, StringComparison.Ordinal);
        Assert.EndsWith(ending, reason.Value, StringComparison.Ordinal);
        Assert.Equal(endLine, reason.Place.EndLine);
    }

    private static void AssertGoals(string digits, int index, int expectedFrom, int expectedTo, int actualFrom, int actualTo)
    {
        var form = Form(digits, index);
        Assert.Equal(new SourcePlace(expectedFrom, expectedTo), form.ExpectedGoal?.Place);
        Assert.Equal(new SourcePlace(actualFrom, actualTo), form.ActualGoal?.Place);
        Assert.DoesNotContain(' ', form.ActualGoal!.Value);
    }
}
