namespace Analytics.UnitTests.Ingestion.Parsing.Reassembly;

/// <summary>The parts of an invented form, which extraction may print in any order.</summary>
internal sealed record InventedParts
{
    public required string[] Title { get; init; }

    public required string[] Head { get; init; }

    public required string[] Funding { get; init; }

    public string[] LooseColumn { get; init; } = [];

    public required string[] Goals { get; init; }

    public required string[] Header { get; init; }

    /// <summary>The upper part of the table.</summary>
    public required string[] UpperRows { get; init; }

    /// <summary>The lower part of the table.</summary>
    public required string[] LowerRows { get; init; }

    public string[] LooseLabels { get; init; } = [];

    public required string[] Total { get; init; }

    public required string[] Conclusion { get; init; }

    public required string[] Foot { get; init; }

    /// <summary>The form in its natural order.</summary>
    public string[][] InOrder => [Title, Head, Funding, Goals, Header, UpperRows, LowerRows, Total, Conclusion, Foot];

    /// <summary>A form of a transport office with reasons, broken names and every kind of target.</summary>
    public static InventedParts Roads { get; } = new()
    {
        Title = ["项目支出绩效目标自评表", "（2024年度）"],
        Head =
        [
            "单位（盖章）： 填报日期：2025/03/14", "", "项目名称 农村公路安全生命防护工程", "",
            "主管部门及代码 [226]云溪市交通运输局 实施单位 云溪市公路事业发展中心", "", "项目资金", "（万元）",
        ],
        Funding =
        [
            "资 金 来 源 年初预算数 全年预算数（A）全年执行数（B） 分值 执行率 得分", "",
            "年度资金总额： 1,260.00 1,180.50 1,121.48 10 95.00 9.5", "",
            "财政拨款： 1,000.00 980.50 931.48 - - -", "",
            "其他： 260.00 200.00 190.00 - - -",
        ],
        Goals =
        [
            "年度", "总体", "目标", "", "预期目标 实际完成情况", "",
            "目标1：完成全市农村公路临水临崖、急弯陡坡路段防护栏安装，消除安全隐患", "路段；目标2：完善交通标志标线，提升农村公路通行安全水平，方便沿线群众", "出行。", "",
            "全年安装波形护栏186.5公里，更换标志牌420块，重新施划标线93公里，完成年度", "计划的主要内容；受雨季影响，两个乡镇的护栏安装推迟到次年一月完工，群众出", "行条件明显改善。",
        ],
        Header = ["绩", "效", "指", "标", "", "一级指标 二级指标 三级指标 年度指标值(A) 实际完成值(B) 分值 得分 未完成原因分析"],
        UpperRows =
        [
            "产出指标", "(50分)", "", "数量指标", "",
            "安装波形护栏里程 ≥200公里 186.5公里 10 9.33", "", "白石、柳河两个乡镇因雨", "季停工，护栏推迟到次年", "一月安装。", "",
            "更换交通标志牌数量 ≥400块 420块 8 8", "",
            "质量指标", "",
            "护栏安装一次验收合格", "率", "", "＝100% 100% 8 8", "",
            "标线反光系数达标率 ≥95% 97.2% 7 7",
        ],
        LowerRows =
        [
            "时效指标 工程完工时间 2024年11月底前 2025年1月 7 6", "", "雨季停工二十二天。", "",
            "成本指标 单位里程护栏安装成本 ≤6.2万元 5.98万元 10 10", "",
            "效益指标", "(30分)", "", "社会效益", "指标", "",
            "农村公路临崖路段事故", "起数下降，群众出行更加", "安全", "", "明显下降 达成预期指标 20 20", "",
            "可持续影响指标", "", "护栏日常养护机制健全", "", "长期有效 达成预期指标 10 10", "",
            "满意度指", "标(10分)", "", "满意度指", "标", "",
            "沿线群众满意度 ≥90% 94.6% 10 10",
        ],
        Total = ["总         分 100 97.83"],
        Conclusion = ["自评", "结论", "", "自评等次为“优”。全年护栏安装完成计划的九成以上，下一步将在枯水期集中施工，避开雨季，并加强对施工单位的进度考核。"],
        Foot = ["联系人：顾长风", "", "联系电话：8530412"],
    };

    /// <summary>The text of the parts, each set off by an empty line.</summary>
    public static string Text(IEnumerable<string[]> parts) => string.Join('\n', parts.SelectMany(part => part.Append("")));
}
