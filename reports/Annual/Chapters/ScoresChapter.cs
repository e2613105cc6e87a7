using Analytics.Domain.Scoring;
using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Warehouse.Queries.Forms;
using static Analytics.Reports.Rendering.ChineseFormats;

namespace Analytics.Reports.Annual.Chapters;

/// <summary>四、自评得分和等级: what the units gave themselves beside what the rules give them.</summary>
internal static class ScoresChapter
{
    private const int Number = 4;
    private const int DifferencesShown = 20;
    private static readonly string[] RatingWords = ["优", "良", "中", "差"];

    /// <summary>Writes the chapter.</summary>
    public static ReportChapter Write(AnnualModel year)
    {
        var chapter = new ChapterWriter(Number, "自评得分和等级");
        chapter.Section("总体情况");
        if (year.Counted.All(form => form is { PrintedScore: null, RecomputedScore: null }))
            return chapter.Paragraph("纳入汇总的自评表没有得分可以汇总。").Finish();

        return chapter.Paragraph(Means(year))
            .Paragraph($"{Ratings(year)}等级分布见{chapter.NextTable}和{chapter.NextFigure}。")
            .Table(RatingTable(year))
            .Figure("评价等级分布", width => builder =>
            {
                builder.OpenComponent<RatingCountsChart>(0);
                builder.AddComponentParameter(1, nameof(RatingCountsChart.Rows), year.Ratings);
                builder.AddComponentParameter(2, nameof(RatingCountsChart.Width), (int?)width);
                builder.CloseComponent();
            })
            .Section("得分分布")
            .Paragraph(Distribution(year))
            .Table(DistributionTable(year))
            .Section("自评与复算的差异")
            .Paragraph(Differences(year))
            .Table(TransitionTable(year))
            .Paragraph(Moved(year).Count == 0 ? null : $"自评与复算相差较大的自评表见{chapter.NextTable}。")
            .Table(DifferenceTable(year))
            .Finish();
    }

    /// <summary>How the two mean scores compare; without the ratings.</summary>
    public static string Means(AnnualModel year)
    {
        var (printed, recomputed) = (year.Summary.PrintedScoreMean, year.Summary.RecomputedScoreMean);
        if (recomputed is null)
            return $"自评平均{Score(printed)}分，所填内容不足以复算。";
        if (printed is null)
            return $"自评表未填总分，按评分规则复算平均{Score(recomputed)}分。";
        var difference = Rounding.HalfUp(recomputed.Value, 2) - Rounding.HalfUp(printed.Value, 2);
        return $"自评平均{Score(printed)}分，按评分规则复算" + difference switch
        {
            0m => "结果一致。",
            < 0m => $"平均{Score(recomputed)}分，自评偏高{Score(-difference)}分。",
            _ => $"平均{Score(recomputed)}分，自评偏低{Score(difference)}分。",
        };
    }

    /// <summary>Forms whose printed and recomputed totals differ at two decimals, the largest difference first.</summary>
    public static IReadOnlyList<YearFormRow> Moved(AnnualModel year) =>
        [.. year.Counted.Where(form => Difference(form) is { } difference && difference != 0m).OrderByDescending(form => Math.Abs(Difference(form)!.Value)).ThenBy(form => form.FormKey)];

    private static decimal? Difference(YearFormRow form) =>
        form is { PrintedScore: { } printed, RecomputedScore: { } recomputed } ? Rounding.HalfUp(recomputed, 2) - Rounding.HalfUp(printed, 2) : null;

    private static string Ratings(AnnualModel year)
    {
        var printed = year.Ratings.Where(row => row.PrintedCount > 0).ToList();
        var recomputed = year.Ratings.Where(row => row.RecomputedCount > 0).ToList();
        var self = printed switch
        {
            [] => "自评表均未评定等级",
            [var only] => $"自评等级全部为“{only.Rating}”，共{Count(only.PrintedCount)}份",
            _ => "自评为" + string.Join("、", printed.Select(row => $"“{row.Rating}”的{Count(row.PrintedCount)}份")),
        };
        return recomputed.Count == 0
            ? $"{self}；所填内容不足以复算等级。"
            : year.Ratings.All(row => row.PrintedCount == row.RecomputedCount)
                ? $"{self}，复算等级的分布与自评一致。"
                : $"{self}；复算为{string.Join("、", recomputed.Select(row => $"“{row.Rating}”的{Count(row.RecomputedCount)}份"))}。";
    }

    private static ReportTable RatingTable(AnnualModel year)
    {
        var printed = year.Ratings.Sum(row => row.PrintedCount);
        var recomputed = year.Ratings.Sum(row => row.RecomputedCount);
        return new()
        {
            Title = "评价等级分布",
            Columns =
            [
                new("等级", ReportCellKind.Text, 30), new("自评（份）", ReportCellKind.Count, 24), new("占比", ReportCellKind.Rate, 24),
                new("复算（份）", ReportCellKind.Count, 24), new("占比", ReportCellKind.Rate, 24), new("增减（份）", ReportCellKind.CountDifference, 24),
            ],
            Rows = [.. year.Ratings.Select(row => new ReportCell[] { row.Rating, row.PrintedCount, Share(row.PrintedCount, printed), row.RecomputedCount, Share(row.RecomputedCount, recomputed), row.RecomputedCount - row.PrintedCount })],
            Total = ["合计", printed, Share(printed, printed), recomputed, Share(recomputed, recomputed), recomputed - printed],
        };
    }

    private static decimal? Share(int part, int whole) => whole == 0 ? null : (decimal)part / whole;

    private static string Distribution(AnnualModel year)
    {
        var printed = year.Counted.Select(form => form.PrintedScore).OfType<decimal>().Order().ToList();
        var recomputed = year.Counted.Select(form => form.RecomputedScore).OfType<decimal>().Order().ToList();
        return string.Join("；", new[] { Spread("自评", printed), Spread("复算", recomputed) }.OfType<string>()) + "。";

        static string? Spread(string name, List<decimal> scores) => scores switch
        {
            [] => null,
            [var only] => $"{name}只有1份有得分，为{Score(only)}分",
            _ => $"{name}得分最高{Score(scores[^1])}分，最低{Score(scores[0])}分，中位数{Score(Median(scores))}分",
        };
    }

    private static decimal Median(List<decimal> ordered) =>
        ordered.Count % 2 == 1 ? ordered[ordered.Count / 2] : (ordered[ordered.Count / 2 - 1] + ordered[ordered.Count / 2]) / 2m;

    private static ReportTable DistributionTable(AnnualModel year)
    {
        var printed = year.Counted.Count(form => form.PrintedScore is not null);
        var recomputed = year.Counted.Count(form => form.RecomputedScore is not null);
        return new()
        {
            Title = "得分分布",
            Columns =
            [
                new("得分", ReportCellKind.Text, 36), new("自评（份）", ReportCellKind.Count, 28), new("占比", ReportCellKind.Rate, 28),
                new("复算（份）", ReportCellKind.Count, 28), new("占比", ReportCellKind.Rate, 28),
            ],
            Rows =
            [
                .. ScoreBand.All.Select(band =>
                {
                    var (self, again) = (year.Counted.Count(form => band.Contains(form.PrintedScore)), year.Counted.Count(form => band.Contains(form.RecomputedScore)));
                    return new ReportCell[] { band.Name, self, Share(self, printed), again, Share(again, recomputed) };
                }),
            ],
            Total = ["有得分的自评表", printed, Share(printed, printed), recomputed, Share(recomputed, recomputed)],
        };
    }

    private static string Differences(AnnualModel year)
    {
        var both = year.Counted.Where(form => Difference(form) is not null).ToList();
        var moved = Moved(year);
        if (both.Count == 0)
            return "没有同时具备自评得分和复算得分的自评表，无法比较。";
        if (moved.Count == 0)
            return $"同时具备自评得分和复算得分的{Count(both.Count)}份自评表，复算结果与自评一致。";
        var lower = moved.Count(form => Difference(form) < 0m);
        var direction = lower == moved.Count ? "均为自评偏高" : lower == 0 ? "均为自评偏低" : $"其中自评偏高的{Count(lower)}份，自评偏低的{Count(moved.Count - lower)}份";
        var changed = both.Count(form => form is { PrintedRating: { } before, RecomputedRating: { } after } && before != after);
        return $"同时具备自评得分和复算得分的{Count(both.Count)}份自评表中，{Count(moved.Count)}份复算得分与自评不同，{direction}；"
            + (changed == 0 ? "等级没有变化。" : $"{Count(changed)}份的等级因此改变。");
    }

    private static ReportTable TransitionTable(AnnualModel year)
    {
        var rated = year.Counted.Where(form => form is { PrintedRating: not null, RecomputedRating: not null }).ToList();
        return new()
        {
            Title = "自评等级与复算等级对照",
            Columns = [new("自评等级", ReportCellKind.Text, 30), .. RatingWords.Select(word => new ReportColumn($"复算为“{word}”（份）", ReportCellKind.Count, 28)), new("合计", ReportCellKind.Count, 20)],
            Rows = rated.Count == 0 ? [] :
            [
                .. RatingWords.Select(IReadOnlyList<ReportCell> (printed) =>
                [
                    printed, .. RatingWords.Select(recomputed => (ReportCell)rated.Count(form => form.PrintedRating == printed && form.RecomputedRating == recomputed)),
                    rated.Count(form => form.PrintedRating == printed),
                ]),
            ],
        };
    }

    private static ReportTable DifferenceTable(AnnualModel year) => new()
    {
        Title = "自评与复算相差较大的自评表",
        Columns =
        [
            new("序号", ReportCellKind.Rank), new("部门", ReportCellKind.Text, 40), new("项目", ReportCellKind.Text, 50), new("自评得分", ReportCellKind.Score),
            new("复算得分", ReportCellKind.Score), new("差", ReportCellKind.ScoreDifference), new("等级（自评）", ReportCellKind.Text, 13), new("等级（复算）", ReportCellKind.Text, 13),
        ],
        Rows =
        [
            .. Moved(year).Take(DifferencesShown).Select((form, place) => new ReportCell[]
            {
                place + 1, ReportNames.Department(form.DepartmentName), ReportNames.Project(form.ProjectName), form.PrintedScore, form.RecomputedScore, Difference(form), form.PrintedRating, form.RecomputedRating,
            }),
        ],
        Note = Moved(year).Count > DifferencesShown ? $"只列相差最大的{DifferencesShown}份。" : null,
    };
}
