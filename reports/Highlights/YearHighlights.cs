using Analytics.Domain.Scoring;
using Analytics.Warehouse.Queries.Filing;
using static Analytics.Reports.Rendering.ChineseFormats;

namespace Analytics.Reports.Highlights;

/// <summary>Says in at most five sober sentences what stands out in a year; states what is, and gives no reasons that the figures do not give.</summary>
/// <remarks>What asks for somebody to act comes first: who is missing, which money and which scores not to believe; what merely describes the year fills up.</remarks>
public static class YearHighlights
{
    /// <summary>Sentences at the most.</summary>
    public const int Most = 5;

    private const string CutRule = "budget-cut-to-match";
    private const int LongestName = 24;

    /// <summary>Writes the sentences.</summary>
    /// <param name="year">The figures.</param>
    /// <returns>The sentences, those first that ask for somebody to act; fewer where the figures do not give five.</returns>
    public static IReadOnlyList<Highlight> Write(YearHighlightsModel year)
    {
        ArgumentNullException.ThrowIfNull(year);
        Highlight?[] candidates = [Filing(year), Cuts(year), Outliers(year), Ranks(year), Scores(year), LowExecution(year), Change(year), Findings(year)];
        return [.. candidates.OfType<Highlight>().Take(Most)];
    }

    private static Highlight? Filing(YearHighlightsModel year)
    {
        var departments = year.Gaps.Where(gap => gap.UnitKey is null).ToList();
        var units = year.Gaps.Count - departments.Count;
        if (year.Gaps.Count == 0)
            return null;

        var parts = new List<string>();
        if (departments.Count > 0)
            parts.Add($"{Count(departments.Count)}个部门没有自评表（{Names(departments)}）");
        if (units > 0)
            parts.Add($"已报送的部门中另有{Count(units)}个单位缺报");
        return new("缺报", $"往年报送过或本年有批复目标的，{string.Join("，", parts)}。", HighlightProof.Filing);
    }

    private static string Names(List<FilingGapRow> departments)
    {
        const int named = 2;
        var names = string.Join('、', departments.Take(named).Select(gap => Shorten(gap.DepartmentName, LongestName)));
        return departments.Count > named ? $"{names}等" : names;
    }

    private static Highlight? Cuts(YearHighlightsModel year)
    {
        if (year.CutCount == 0)
            return null;

        var (adjusted, initial) = (year.Summary.AdjustedExecutionRate, year.Summary.InitialExecutionRate);
        var rates = adjusted is null || initial is null ? "" : $"；全市执行率按调整后预算为{Rate(adjusted)}，按年初预算为{Rate(initial)}";
        return new("调减达标", $"{Count(year.CutCount)}张表在年中调减预算一成以上之后，执行率才达到95%{rates}。", HighlightProof.CutBudgets, CutRule);
    }

    private static Highlight? Outliers(YearHighlightsModel year)
    {
        if (year.Levels is not { LittleSpentHighScoreCount: > 0 } levels)
            return null;

        var nothing = levels.NothingSpentCount > 0 ? $"；一分未花的有{Count(levels.NothingSpentCount)}张" : "";
        return new("花钱少得分高", $"{Count(levels.LittleSpentHighScoreCount)}张表的执行率（两个口径取低）不到60%，自评仍在90分以上{nothing}。", HighlightProof.LittleSpentHighScore);
    }

    private static Highlight? Ranks(YearHighlightsModel year)
    {
        if (year.Shifts is not { FallenCount: > 0 } shifts || year.Faller is not { RankShift: < 0 and var fall } faller)
            return null;

        var rule = faller.FirstRule is { } code ? $"，主要来自“{RuleTitle(code)}”" : "";
        return new(
            "名次变动",
            $"按复算得分排名，{Count(shifts.RisenCount)}个部门上升、{Count(shifts.FallenCount)}个部门下降；降得最多的是{Shorten(faller.DepartmentName, LongestName)}，降{Count(-fall)}位"
                + $"（自评{Score(faller.PrintedScore)}分，复算{Score(faller.RecomputedScore)}分{rule}）。",
            HighlightProof.Ranks);
    }

    private static Highlight? Scores(YearHighlightsModel year) =>
        Brief.BriefSentences.Scores(year.Summary, year.Ratings) is { } sentence ? new("自评得分", sentence, HighlightProof.Scores) : null;

    private static Highlight? LowExecution(YearHighlightsModel year) => year.Levels is not { RatedCount: > 0 } levels ? null : levels.LowestBelow90 == 0
        ? new("执行偏低", "没有执行率（任一口径）低于90%的表。", HighlightProof.LowExecution)
        : new(
            "执行偏低",
            $"执行率（任一口径）低于90%的有{Count(levels.LowestBelow90)}张表，其中低于80%的{Count(levels.LowestBelow80)}张、低于60%的{Count(levels.LowestBelow60)}张。",
            HighlightProof.LowExecution);

    private static Highlight? Change(YearHighlightsModel year)
    {
        if (year.Change is not [{ ExecutedYuan: { } before } last, { ExecutedYuan: { } after } current] || before == 0m)
            return null;

        var growth = (after - before) / before;
        var rates = last.AdjustedExecutionRate is { } from && current.AdjustedExecutionRate is { } to
            ? $"，执行率（调整后）由{Rate(from)}变为{Rate(to)}"
            : "";
        var direction = Rounding.HalfUp(growth * 100m, 2) switch { 0m => "持平", > 0m => $"增加{Rate(growth)}", _ => $"减少{Rate(-growth)}" };
        return new(
            "比上年",
            $"只看{last.ComparedYear}、{current.ComparedYear}两年都有表的{Count(current.DepartmentCount)}个部门，全年执行{direction}{rates}。",
            HighlightProof.Change);
    }

    private static Highlight? Findings(YearHighlightsModel year)
    {
        if (year.Summary.FindingCount == 0)
            return new("复核发现", "逐表核对，没有发现需要处理的问题。", HighlightProof.Findings);

        return year.Findings.MaxBy(row => row.FindingCount) is { } most
            ? new(
                "复核发现",
                $"共发现问题{Count(year.Summary.FindingCount)}个，其中错误{Count(year.Summary.ErrorCount)}个；最多的是“{RuleTitle(most.RuleCode)}”，{Count(most.FindingCount)}个，涉及{Count(most.DepartmentCount)}个部门。",
                HighlightProof.Findings,
                most.RuleCode)
            : null;
    }
}
