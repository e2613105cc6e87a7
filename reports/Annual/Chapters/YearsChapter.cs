using Analytics.Reports.Documents;
using Analytics.Reports.Rendering;
using static Analytics.Reports.Rendering.ChineseFormats;

namespace Analytics.Reports.Annual.Chapters;

/// <summary>九、年度对比: this year beside the year before, of all forms and of the projects that are comparable, and what cannot be compared.</summary>
internal static class YearsChapter
{
    private const int Number = 9;
    private const int NamesShown = 5;

    /// <summary>Writes the chapter.</summary>
    public static ReportChapter Write(AnnualModel year)
    {
        var chapter = new ChapterWriter(Number, "年度对比");
        if (year.LastYear is null)
            return chapter.Paragraph($"没有{year.Year - 1}年度的资料，无法对比。").Finish();

        chapter.Section("全市对比")
            .Paragraph(Rates(year))
            .Paragraph(Scores(year))
            .Paragraph($"两年主要数字见{chapter.NextTable}，按各年全部纳入汇总的自评表计算。")
            .Table(CityTable(year));
        if (year.Comparison is { } comparison)
            ComparableYears.Write(chapter, comparison);
        return chapter.Section("可比性").Paragraph(Comparable(year)).Finish();
    }

    private static string? Rates(AnnualModel year) => (year.Summary.AdjustedExecutionRate, year.LastYear!.AdjustedExecutionRate) switch
    {
        ({ } now, { } before) => $"执行率（调整后口径）为{Rate(now)}，{YearFigures.RateMoved(YearFigures.RateChange(before, now)!.Value)}；"
            + ((year.Summary.InitialExecutionRate, year.LastYear.InitialExecutionRate) is ({ } initialNow, { } initialBefore)
                ? $"按年初预算为{Rate(initialNow)}，{YearFigures.RateMoved(YearFigures.RateChange(initialBefore, initialNow)!.Value)}。"
                : "年初口径两年不能比较。"),
        _ => "两年的执行率不能比较。",
    };

    private static string? Scores(AnnualModel year)
    {
        var parts = new List<string>();
        if ((year.Summary.PrintedScoreMean, year.LastYear!.PrintedScoreMean) is ({ } printed, { } printedBefore))
            parts.Add($"自评平均得分{Score(printed)}分，{YearFigures.PointsMoved(YearFigures.PointChange(printedBefore, printed)!.Value)}");
        if ((year.Summary.RecomputedScoreMean, year.LastYear.RecomputedScoreMean) is ({ } recomputed, { } recomputedBefore))
            parts.Add($"复算平均得分{Score(recomputed)}分，{YearFigures.PointsMoved(YearFigures.PointChange(recomputedBefore, recomputed)!.Value)}");
        return parts.Count == 0 ? null : string.Join("；", parts) + "。";
    }

    private static ReportTable CityTable(AnnualModel year)
    {
        var (now, before) = (year.Summary, year.LastYear!);
        return new()
        {
            Title = $"{year.Year}年度与{year.Year - 1}年度主要数字",
            Columns = YearFigures.Columns(year.Year - 1, year.Year),
            Rows =
            [
                YearFigures.Counts("部门（个）", before.DepartmentCount, now.DepartmentCount),
                YearFigures.Counts("项目（个）", before.ProjectCount, now.ProjectCount),
                YearFigures.Counts("自评表（份）", before.SelfEvaluationCount, now.SelfEvaluationCount),
                YearFigures.Amounts("年初预算（万元）", before.InitialBudgetYuan, now.InitialBudgetYuan),
                YearFigures.Amounts("调整后预算（万元）", before.AdjustedBudgetYuan, now.AdjustedBudgetYuan),
                YearFigures.Amounts("全年执行（万元）", before.ExecutedYuan, now.ExecutedYuan),
                YearFigures.Rates("执行率（调整后，增减为百分点）", before.AdjustedExecutionRate, now.AdjustedExecutionRate),
                YearFigures.Rates("执行率（年初，增减为百分点）", before.InitialExecutionRate, now.InitialExecutionRate),
                YearFigures.Points("自评平均得分", before.PrintedScoreMean, now.PrintedScoreMean),
                YearFigures.Points("复算平均得分", before.RecomputedScoreMean, now.RecomputedScoreMean),
                .. year.Ratings.Select(row => YearFigures.Counts($"复算为“{row.Rating}”的自评表（份）", year.LastRatings.FirstOrDefault(last => last.Rating == row.Rating)?.RecomputedCount ?? 0, row.RecomputedCount)),
                YearFigures.Counts("发现的问题（个）", before.FindingCount, now.FindingCount),
            ],
        };
    }

    private static string Comparable(AnnualModel year)
    {
        var now = year.Departments.Select(row => row.DepartmentKey).ToHashSet();
        var before = year.LastDepartments.Select(row => row.DepartmentKey).ToHashSet();
        var added = year.Departments.Where(row => !before.Contains(row.DepartmentKey)).Select(row => row.DepartmentName).ToList();
        var gone = year.LastDepartments.Where(row => !now.Contains(row.DepartmentKey)).Select(row => row.DepartmentName).ToList();
        var sentences = new List<string>();
        if (added.Count > 0)
            sentences.Add($"本年新增{ReportNames.Listed(added, NamesShown, "个部门")}，没有上年数字");
        if (gone.Count > 0)
            sentences.Add($"上年有、本年没有的是{ReportNames.Listed(gone, NamesShown, "个部门")}");
        var scope = sentences.Count == 0 ? "两年的部门范围相同" : string.Join("；", sentences);
        return $"{scope}。两年报送的项目不完全相同，全市汇总数的增减包含范围变化的影响，平均得分也会因项目增减而变动；判断同一批项目的变化，以可比项目的数字为准。";
    }
}
