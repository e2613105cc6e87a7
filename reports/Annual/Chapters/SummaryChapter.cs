using System.Globalization;
using Analytics.Reports.Documents;
using Analytics.Reports.Rendering;
using static Analytics.Reports.Rendering.ChineseFormats;

namespace Analytics.Reports.Annual.Chapters;

/// <summary>一、摘要: the year on one page.</summary>
internal static class SummaryChapter
{
    private const int Number = 1;

    /// <summary>Writes the chapter.</summary>
    public static ReportChapter Write(AnnualModel year)
    {
        var chapter = new ChapterWriter(Number, "摘要");
        chapter.Paragraph(Lead(year))
            .Table(Figures(year));
        var highlights = AnnualHighlights.Write(year);
        foreach (var (index, sentence) in highlights.Index())
            chapter.Paragraph(sentence, string.Create(CultureInfo.InvariantCulture, $"{index + 1}．"));
        return chapter.Finish();
    }

    private static string Lead(AnnualModel year)
    {
        var summary = year.Summary;
        if (summary.SelfEvaluationCount == 0)
            return $"{summary.FiscalYear}年度尚未收到绩效自评表，已收到{Count(summary.DepartmentCount)}个部门的目标批复表{Count(summary.ApprovedTargetCount)}份。";
        var money = summary.ExecutedYuan is null
            ? "自评表尚无可以汇总的金额。"
            : $"{MoneySentences.Budget(summary.InitialBudgetYuan, summary.AdjustedBudgetYuan)}，全年执行{TenThousandYuanWithUnit(summary.ExecutedYuan)}。";
        var scores = summary.PrintedScoreMean is null && summary.RecomputedScoreMean is null ? string.Empty : ScoresChapter.Means(year);
        return $"{summary.FiscalYear}年度共收到{Count(year.FilingDepartmentCount)}个部门的绩效自评表{Count(summary.SelfEvaluationCount)}份，{money}{scores}{Ratings(year)}";
    }

    private static string Ratings(AnnualModel year) => year.Ratings.Sum(row => row.RecomputedCount) == 0
        ? string.Empty
        : $"复算等级{string.Join("、", year.Ratings.Select(row => $"{row.Rating}{Count(row.RecomputedCount)}份"))}（自评{string.Join("、", year.Ratings.Select(row => $"{row.Rating}{Count(row.PrintedCount)}份"))}）。";

    private static ReportTable Figures(AnnualModel year)
    {
        var summary = year.Summary;
        return new()
        {
            Title = "主要数字",
            Columns =
            [
                new("部门", ReportCellKind.Count, 12), new("未报送", ReportCellKind.Count, 13), new("项目", ReportCellKind.Count, 12), new("自评表", ReportCellKind.Count, 13),
                new("年初预算", ReportCellKind.Amount, 22), new("调整后预算", ReportCellKind.Amount, 22), new("全年执行", ReportCellKind.Amount, 22),
                new("执行率（调整后）", ReportCellKind.Rate), new("执行率（年初）", ReportCellKind.Rate), new("自评平均", ReportCellKind.Score), new("复算平均", ReportCellKind.Score),
            ],
            Rows =
            [
                [
                    year.FilingDepartmentCount, year.FilingGaps.Count, summary.ProjectCount, summary.SelfEvaluationCount,
                    summary.InitialBudgetYuan, summary.AdjustedBudgetYuan, summary.ExecutedYuan,
                    summary.AdjustedExecutionRate, ReportCell.InitialRate(summary.InitialExecutionRate, summary.InitialBudgetYuan), summary.PrintedScoreMean, summary.RecomputedScoreMean,
                ],
            ],
        };
    }
}
