using Analytics.Reports.Annual.Chapters;
using Analytics.Reports.Documents;

namespace Analytics.Reports.Department;

/// <summary>五、未完成原因: what the department gives as reasons.</summary>
internal static class ReasonsChapter
{
    private const int Number = 5;

    /// <summary>Writes the chapter.</summary>
    public static ReportChapter Write(DepartmentModel model)
    {
        var chapter = new ChapterWriter(Number, "未完成原因");
        if (model.Shortfalls.Count == 0)
            return chapter.Paragraph("自评表没有填写未完成原因，也没有扣分而未说明原因的指标。").Finish();
        return chapter.Paragraph(ShortfallsChapter.Categories(model.Shortfalls))
            .Paragraph(ShortfallsChapter.Empty(model.Shortfalls))
            .Table(ShortfallsChapter.CategoryTable(model.Shortfalls))
            .Finish();
    }
}
