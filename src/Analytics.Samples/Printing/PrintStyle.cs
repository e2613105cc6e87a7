using Analytics.Domain.Indicators;

namespace Analytics.Samples.Printing;

/// <summary>The habits of a department in filling in its forms, and those of the system it prints them from.</summary>
internal sealed record PrintStyle
{
    private static readonly string[][] SelfHeaders =
    [
        ["年度指标值(A)", "实际完成值(B)", "分值", "得分", "未完成原因分析"],
        ["年度指标值（A）", "实际完成值（B）", "分值", "得分", "未完成原因分析"],
        ["年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
        ["年初目标值(A)", "全年实际值(B)", "分值", "得分", "未完成原因及拟采取的改进措施"],
        ["指标值", "完成值", "权重", "得分", "未完成原因和改进措施"],
        ["目标值", "全年完成值", "分值", "自评得分", "偏差原因分析"],
    ];

    private static readonly string[][] MoneyHeaders =
    [
        ["资 金 来 源", "年初预算数", "全年预算数（A）", "全年执行数（B）", "分值", "执行率", "得分"],
        ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
        ["资金来源", "年初预算", "调整后预算数", "预算执行数", "权重", "预算执行率", "得分"],
        ["资金名称", "年初预算数", "调整预算数", "实际支出", "分值", "执行率(B/A)", "得分"],
    ];

    /// <summary>Headers of target, actual, weight, score and reason.</summary>
    public required IReadOnlyList<string> Headers { get; init; }

    /// <summary>Headers of source, initial, adjusted, executed, weight, rate and score.</summary>
    public required IReadOnlyList<string> FundingHeaders { get; init; }

    /// <summary>How operators are written; null where ≥ is left out if the target was passed.</summary>
    public required IReadOnlyDictionary<TargetOperator, string> Operators { get; init; }

    /// <summary>Whether ≥ is left out where the target was passed.</summary>
    public bool LeavesOperatorsOut { get; init; }

    /// <summary>Whether the operator stands in front of the result too.</summary>
    public bool RepeatsOperators { get; init; }

    /// <summary>How amounts are written.</summary>
    public required Func<decimal, string> Amount { get; init; }

    /// <summary>How rates are written, from percent.</summary>
    public required Func<decimal, string> Rate { get; init; }

    /// <summary>How dates are written.</summary>
    public required string DateFormat { get; init; }

    /// <summary>How a department's code is written: {0} is the code, {1} the name; null where it is left out.</summary>
    public string? CodeFormat { get; init; }

    /// <summary>Whether the project's number stands in front of its name.</summary>
    public bool HasProjectCode { get; init; }

    /// <summary>How the title is written: {0} is the title, {1} the year; a line break parts two lines.</summary>
    public required string TitleFormat { get; init; }

    /// <summary>How the points of a level 1 are written behind its name; null where they are left out.</summary>
    public string? PointsFormat { get; init; }

    /// <summary>What stands in a cell that has no value.</summary>
    public required string Dash { get; init; }

    /// <summary>What stands before the names of parts of parts.</summary>
    public required string DepthMark { get; init; }

    /// <summary>Whether a colon follows the names of funding rows.</summary>
    public bool HasColons { get; init; }

    /// <summary>总分 as written.</summary>
    public required string TotalLabel { get; init; }

    /// <summary>What the row 总分 holds.</summary>
    public required TotalStyle Total { get; init; }

    /// <summary>Where the unit of the amounts is written.</summary>
    public required CurrencyPlace Currency { get; init; }

    /// <summary>Whether 指标1： stands before the names of indicators.</summary>
    public bool HasOrdinals { get; init; }

    /// <summary>What a satisfaction target's level 2 is called.</summary>
    public required string SatisfactionName { get; init; }

    /// <summary>Headers of the goals.</summary>
    public required (string Expected, string Actual) GoalHeaders { get; init; }

    /// <summary>Labels of unit and date above the table.</summary>
    public required (string Unit, string Date) TopLabels { get; init; }

    /// <summary>The label of the conclusion.</summary>
    public required string ConclusionLabel { get; init; }

    /// <summary>Whether a telephone number follows the contact.</summary>
    public bool HasTelephone { get; init; }

    /// <summary>Whether notes stand at the foot.</summary>
    public bool HasNotes { get; init; }

    /// <summary>Draws the habits of a department.</summary>
    public static PrintStyle Draw(SeededRandom random) => new()
    {
        Headers = random.Pick(SelfHeaders),
        FundingHeaders = random.Pick(MoneyHeaders),
        Operators = random.Pick<IReadOnlyDictionary<TargetOperator, string>>([(Signs("≥", "≤", "＝"), 62), (Signs("≥", "≤", "="), 14), (Signs("≧", "≦", "＝"), 6), (Signs(">=", "<=", "="), 10), (Signs("≥", "≤", "═"), 4), (Signs("＞＝", "＜＝", "＝"), 4)]),
        LeavesOperatorsOut = random.Chance(8),
        RepeatsOperators = random.Chance(35),
        Amount = random.Pick<Func<decimal, string>>([(Printed.Fixed, 45), (Printed.Number, 20), (Printed.Thousands, 15), (Printed.ThousandsFixed, 20)]),
        Rate = random.Pick<Func<decimal, string>>([(Printed.Fixed, 35), (rate => Printed.Fixed(rate) + "%", 45), (rate => Printed.Number(rate) + "%", 20)]),
        DateFormat = random.Pick(["yyyy/MM/dd", "yyyyMMdd", "yyyy年M月d日", "yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyy年MM月dd日"]),
        CodeFormat = random.Pick<string?>([("[{0}]{1}", 55), ("{0}-{1}", 25), (null, 20)]),
        HasProjectCode = random.Chance(15),
        TitleFormat = random.Pick<string>([("{0}\n（{1}年度）", 52), ("{1}年度{0}", 12), ("{0}\n({1} 年度)", 8), ("云溪市{1}年{0}", 8), ("{0}（{1}年度）", 10), ("云溪市{1}年度{0}", 6), ("{1}年度{0}\n（{1}年度）", 4)]),
        PointsFormat = random.Pick<string?>([("({0}分)", 55), ("（{0}分）", 25), (null, 20)]),
        Dash = random.Pick(["-", "-", "—", "－", ""]),
        DepthMark = random.Pick(["------", "  ", "", "——"]),
        HasColons = random.Chance(60),
        TotalLabel = random.Pick<string>([("总         分", 50), ("总分", 25), ("总 分", 15), ("合计", 10)]),
        Total = random.Pick<TotalStyle>([(TotalStyle.Full, 55), (TotalStyle.WithoutExecution, 20), (TotalStyle.Grade, 10), (TotalStyle.ScoreOnly, 8), (TotalStyle.Points, 7)]),
        Currency = random.Pick<CurrencyPlace>([(CurrencyPlace.Label, 60), (CurrencyPlace.Line, 25), (CurrencyPlace.Headers, 15)]),
        HasOrdinals = random.Chance(6),
        SatisfactionName = random.Pick(["满意度指标", "满意度指标", "服务对象满意度指标", "群众满意度指标"]),
        GoalHeaders = random.Pick<(string, string)>([(("预期目标", "实际完成情况"), 75), (("年初设定目标", "年度总体目标完成情况综述"), 15), (("项目年度目标", "年度目标完成情况"), 10)]),
        TopLabels = random.Pick<(string, string)>([(("单位（盖章）", "填报日期"), 70), (("填报单位（盖章）", "填表日期"), 20), (("填报单位", "填报时间"), 10)]),
        ConclusionLabel = random.Pick(["自评结论", "自评结论", "评价结论"]),
        HasTelephone = random.Chance(25),
        HasNotes = random.Chance(20),
    };

    private static Dictionary<TargetOperator, string> Signs(string atLeast, string atMost, string exactly) => new()
    {
        [TargetOperator.AtLeast] = atLeast,
        [TargetOperator.AtMost] = atMost,
        [TargetOperator.Exactly] = exactly,
    };
}

/// <summary>What the row 总分 holds.</summary>
internal enum TotalStyle
{
    /// <summary>The weights with the execution weight, and the score.</summary>
    Full,

    /// <summary>The weights without the execution weight, and the score.</summary>
    WithoutExecution,

    /// <summary>Weights, score and grade.</summary>
    Grade,

    /// <summary>The score alone.</summary>
    ScoreOnly,

    /// <summary>The score alone, with 分 behind it.</summary>
    Points,
}

/// <summary>Where the unit of the amounts is written.</summary>
internal enum CurrencyPlace
{
    /// <summary>Behind the label of the funding block.</summary>
    Label,

    /// <summary>On a line of its own above the table.</summary>
    Line,

    /// <summary>Behind the headers of the amounts.</summary>
    Headers,

    /// <summary>Nowhere.</summary>
    Nowhere,
}
