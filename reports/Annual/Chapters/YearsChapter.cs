using Analytics.Domain.Scoring;
using Analytics.Reports.Documents;
using Analytics.Warehouse.Queries.Departments;
using static Analytics.Reports.Rendering.ChineseFormats;

namespace Analytics.Reports.Annual.Chapters;

/// <summary>九、年度对比: this year beside the year before, and what cannot be compared.</summary>
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

        return chapter.Section("全市对比")
            .Paragraph(Rates(year))
            .Paragraph(Scores(year))
            .Paragraph($"两年主要数字见{chapter.NextTable}。")
            .Table(CityTable(year))
            .Section("部门对比")
            .Paragraph(Departments(year))
            .Table(DepartmentTable(year))
            .Section("可比性")
            .Paragraph(Comparable(year))
            .Finish();
    }

    private static string? Rates(AnnualModel year) => (year.Summary.AdjustedExecutionRate, year.LastYear!.AdjustedExecutionRate) switch
    {
        ({ } now, { } before) => $"执行率（调整后口径）为{Rate(now)}，{Change(Percent(now) - Percent(before), "上升", "下降", "个百分点")}；"
            + ((year.Summary.InitialExecutionRate, year.LastYear.InitialExecutionRate) is ({ } initialNow, { } initialBefore)
                ? $"按年初预算为{Rate(initialNow)}，{Change(Percent(initialNow) - Percent(initialBefore), "上升", "下降", "个百分点")}。"
                : "年初口径两年不能比较。"),
        _ => "两年的执行率不能比较。",
    };

    private static string? Scores(AnnualModel year)
    {
        var parts = new List<string>();
        if ((year.Summary.PrintedScoreMean, year.LastYear!.PrintedScoreMean) is ({ } printed, { } printedBefore))
            parts.Add($"自评平均得分{Score(printed)}分，{Change(Rounding.HalfUp(printed, 2) - Rounding.HalfUp(printedBefore, 2), "提高", "降低", "分")}");
        if ((year.Summary.RecomputedScoreMean, year.LastYear.RecomputedScoreMean) is ({ } recomputed, { } recomputedBefore))
            parts.Add($"复算平均得分{Score(recomputed)}分，{Change(Rounding.HalfUp(recomputed, 2) - Rounding.HalfUp(recomputedBefore, 2), "提高", "降低", "分")}");
        return parts.Count == 0 ? null : string.Join("；", parts) + "。";
    }

    private static decimal Percent(decimal rate) => Rounding.HalfUp(rate * 100m, 2);

    private static string Change(decimal difference, string up, string down, string unit) =>
        difference == 0m ? "与上年持平" : $"比上年{(difference > 0m ? up : down)}{Score(Math.Abs(difference))}{unit}";

    private static ReportTable CityTable(AnnualModel year)
    {
        var (now, before) = (year.Summary, year.LastYear!);
        return new()
        {
            Title = $"{year.Year}年度与{year.Year - 1}年度主要数字",
            Columns = [new("项目", ReportCellKind.Text, 54), new($"{year.Year - 1}年度", ReportCellKind.Text, 30), new($"{year.Year}年度", ReportCellKind.Text, 30), new("增减", ReportCellKind.Text, 30)],
            Rows =
            [
                Counts("部门（个）", before.DepartmentCount, now.DepartmentCount),
                Counts("项目（个）", before.ProjectCount, now.ProjectCount),
                Counts("自评表（份）", before.SelfEvaluationCount, now.SelfEvaluationCount),
                Amounts("年初预算（万元）", before.InitialBudgetYuan, now.InitialBudgetYuan),
                Amounts("调整后预算（万元）", before.AdjustedBudgetYuan, now.AdjustedBudgetYuan),
                Amounts("全年执行（万元）", before.ExecutedYuan, now.ExecutedYuan),
                Percents("执行率（调整后，增减为百分点）", before.AdjustedExecutionRate, now.AdjustedExecutionRate),
                Percents("执行率（年初，增减为百分点）", before.InitialExecutionRate, now.InitialExecutionRate),
                Points("自评平均得分", before.PrintedScoreMean, now.PrintedScoreMean),
                Points("复算平均得分", before.RecomputedScoreMean, now.RecomputedScoreMean),
                .. year.Ratings.Select(row => Counts($"复算为“{row.Rating}”的自评表（份）", year.LastRatings.FirstOrDefault(last => last.Rating == row.Rating)?.RecomputedCount ?? 0, row.RecomputedCount)),
                Counts("发现的问题（个）", before.FindingCount, now.FindingCount),
            ],
        };
    }

    private static ReportCell[] Counts(string name, int before, int now) => Figures(name, ReportCellKind.Count, ReportCellKind.CountDifference, before, now, now - before);

    private static ReportCell[] Amounts(string name, decimal? before, decimal? now) => Figures(name, ReportCellKind.Amount, ReportCellKind.AmountDifference, before, now, now - before);

    private static ReportCell[] Percents(string name, decimal? before, decimal? now) => Figures(name, ReportCellKind.Rate, ReportCellKind.RateDifference, before, now, RateChange(now, before));

    private static ReportCell[] Points(string name, decimal? before, decimal? now) =>
        Figures(name, ReportCellKind.Score, ReportCellKind.ScoreDifference, before, now, (before, now) is ({ } first, { } second) ? Rounding.HalfUp(second, 2) - Rounding.HalfUp(first, 2) : null);

    private static ReportCell[] Figures(string name, ReportCellKind kind, ReportCellKind changeKind, decimal? before, decimal? now, decimal? change) =>
        [name, ReportCell.Of(kind, before), ReportCell.Of(kind, now), ReportCell.Of(changeKind, change)];

    private static string Departments(AnnualModel year)
    {
        var last = year.LastDepartments.ToDictionary(row => row.DepartmentKey);
        var both = year.Departments.Where(row => row.RecomputedScore is not null && last.GetValueOrDefault(row.DepartmentKey)?.RecomputedScore is not null).ToList();
        if (both.Count == 0)
            return "没有两年都有复算得分的部门。";
        var (up, down) = (both.Count(row => Change(row, last) > 0m), both.Count(row => Change(row, last) < 0m));
        return $"两年都有复算得分的部门{Count(both.Count)}个，得分提高的{Count(up)}个，降低的{Count(down)}个，持平的{Count(both.Count - up - down)}个。";
    }

    private static decimal? Change(DepartmentYearRow row, Dictionary<int, DepartmentYearRow> last) =>
        last.GetValueOrDefault(row.DepartmentKey) is { RecomputedScore: { } before } && row.RecomputedScore is { } now ? Rounding.HalfUp(now, 2) - Rounding.HalfUp(before, 2) : null;

    private static decimal? RateChange(decimal? now, decimal? before) => (now, before) is ({ } second, { } first) ? Rounding.HalfUp(second, 4) - Rounding.HalfUp(first, 4) : null;

    private static ReportTable DepartmentTable(AnnualModel year)
    {
        var last = year.LastDepartments.ToDictionary(row => row.DepartmentKey);
        return new()
        {
            Title = "部门两年对比",
            Columns =
            [
                new("部门", ReportCellKind.Text, 44), new("上年执行率（调整后）", ReportCellKind.Rate, 18), new("本年执行率（调整后）", ReportCellKind.Rate, 18), new("增减（百分点）", ReportCellKind.RateDifference, 17),
                new("上年复算得分", ReportCellKind.Score, 16), new("本年复算得分", ReportCellKind.Score, 16), new("增减（分）", ReportCellKind.ScoreDifference, 16), new("上年问题（个）", ReportCellKind.Count, 13), new("本年问题（个）", ReportCellKind.Count, 13),
            ],
            Rows =
            [
                .. year.Departments.Where(row => last.ContainsKey(row.DepartmentKey)).Select(row =>
                {
                    var before = last[row.DepartmentKey];
                    return new ReportCell[]
                    {
                        row.DepartmentName, before.AdjustedExecutionRate, row.AdjustedExecutionRate, RateChange(row.AdjustedExecutionRate, before.AdjustedExecutionRate),
                        before.RecomputedScore, row.RecomputedScore, Change(row, last), before.FindingCount, row.FindingCount,
                    };
                }),
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
        return $"{scope}。两年报送的项目不完全相同，汇总数的增减包含范围变化的影响；部门和全市的得分均为平均数，项目增减也会引起变动。";
    }
}
