using System.Globalization;
using Analytics.Reports.Documents;
using Analytics.Reports.Sheets;
using static Analytics.Reports.Rendering.ChineseFormats;

namespace Analytics.Reports.Brief;

/// <summary>Tells the brief as a document of paragraphs and whole tables, for text and sheets; on paper it is laid out as one page.</summary>
internal static class BriefText
{
    /// <summary>Tells a year.</summary>
    /// <param name="brief">The figures.</param>
    /// <returns>The document.</returns>
    public static ReportDocument Tell(BriefModel brief)
    {
        var chapter = new ChapterWriter(1, "自评情况");
        foreach (var paragraph in BriefSentences.Write(brief))
            chapter.Paragraph(paragraph.Text, paragraph.Lead + "。");
        chapter.Table(Ratings(brief)).Table(PageTables.Ranking(brief.Departments))
            .Table(PageTables.LowExecution(brief.LowExecution, BriefSentences.Threshold(brief.LowRate)))
            .Table(PageTables.Rules(brief.Findings));
        return new()
        {
            Title = brief.Title,
            IssuingOffice = brief.IssuingOffice,
            MadeAt = brief.PrintedAt,
            Scope = [("年度", brief.Summary.FiscalYear.ToString(CultureInfo.InvariantCulture)), ("部门", "全部"), ("数据截至", Moment(brief.RefreshedAt))],
            Chapters = [chapter.Finish()],
        };
    }

    private static ReportTable Ratings(BriefModel brief) => new()
    {
        Title = "评价等级分布",
        Columns = [new("等级", ReportCellKind.Text, 40), new("自评（份）", ReportCellKind.Count, 40), new("复算（份）", ReportCellKind.Count, 40)],
        Rows = [.. brief.Ratings.Select(row => new ReportCell[] { row.Rating, row.PrintedCount, row.RecomputedCount })],
    };
}
