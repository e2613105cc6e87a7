using Analytics.Domain.Scoring;
using Analytics.Reports.Documents;
using Analytics.Warehouse.Queries.Departments;
using static Analytics.Reports.Rendering.ChineseFormats;

namespace Analytics.Reports.Annual.Chapters;

/// <summary>五、部门排名: one table, equal scores on equal places.</summary>
internal static class RankingChapter
{
    private const int Number = 5;

    /// <summary>Departments from which on first and last ones are named.</summary>
    private const int FewestToName = 6;

    /// <summary>Writes the chapter.</summary>
    public static ReportChapter Write(AnnualModel year)
    {
        var chapter = new ChapterWriter(Number, "部门排名");
        var ranked = year.Departments.Where(row => row.RecomputedRank is not null || row.PrintedRank is not null).ToList();
        if (ranked.Count == 0)
            return chapter.Paragraph("没有部门的得分可以排名。").Finish();

        return chapter
            .Paragraph("部门得分为其纳入汇总的自评表得分的平均数，自评排名和复算排名分别按自评得分和复算得分由高到低排列，得分按两位小数比较，相同的名次并列。")
            .Paragraph(Ends(ranked))
            .Paragraph(Movements(ranked))
            .Paragraph($"各部门得分和名次见{chapter.NextTable}。")
            .Table(Table(year))
            .Finish();
    }

    private static string Ends(List<DepartmentYearRow> ranked)
    {
        var recomputed = ranked.Where(row => row.RecomputedRank is not null).OrderBy(row => row.RecomputedRank).ThenBy(row => row.DepartmentKey).ToList();
        return recomputed switch
        {
            [] => "各部门所填内容不足以复算，只列自评名次。",
            [var only] => $"参加排名的只有{only.DepartmentName}1个部门，复算得分{Score(only.RecomputedScore)}分。",
            { Count: < FewestToName } => $"复算得分最高的是{Named(recomputed[0])}，最低的是{Named(recomputed[^1])}。",
            _ => $"复算得分居前的是{string.Join('、', recomputed.Take(3).Select(Named))}；居后的是{string.Join('、', recomputed.TakeLast(3).Select(Named))}。",
        };

        static string Named(DepartmentYearRow row) => $"{row.DepartmentName}（{Score(row.RecomputedScore)}分）";
    }

    private static string? Movements(List<DepartmentYearRow> ranked)
    {
        var moved = ranked.Where(row => Places(row) is not (null or 0)).OrderByDescending(row => Math.Abs(Places(row)!.Value)).ThenBy(row => row.DepartmentKey).ToList();
        if (ranked.Count < 2)
            return null;
        if (moved.Count == 0)
            return "按复算得分排列，各部门的名次与自评一致。";
        var largest = moved[0];
        return $"按复算得分排列，{Count(moved.Count)}个部门的名次与自评不同，变动最大的是{largest.DepartmentName}，由第{Rank(largest.PrintedRank)}名{(Places(largest) > 0 ? "升" : "降")}至第{Rank(largest.RecomputedRank)}名。";
    }

    private static int? Places(DepartmentYearRow row) => row.PrintedRank - row.RecomputedRank;

    private static ReportTable Table(AnnualModel year)
    {
        var last = year.LastDepartments.ToDictionary(row => row.DepartmentKey);
        var hasLast = year.LastYear is not null;
        return new()
        {
            Title = "部门得分和名次（按复算得分排序）",
            Columns =
            [
                new("复算名次", ReportCellKind.Rank, 12), new("部门", ReportCellKind.Text, 42), new("自评表（份）", ReportCellKind.Count, 13),
                new("自评名次", ReportCellKind.Rank, 12), new("自评得分", ReportCellKind.Score), new("复算得分", ReportCellKind.Score), new("差", ReportCellKind.ScoreDifference, 13),
                .. hasLast ? new[] { new ReportColumn("上年复算名次", ReportCellKind.Rank, 13), new("名次变动", ReportCellKind.Text, 12) } : [],
                new("执行率（调整后）", ReportCellKind.Rate), new("执行率（年初）", ReportCellKind.Rate), new("问题（个）", ReportCellKind.Count, 12),
            ],
            Rows =
            [
                .. year.Departments.Select(IReadOnlyList<ReportCell> (row) =>
                [
                    row.RecomputedRank, row.DepartmentName, CountedForms(year, row), row.PrintedRank, row.PrintedScore, row.RecomputedScore,
                    row is { PrintedScore: { } printed, RecomputedScore: { } recomputed } ? Rounding.HalfUp(recomputed, 2) - Rounding.HalfUp(printed, 2) : null as decimal?,
                    .. hasLast ? new ReportCell[] { last.GetValueOrDefault(row.DepartmentKey)?.RecomputedRank, Movement(row, last.GetValueOrDefault(row.DepartmentKey)) } : [],
                    row.AdjustedExecutionRate, ReportCell.InitialRate(row.InitialExecutionRate, row.InitialBudgetYuan), row.FindingCount,
                ]),
            ],
            Note = hasLast ? "名次变动与上年复算名次相比；上年没有得分的不比较。" : null,
        };
    }

    private static int CountedForms(AnnualModel year, DepartmentYearRow row) => year.Counted.Count(form => form.DepartmentKey == row.DepartmentKey);

    private static string? Movement(DepartmentYearRow row, DepartmentYearRow? before) => (before?.RecomputedRank - row.RecomputedRank) switch
    {
        null => null,
        0 => "持平",
        > 0 and var up => $"升{Count(up)}",
        var down => $"降{Count(-down.Value)}",
    };
}
