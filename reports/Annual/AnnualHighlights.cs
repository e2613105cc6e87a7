using Analytics.Domain.Scoring;
using Analytics.Reports.Annual.Chapters;
using Analytics.Reports.Rendering;
using static Analytics.Reports.Rendering.ChineseFormats;

namespace Analytics.Reports.Annual;

/// <summary>The sentences that say what stands out of a year; each at most two lines of the page.</summary>
internal static class AnnualHighlights
{
    /// <summary>How many a summary has.</summary>
    public const int Wanted = 5;

    private const int LongestName = 14;

    /// <summary>Writes them, what calls for action first.</summary>
    /// <param name="year">The figures.</param>
    /// <returns>Five sentences at the most; fewer where the figures say less.</returns>
    public static IReadOnlyList<string> Write(AnnualModel year)
    {
        string?[] notable = [Missing(year), Slow(year), Cut(year), Inflated(year), Quality(year), Missed(year), Overshot(year)];
        string?[] calm = [AllFiled(year), AllSpent(year), Agreeing(year), AllReached(year)];
        return [.. notable.Concat(calm).OfType<string>().Take(Wanted)];
    }

    private static string? Missing(AnnualModel year) => year.FilingGaps switch
    {
        [] => null,
        [var only] => $"{Shorten(only.DepartmentName, LongestName)}尚未报送自评表。",
        [var first, ..] => $"{Shorten(first.DepartmentName, LongestName)}等{Count(year.FilingGaps.Count)}个部门尚未报送自评表。",
    };

    private static string? Slow(AnnualModel year)
    {
        var slow = year.Counted.Where(form => form.AdjustedExecutionRate < 0.6m).ToList();
        return slow.Count == 0 ? null : $"{Count(slow.Count)}份自评表的执行率低于60%，未支出资金{TenThousandYuanWithUnit(slow.Sum(form => form.AdjustedBudgetYuan - form.ExecutedYuan))}。";
    }

    private static string? Cut(AnnualModel year)
    {
        var cut = ExecutionChapter.CutToMatch(year);
        return cut.Count == 0 ? null : $"{Count(cut.Count)}份自评表调减预算后执行率达到95%以上，按年初预算执行率最低的只有{Rate(cut[0].InitialExecutionRate)}。";
    }

    private static string? Inflated(AnnualModel year)
    {
        var moved = ScoresChapter.Moved(year);
        var rated = year.Counted.Count(form => form is { PrintedRating: not null, RecomputedRating: not null } && form.PrintedRating != form.RecomputedRating);
        if (moved.Count == 0)
            return null;
        var lower = moved.Count(form => Rounding.HalfUp(form.RecomputedScore!.Value, 2) < Rounding.HalfUp(form.PrintedScore!.Value, 2));
        return $"{Count(moved.Count)}份自评表的得分与复算不符，其中自评偏高的{Count(lower)}份{(rated == 0 ? string.Empty : $"，{Count(rated)}份的等级因此改变")}。";
    }

    private static string? Quality(AnnualModel year) => year.Findings.MaxBy(row => row.FormCount) is { } most
        ? $"自评质量问题共{Count(year.Summary.FindingCount)}个，涉及面最广的是“{RuleTitle(most.RuleCode)}”，在{Count(most.FormCount)}份表中。"
        : null;

    private static string? Missed(AnnualModel year) => year.IndicatorKinds.Sum(kind => kind.MissedCount) is var missed and > 0
        ? $"可以比较的{Count(year.IndicatorKinds.Sum(kind => kind.MeasuredCount))}个指标中，{Count(missed)}个未达到年度指标值。"
        : null;

    private static string? Overshot(AnnualModel year) => year.IndicatorKinds.Sum(kind => kind.OvershotCount) is var overshot and > 0
        ? $"{Count(overshot)}个指标的实际完成值大幅超过年度指标值，目标设定偏低。"
        : null;

    private static string? AllFiled(AnnualModel year) => year is { FilingGaps: [], Summary.SelfEvaluationCount: > 0 } ? "应报送的部门均已报送自评表。" : null;

    private static string? AllSpent(AnnualModel year) => year.Counted.Any(form => form.AdjustedExecutionRate is not null) && year.Counted.All(form => form.AdjustedExecutionRate is null or >= 0.9m)
        ? "各项目执行率（调整后口径）均在90%以上。"
        : null;

    private static string? Agreeing(AnnualModel year) => year.Counted.Any(form => form is { PrintedScore: not null, RecomputedScore: not null }) && ScoresChapter.Moved(year).Count == 0
        ? "各表自评得分与复算一致。"
        : null;

    private static string? AllReached(AnnualModel year) => year.IndicatorKinds.Sum(kind => kind.MeasuredCount) is var measured and > 0 && year.IndicatorKinds.All(kind => kind.MissedCount == 0)
        ? $"可以比较的{Count(measured)}个指标均达到年度指标值。"
        : null;
}
