using Analytics.Domain.Budget;
using Analytics.Domain.Checks;
using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;

namespace Analytics.UnitTests.Domain.Checks;

/// <summary>
/// Forms that are in order have no finding; one value changed has the finding that belongs to it, and no other one.
/// The forms are invented.
/// </summary>
public sealed class MutationTests
{
    private const string Project = "project";
    private const string Department = "department";
    private const string TwentyEighty = "twenty-eighty";

    private static readonly Dictionary<string, Func<EvaluationForm>> Forms = new()
    {
        [Project] = ProjectInYuan,
        [Department] = DepartmentInTenThousandYuan,
        [TwentyEighty] = ProjectWithTwentyPointsForExecution,
    };

    /// <summary>Form, what is changed, and the findings: code, and number of the indicator where it concerns one.</summary>
    public static TheoryData<string, string, string[]> Mutations()
    {
        var data = new TheoryData<string, string, string[]>();
        foreach (var (form, change, _, findings) in All)
            data.Add(form, change, findings);
        return data;
    }

    [Theory]
    [InlineData(Project)]
    [InlineData(Department)]
    [InlineData(TwentyEighty)]
    public void A_form_in_order_has_no_finding(string form) => Assert.Empty(Judge(Forms[form]()));

    [Theory, MemberData(nameof(Mutations))]
    public void One_change_has_its_findings_and_no_other(string form, string change, string[] findings)
    {
        var mutate = All.Single(mutation => mutation.Form == form && mutation.Change == change).Mutate;

        Assert.Equal(findings.Order(StringComparer.Ordinal), Judge(mutate(Forms[form]())).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_about_a_single_form_is_among_the_mutations()
    {
        var found = All.SelectMany(mutation => mutation.Findings).Select(finding => finding.Split(' ')[0]).Distinct(StringComparer.Ordinal);

        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal)
            {
                "weights-total", "score-total", "score-above-weight", "execution-rate", "execution-score", "funding-parts", "indicator-score",
                "shortfall-full-score", "cost-actuals", "cost-targets", "overspend-full-score", "budget-cut-to-match", "budget-increase",
                "low-execution", "target-too-low", "deduction-without-reason", "output-missing-money-spent", "measure-mismatch",
                "actual-repeats-target", "heavy-indicator", "year-mismatch", "reason-contradicts-execution", "token-deduction", "reason-without-measure",
                "vague-target", "stale-goal", "sum-of-parts", "missing-field", "late-filing",
            },
            found.ToHashSet(StringComparer.Ordinal));
    }

    private static readonly (string Form, string Change, Func<EvaluationForm, EvaluationForm> Mutate, string[] Findings)[] All =
    [
        (Project, "the weight of a row is raised by two", form => form.With(5, row => row with { Weight = Number(12m), Score = Number(12m) }).Totalled(99.5m), ["weights-total"]),
        (Department, "the weight of a row is lowered by two", form => form.With(4, row => row with { Weight = Number(13m), Score = Number(13m) }).Totalled(97.8m), ["weights-total"]),
        (TwentyEighty, "a row with its weight is lost", form => (form with { Indicators = [.. form.Indicators.Skip(1)] }).Totalled(80m), ["weights-total"]),

        (Project, "the total is two higher than its parts", form => form.Totalled(99.5m), ["score-total"]),
        (Department, "the total is lower than its parts", form => form.Totalled(99m), ["score-total"]),
        (TwentyEighty, "the total leaves the execution score out and one point more", form => form.Totalled(79m), ["score-total"]),

        (Project, "a row in words has more than its weight", form => form.With(5, row => row with { Score = Number(11m) }).Totalled(98.5m), ["score-above-weight 5"]),
        // Above the weight the score of a quantity is not the official one either.
        (Department, "a row that was met has more than its weight", form => form.With(4, row => row with { Score = Number(16m) }).Totalled(100.8m), ["score-above-weight 4", "indicator-score 4"]),

        (Project, "the rate is printed as 100", form => form.Funded(total => total with { RatePercent = Number(100.00m) }), ["execution-rate"]),
        (Department, "the rate is that of the part", form => form.Funded(total => total with { RatePercent = Number(96.50m) }), ["execution-rate"]),

        (Department, "the execution loses most of a point that rounding does not explain", form => form.Funded(total => total with { Score = Number(9m) }).Totalled(99m), ["execution-score"]),
        (TwentyEighty, "the execution is scored out of ten", form => form.Funded(total => total with { Score = Number(10m) }).Totalled(90m), ["execution-score"]),

        (Project, "the last source has money of its own", form => form.Fund(4, row => row with { InitialBudget = Number(20000m) }), ["funding-parts"]),
        (Project, "the own share is smaller in one column", form => form.Fund(2, row => row with { Executed = Number(170000m) }), ["funding-parts"]),
        (Department, "a part is larger than the whole", form => form.Fund(1, row => row with { AdjustedBudget = Number(420m) }), ["funding-parts"]),

        (Project, "a missed target loses too little", form => form.With(1, row => row with { Score = Number(9m) }).Totalled(98.5m), ["indicator-score 1"]),
        (Department, "a met target loses points", form => form.With(0, row => row with { Score = Number(19m), Reason = Text("年中人员调整，少办一期；下一步提前排班。") }).Totalled(98.8m), ["indicator-score 0"]),

        // A shortfall in full is no official score either: both come together.
        (Project, "a missed target is scored in full", form => form.With(1, row => row with { Score = Number(10m) }).Totalled(99.5m), ["shortfall-full-score 1", "indicator-score 1"]),
        (Department, "a result falls below its target", form => form.With(0, row => row with { Actual = Text("16期") }), ["shortfall-full-score 0", "indicator-score 0"]),
        (TwentyEighty, "a cap of a rate is broken", form => form.With(2, row => row with { Actual = Text("4%") }), ["shortfall-full-score 2", "indicator-score 2"]),

        (Project, "a cost is copied from its cap", form => form.With(3, row => row with { Actual = Text("120000元") }), ["cost-actuals"]),
        (Department, "a cost is lower than what was spent", form => form.With(2, row => row with { Actual = Text("280万元") }), ["cost-actuals"]),

        (Project, "a cap is lower than its share of the budget", form => form.With(4, row => row with { Target = Text("≤79000元") }), ["cost-targets"]),
        (Department, "a plan is higher than its share of the budget", form => form.With(2, row => row with { Target = Text("≤330万元") }), ["cost-targets"]),

        // Where the plan has no operator the rules know no official score.
        (Department, "a planned cost is exceeded by what the other saves", form => form
            .With(2, row => row with { Target = Text("300万元"), Actual = Text("310万元") })
            .With(3, row => row with { Actual = Text("82万元") }), ["overspend-full-score 2"]),
        // Above a cap the score is not the official one either.
        (Project, "a cap is exceeded by what the other saves", form => form
            .With(4, row => row with { Actual = Text("82000元") })
            .With(3, row => row with { Actual = Text("108000元") }), ["overspend-full-score 4", "indicator-score 4"]),

        (Department, "the initial budget was higher than the plans of its costs", form => form
            .Funded(total => total with { InitialBudget = Number(500m) })
            .Fund(2, part => part with { InitialBudget = Number(250m) }), ["budget-cut-to-match"]),
        (TwentyEighty, "the budget was cut to the spending", form => form.Budgeted(60m, 50m, 50m, 100m, 20m), ["budget-cut-to-match"]),

        (TwentyEighty, "the initial budget was lower", form => form.Budgeted(40m, 50m, 50m, 100m, 20m), ["budget-increase"]),
        (TwentyEighty, "there was no initial budget", form => form.Budgeted(0m, 50m, 50m, 100m, 20m), ["budget-increase"]),

        (TwentyEighty, "half of the money is left", form => form.Budgeted(50m, 50m, 25m, 50m, 10m).Totalled(90m), ["low-execution"]),
        (TwentyEighty, "a little too much of the money is left", form => form.Budgeted(50m, 50m, 44.5m, 89m, 17.8m).Totalled(97.8m), ["low-execution"]),

        (Project, "a result is a third above its target", form => form.With(0, row => row with { Actual = Text("16场") }), ["target-too-low 0"]),
        (TwentyEighty, "a result is many times its target", form => form.With(0, row => row with { Actual = Text("900亩") }), ["target-too-low 0"]),

        (Project, "the reason of a deduction is erased", form => form.With(1, row => row with { Reason = null }), ["deduction-without-reason 1"]),
        (Department, "a row in words loses a point", form => form.With(5, row => row with { Score = Number(14m) }).Totalled(98.8m), ["deduction-without-reason 5"]),

        (TwentyEighty, "an output is missing, scored as it should be", form => form.With(0, row => row with { Actual = Text("120亩"), Score = Number(8m), Reason = Text("苗木到货推迟，未能栽植；下一步提前订购。") }).Totalled(88m), ["output-missing-money-spent 0"]),
        (Project, "there is no output at all, scored as it should be", form => form.With(0, row => row with { Actual = Text("0场"), Score = Number(0m), Reason = Text("场地未能落实；下一步提前签订场地协议。") }).Totalled(77.5m), ["output-missing-money-spent 0"]),

        (Project, "the result is in another unit", form => form.With(0, row => row with { Actual = Text("12期") }), ["measure-mismatch 0"]),
        (Department, "satisfaction is counted in times", form => form.With(6, row => row with { Target = Text("≤2次"), Actual = Text("0次") }), ["measure-mismatch 6"]),

        (Project, "a result repeats its target", form => form.With(0, row => row with { Actual = Text("≥12场") }), ["actual-repeats-target"]),
        (Department, "two results repeat their targets", form => form
            .With(0, row => row with { Actual = Text("≥20期") })
            .With(6, row => row with { Actual = Text("≥90%") }), ["actual-repeats-target"]),

        (TwentyEighty, "one row takes the points of its neighbour", form => (form with { Indicators = [.. form.Indicators.Where((_, index) => index != 3)] })
            .With(2, row => row with { Weight = Number(30m), Score = Number(30m) }), ["heavy-indicator 2"]),

        (Project, "the name is that of another year", form => form.Named("云溪市防汛物资储备项目（2025年）"), ["year-mismatch"]),
        (TwentyEighty, "a deduction is put down to money that was not paid", form => form
            .With(3, row => row with { Score = Number(14m), Reason = Text("年末财政未拨付管护资金；下一步提前报送用款计划。") }).Totalled(99m), ["reason-contradicts-execution 3"]),
        (Project, "a row in words loses half a point for nothing", form => form
            .With(5, row => row with { Score = Number(9.5m), Reason = Text("虽有成效，但仍有提升空间。") }).Totalled(97m), ["token-deduction 5"]),
        (Project, "a reason loses its measure", form => form.With(1, row => row with { Reason = Text("汛期提前，两期培训未能举办。") }), ["reason-without-measure 1"]),
        (Department, "a target in words becomes one that nothing can measure", form => form.With(5, row => row with { Target = Text("持续推进") }), ["vague-target 5"]),
        (Project, "the goal quotes the plan of years ago", form => form with { ExpectedGoal = Text("根据《云溪市2021年重点工作任务清单》，完成年度任务。") }, ["stale-goal"]),
        (Department, "a total and its parts part company", form => form with { ActualGoal = Text("全年培训干部719人，其中县级273人、乡镇133人、社区113人。") }, ["sum-of-parts"]),
        (Project, "nobody can be called", form => form with { Contact = null }, ["missing-field"]),
        (Department, "the instructions of the template are left", form => form with { ActualGoal = Text("（简要说明年度总体目标完成情况，不超过500字）") }, ["missing-field"]),
        (Project, "it is filed in summer", form => form with { FiledOn = TestForms.Read(new DateOnly(2025, 7, 1), 5) }, ["late-filing"]),
        (TwentyEighty, "the form is filed for another year", form => form with { FiscalYear = TestForms.Read(2022, 3) }, ["late-filing", "year-mismatch"]),
    ];

    private static IEnumerable<string> Judge(EvaluationForm form) => FormJudge.CreateDefault().Judge(form).Findings
        .Select(finding => finding.IndicatorIndex is { } index ? $"{finding.Rule} {index}" : finding.Rule);

    private static EvaluationForm ProjectInYuan() => Complete(
        FormKind.ProjectSelfEvaluation,
        CurrencyUnit.Yuan,
        [
            Fund("年度资金总额", 200000m, 200000m, 190000m, 10m, 95.00m, 9.5m),
            Fund("财政拨款", 200000m, 200000m, 190000m),
            Fund("本级安排", 180000m, 180000m, 171000m),
            Fund("上级补助", 20000m, 20000m, 19000m),
            Fund("其他", 0m, 0m, 0m),
        ],
        [
            Row("数量指标", "举办防汛演练", "≥12场", "12场", 20m, 20m),
            Row("数量指标", "培训抢险队员", "≥200人", "160人", 10m, 8m, "汛期提前，两期培训未能举办；下一步把培训排在一季度。"),
            Row("时效指标", "物资入库时间", "2024年5月底前", "按期完成", 5m, 5m),
            Row("成本指标", "物资采购费用", "≤120000元", "112000元", 5m, 5m),
            Row("成本指标", "仓储维护费用", "≤80000元", "78000元", 10m, 10m),
            Row("社会效益指标", "沿河村寨转移预案知晓情况", "明显提高", "达成预期指标", 10m, 10m),
            Row("社会效益指标", "预警信息覆盖率", "≥95%", "97%", 20m, 20m),
            Row("满意度指标", "沿河群众满意度", "≥90%", "93.5%", 10m, 10m),
        ],
        97.5m) with
    {
        ProjectName = Text("云溪市防汛物资储备项目"),
    };

    private static EvaluationForm DepartmentInTenThousandYuan() => Complete(
        FormKind.DepartmentSelfEvaluation,
        CurrencyUnit.TenThousandYuan,
        [
            Fund("年度资金总额", 400.00m, 400.00m, 392.00m, 10m, 98.00m, 9.8m),
            Fund("基本支出", 250.00m, 250.00m, 250.00m),
            Fund("项目支出", 150.00m, 150.00m, 142.00m),
            Fund("其他资金", null, null, null),
        ],
        [
            Row("数量指标", "举办业务培训班", "≥20期", "21期", 20m, 20m),
            Row("质量指标", "培训考核合格率", "≥95%", "96%", 10m, 10m),
            Row("成本指标", "人员支出", "≤300万元", "296.5万元", 10m, 10m),
            Row("成本指标", "公用支出", "≤1000000元", "95.5万元", 10m, 10m),
            Row("社会效益指标", "窗口业务按期办结率", "≥96%", "98%", 15m, 15m),
            Row("可持续影响指标", "干部队伍建设", "全员达到岗位任职标准", "达成预期指标", 15m, 15m),
            Row("满意度指标", "办事群众满意度", "≥90%", "92%", 10m, 10m),
        ],
        99.8m);

    private static EvaluationForm ProjectWithTwentyPointsForExecution() => Complete(
        FormKind.ProjectSelfEvaluation,
        CurrencyUnit.TenThousandYuan,
        [Fund("年度资金总额", 50m, 50m, 50m, 20m, 100m, 20m)],
        [
            Row("数量指标", "营造水源涵养林", "≥300亩", "320亩", 20m, 20m),
            Row("质量指标", "苗木成活率", "≥90%", "94%", 20m, 20m),
            Row("质量指标", "病虫害发生率", "≤3%", "2.4%", 15m, 15m),
            Row("生态效益指标", "水源地植被改善情况", "持续改善", "达成预期指标", 15m, 15m),
            Row("满意度指标", "周边村民满意度", "≥85分", "90分", 10m, 10m),
        ],
        100m) with
    {
        ProjectName = Text("青岚县2024年水源林建设项目"),
    };

    private static EvaluationForm Complete(FormKind kind, CurrencyUnit unit, FundingLine[] funding, IndicatorRow[] rows, decimal total) => new()
    {
        Title = Text(kind == FormKind.DepartmentSelfEvaluation ? "部门整体支出绩效目标自评表" : "项目支出绩效目标自评表"),
        Kind = kind,
        FiscalYear = TestForms.Read(2024, 3),
        FiledOn = TestForms.Read(new DateOnly(2025, 1, 20), 5),
        CompetentDepartment = Text("云溪市水务局"),
        ImplementingUnit = kind == FormKind.DepartmentSelfEvaluation ? null : Text("云溪市防汛抗旱服务中心"),
        CurrencyUnit = TestForms.Read(unit, 12),
        Funding = [.. funding.Select((line, index) => line with { IsTotal = index == 0 })],
        ExpectedGoal = Text("完成年度任务，保障群众用水和行洪安全。"),
        ActualGoal = Text("年度任务如期完成，用水和行洪安全得到保障。"),
        Indicators = rows,
        TotalWeight = Number(100m),
        TotalScore = Number(total),
        Conclusion = Text("本年度各项任务推进有序，资金使用规范，自评等次为优。"),
        Contact = Text("岳清源"),
        Place = new(1, 200),
    };

    private static FundingLine Fund(string source, decimal? initial, decimal? adjusted, decimal? executed, decimal? weight = null, decimal? rate = null, decimal? score = null) =>
        TestForms.Funding(initial, adjusted, executed, weight, rate, score) with { Source = Text(source) };

    private static IndicatorRow Row(string level2, string name, string target, string actual, decimal weight, decimal score, string? reason = null) =>
        TestForms.Row(target, actual, weight, score, reason, level2) with { Level1 = null, Level3 = Text(name) };

    private static Reading<string> Text(string text) => TestForms.Read(text, 80);

    private static Reading<decimal> Number(decimal number) => TestForms.Read(number, 80);
}
