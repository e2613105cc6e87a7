using Analytics.Domain.Checks;
using Analytics.Domain.Scoring;
using Analytics.Reports.Rendering;
using Analytics.Warehouse.Queries.Execution;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Scores;
using static Analytics.Reports.Rendering.ChineseFormats;

namespace Analytics.Reports.Brief;

/// <summary>Says in sober sentences what the figures of a year show; states what is, and gives no reasons that the figures do not give.</summary>
internal static class BriefSentences
{
    private const int LongestName = 24;

    /// <summary>Writes the paragraphs.</summary>
    /// <param name="brief">The figures.</param>
    /// <returns>Two to four paragraphs: money, scores, low execution, findings; one without figures to speak of is left out.</returns>
    public static IReadOnlyList<BriefParagraph> Write(BriefModel brief)
    {
        var paragraphs = new List<BriefParagraph> { new("资金执行", Money(brief.Summary)) };
        if (Scores(brief.Summary, brief.Ratings) is { } scores)
            paragraphs.Add(new("自评得分", scores));
        if (brief.Summary.ExecutedYuan is not null)
            paragraphs.Add(new("执行偏低", LowExecution(brief)));
        paragraphs.Add(new("复核发现", Findings(brief)));
        return paragraphs;
    }

    private static string Money(YearSummaryRow summary)
    {
        if (summary is { InitialBudgetYuan: null, AdjustedBudgetYuan: null, ExecutedYuan: null })
            return "已收到的表中暂无可以汇总的金额，待复核后再行统计。";

        return $"{MoneySentences.Budget(summary.InitialBudgetYuan, summary.AdjustedBudgetYuan)}，全年执行{TenThousandYuanWithUnit(summary.ExecutedYuan)}。{MoneySentences.Rates(summary.AdjustedExecutionRate, summary.InitialExecutionRate)}";
    }

    /// <summary>How the printed scores compare with the recomputed ones.</summary>
    /// <param name="summary">The year at a glance.</param>
    /// <param name="ratings">How many forms have each rating.</param>
    /// <returns>The sentence; null where there is no score.</returns>
    internal static string? Scores(YearSummaryRow summary, IReadOnlyList<RatingCountRow> ratings)
    {
        var (printed, recomputed) = (summary.PrintedScoreMean, summary.RecomputedScoreMean);
        if (printed is null && recomputed is null)
            return null;
        if (recomputed is null)
            return $"自评平均{Score(printed)}分，所填内容不足以复算。";
        if (printed is null)
            return $"自评表未填总分，按评分规则复算平均{Score(recomputed)}分。";

        var difference = Rounding.HalfUp(recomputed.Value, 2) - Rounding.HalfUp(printed.Value, 2);
        var comparison = difference switch
        {
            0m => $"自评平均{Score(printed)}分，按评分规则复算结果一致",
            < 0m => $"自评平均{Score(printed)}分，按评分规则复算为{Score(recomputed)}分，自评偏高{Score(-difference)}分",
            _ => $"自评平均{Score(printed)}分，按评分规则复算为{Score(recomputed)}分，自评偏低{Score(difference)}分",
        };
        return $"{comparison}；{Excellent(ratings)}。";
    }

    private static string Excellent(IReadOnlyList<RatingCountRow> ratings) => ratings.FirstOrDefault(row => row.Rating == "优") switch
    {
        null or { PrintedCount: 0, RecomputedCount: 0 } => "没有评为“优”的自评表",
        { } row when row.PrintedCount == row.RecomputedCount => $"自评和复算为“优”的均为{Count(row.PrintedCount)}份",
        var row => $"自评为“优”的{Count(row.PrintedCount)}份，复算为“优”的{Count(row.RecomputedCount)}份",
    };

    private static string LowExecution(BriefModel brief)
    {
        var threshold = Threshold(brief.LowRate);
        if (brief.LowExecution.Count == 0)
            return $"没有执行率低于{threshold}的项目。";

        var departments = brief.LowExecution.Select(row => row.DepartmentKey).Distinct().Count();
        var lowest = brief.LowExecution[0];
        return $"执行率（任一口径）低于{threshold}的有{Count(brief.LowExecution.Count)}个，涉及{Count(departments)}个部门；最低的是{NameOf(lowest)}，"
            + $"执行率{Rate(lowest.AdjustedExecutionRate)}，按年初预算为{InitialRate(lowest.InitialExecutionRate, lowest.InitialBudgetYuan)}。";
    }

    private static string NameOf(LowExecutionRow row) => row.ProjectName is { } project
        ? $"{Shorten(row.DepartmentName, LongestName)}“{Shorten(project, LongestName)}”"
        : $"{Shorten(row.DepartmentName, LongestName)}整体支出";

    private static string Findings(BriefModel brief)
    {
        var summary = brief.Summary;
        var dismissed = summary.DismissedCount > 0 ? $"；另有{Count(summary.DismissedCount)}个经人工核对不成立，未计入" : "";
        if (summary.FindingCount == 0)
            return $"逐表核对，未发现需要处理的问题{dismissed}。";

        var severities = new[] { (Severity.Error, summary.ErrorCount), (Severity.Warning, summary.WarningCount), (Severity.Info, summary.InfoCount) }
            .Where(entry => entry.Item2 > 0)
            .Select(entry => (Word: SeverityWord(entry.Item1), Text: $"{SeverityWord(entry.Item1)}{Count(entry.Item2)}个"))
            .ToList();
        var counts = $"逐表核对，共发现问题{Count(summary.FindingCount)}个，"
            + (severities is [var only] ? $"均为{only.Word}" : "其中" + string.Join('、', severities.Select(severity => severity.Text)));
        return brief.Findings.MaxBy(row => row.FindingCount) is { } most
            ? $"{counts}；最多的是“{RuleTitle(most.RuleCode)}”，{Count(most.FindingCount)}个，涉及{Count(most.DepartmentCount)}个部门{dismissed}。"
            : $"{counts}{dismissed}。";
    }

    /// <summary>A threshold without decimals that say nothing, such as 90%.</summary>
    /// <param name="rate">The threshold as a fraction.</param>
    /// <returns>The percentage.</returns>
    internal static string Threshold(decimal rate) => Rate(rate).Replace(".00%", "%", StringComparison.Ordinal);
}
