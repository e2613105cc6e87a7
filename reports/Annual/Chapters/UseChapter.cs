using Analytics.Reports.Documents;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Forms;
using static Analytics.Reports.Rendering.ChineseFormats;

namespace Analytics.Reports.Annual.Chapters;

/// <summary>十、结果应用建议: what the results suggest for the next budget, and who should be talked to.</summary>
internal static class UseChapter
{
    private const int Number = 10;
    private const int ManyErrors = 3;
    private const decimal SlowRate = 0.6m;
    private const decimal LowScore = 80m;

    private static readonly (string Rating, string Suggestion)[] Suggestions =
    [
        ("优", "下年度预算优先保障，总结推广管理做法"),
        ("良", "下年度预算予以保障，针对扣分事项改进管理"),
        ("中", "下年度预算适当压减，限期整改并复核"),
        ("差", "暂缓或取消安排，整改到位后重新申报"),
    ];

    /// <summary>What a rule that fired asks of the units; in the order of the report.</summary>
    private static readonly (string[] Rules, string Lead, string Advice)[] Improvements =
    [
        (["budget-cut-to-match", "budget-increase"], "严肃预算调整。", "年中调整预算应当说明依据并相应调整绩效目标，不得以调减预算代替预算执行；审核执行率时应同时列示年初口径。"),
        (["target-too-low", "vague-target", "heavy-indicator", "measure-mismatch"], "规范目标设定。", "指标值应依据上年完成值和本年工作量测算，做到可衡量、可核验；实际完成大幅超过目标的，应调整下年指标值。"),
        (["execution-rate", "execution-score", "score-total", "score-above-weight", "weights-total", "indicator-score", "shortfall-full-score", "overspend-full-score"], "规范自评打分。", "执行率、各项得分和总分应按评分规则计算，报送前由财务和业务人员共同复核。"),
        (["deduction-without-reason", "reason-without-measure", "token-deduction", "copied-reason", "reason-contradicts-execution"], "写实未完成原因。", "扣分事项应逐项说明原因并提出改进措施，不得套用相同表述，所述原因应与执行数和完成值相符。"),
        (["missing-field", "copied-conclusion", "actual-repeats-target", "year-mismatch", "stale-goal"], "提高填报质量。", "填报要素应当齐全，实际完成值应填写实际结果，自评结论应当反映本项目、本年度的情况。"),
        (["late-filing"], "按期报送。", "主管部门应督促所属单位在规定期限内完成自评和报送。"),
    ];

    /// <summary>Writes the chapter.</summary>
    public static ReportChapter Write(AnnualModel year)
    {
        var chapter = new ChapterWriter(Number, "结果应用建议");
        chapter.Paragraph("以下建议根据复算结果和核对发现的问题提出，供研究决定；涉及具体部门和项目的，应在听取其说明后执行。");
        if (year.Counted.Count > 0)
        {
            chapter.Section("按等级应用")
                .Paragraph(ByRating(year))
                .Table(RatingTable(year));
        }

        var departments = DepartmentsToTalkTo(year);
        var projects = ProjectsToMend(year);
        return Improved(
            chapter.Section("约谈和整改")
                .Paragraph(departments.Count == 0 ? "没有达到约谈条件的部门。" : $"未报送自评表、执行率低于60%或复算得分低于80分的部门{Count(departments.Count)}个，建议约谈，名单见{chapter.NextTable}。")
                .Table(TalkTable(departments))
                .Paragraph(projects.Count == 0
                    ? "没有复算等级为“中”或“差”、执行率低于60%或者错误较多的项目。"
                    : $"复算等级为“中”或“差”、执行率（调整后口径）低于60%，或者错误达到{ManyErrors}个的项目{Count(projects.Count)}个，建议责成主管部门限期整改，名单见{chapter.NextTable}。")
                .Table(MendTable(projects)),
            year).Finish();
    }

    /// <summary>Departments whose results call for a talk, with the reasons.</summary>
    public static IReadOnlyList<(string Name, string Reasons)> DepartmentsToTalkTo(AnnualModel year) =>
    [
        .. year.FilingGaps.Select(gap => (gap.DepartmentName, "未报送自评表")),
        .. year.Departments.Select(row => (row.DepartmentName, Reasons: string.Join("；", Reasons(row)))).Where(entry => entry.Reasons.Length > 0),
    ];

    /// <summary>Counted forms whose results call for mending, with the reasons, the lowest score first.</summary>
    public static IReadOnlyList<(YearFormRow Form, string Reasons)> ProjectsToMend(AnnualModel year) =>
    [
        .. year.Counted.Select(form => (Form: form, Reasons: string.Join("；", Reasons(form)))).Where(entry => entry.Reasons.Length > 0)
            .OrderBy(entry => entry.Form.RecomputedScore ?? decimal.MaxValue).ThenBy(entry => entry.Form.FormKey),
    ];

    private static IEnumerable<string> Reasons(DepartmentYearRow row)
    {
        if (row.AdjustedExecutionRate < SlowRate)
            yield return $"执行率{Rate(row.AdjustedExecutionRate)}";
        if (row.RecomputedScore < LowScore)
            yield return $"复算得分{Score(row.RecomputedScore)}分";
    }

    private static IEnumerable<string> Reasons(YearFormRow form)
    {
        if (form.RecomputedRating is "中" or "差")
            yield return $"复算等级为“{form.RecomputedRating}”";
        if (form.AdjustedExecutionRate < SlowRate)
            yield return $"执行率{Rate(form.AdjustedExecutionRate)}";
        if (form.ErrorCount >= ManyErrors)
            yield return $"错误{Count(form.ErrorCount)}个";
    }

    private static string ByRating(AnnualModel year)
    {
        var rated = year.Counted.Where(form => form.RecomputedRating is not null).ToList();
        if (rated.Count == 0)
            return "纳入汇总的自评表所填内容不足以复算等级，结果应用以自评等级为参考，待补正后研究。";
        var weak = rated.Count(form => form.RecomputedRating is "中" or "差");
        return weak == 0
            ? "复算等级均为“优”或“良”，建议在安排下年度预算时予以保障。"
            : $"复算等级为“中”或“差”的{Count(weak)}份，占有复算等级的{Rate((decimal)weak / rated.Count)}，建议在安排下年度预算时相应压减或暂缓。";
    }

    private static ReportTable RatingTable(AnnualModel year) => new()
    {
        Title = "按复算等级的应用建议",
        Columns = [new("复算等级", ReportCellKind.Text, 18), new("自评表（份）", ReportCellKind.Count, 18), new("调整后预算", ReportCellKind.Amount, 26), new("全年执行", ReportCellKind.Amount, 26), new("建议", ReportCellKind.Text, 68)],
        Rows =
        [
            .. Suggestions.Select(entry =>
            {
                var forms = year.Counted.Where(form => form.RecomputedRating == entry.Rating).ToList();
                return new ReportCell[] { entry.Rating, forms.Count, Sum(forms, form => form.AdjustedBudgetYuan), Sum(forms, form => form.ExecutedYuan), entry.Suggestion };
            }),
        ],
    };

    private static decimal? Sum(List<YearFormRow> forms, Func<YearFormRow, decimal?> amount) =>
        forms.Select(amount).OfType<decimal>().Aggregate((decimal?)null, (sum, value) => (sum ?? 0m) + value);

    private static ReportTable TalkTable(IReadOnlyList<(string Name, string Reasons)> departments) => new()
    {
        Title = "建议约谈的部门",
        Columns = [new("序号", ReportCellKind.Rank), new("部门", ReportCellKind.Text, 70), new("事由", ReportCellKind.Text, 75)],
        Rows = [.. departments.Select((entry, place) => new ReportCell[] { place + 1, entry.Name, entry.Reasons })],
    };

    private static ReportTable MendTable(IReadOnlyList<(YearFormRow Form, string Reasons)> projects) => new()
    {
        Title = "建议限期整改的项目",
        Columns =
        [
            new("序号", ReportCellKind.Rank), new("部门", ReportCellKind.Text, 36), new("项目", ReportCellKind.Text, 46), new("调整后预算", ReportCellKind.Amount),
            new("复算得分", ReportCellKind.Score), new("事由", ReportCellKind.Text, 36),
        ],
        Rows =
        [
            .. projects.Select((entry, place) => new ReportCell[]
            {
                place + 1, ReportNames.Department(entry.Form.DepartmentName), ReportNames.Project(entry.Form.ProjectName), entry.Form.AdjustedBudgetYuan, entry.Form.RecomputedScore, entry.Reasons,
            }),
        ],
    };

    private static ChapterWriter Improved(ChapterWriter chapter, AnnualModel year)
    {
        chapter.Section("改进绩效自评工作");
        var fired = year.Findings.Select(row => row.RuleCode).ToHashSet(StringComparer.Ordinal);
        var advice = Improvements.Where(entry => entry.Rules.Any(fired.Contains)).ToList();
        if (advice.Count == 0)
            return chapter.Paragraph("核对没有发现需要改进的共性问题，建议继续按现行要求开展自评。");
        foreach (var (rules, lead, text) in advice)
            chapter.Paragraph($"本年涉及问题{Count(year.Findings.Where(row => rules.Contains(row.RuleCode)).Sum(row => row.FindingCount))}个。{text}", lead);
        return chapter;
    }
}
