using Analytics.Reports.Annual.Chapters;
using Analytics.Reports.Documents;
using static Analytics.Reports.Rendering.ChineseFormats;

namespace Analytics.Reports.Department;

/// <summary>四、指标完成: indicators by kind, missed ones and overshot ones.</summary>
internal static class TargetsChapter
{
    /// <summary>How many missed, and how many overshot indicators the report lists at the most.</summary>
    public const int RowsListed = 12;

    private const int Number = 4;

    /// <summary>Writes the chapter.</summary>
    public static ReportChapter Write(DepartmentModel model)
    {
        var chapter = new ChapterWriter(Number, "指标完成");
        var (all, measured, missed, overshot) = (
            model.IndicatorKinds.Sum(kind => kind.IndicatorCount), model.IndicatorKinds.Sum(kind => kind.MeasuredCount),
            model.IndicatorKinds.Sum(kind => kind.MissedCount), model.IndicatorKinds.Sum(kind => kind.OvershotCount));
        if (all == 0)
            return chapter.Paragraph("没有可以统计的绩效指标。").Finish();

        chapter.Paragraph(measured == 0
            ? $"共设绩效指标{Count(all)}个，均为定性指标或未标明指标性质，以自评为准。"
            : $"共设绩效指标{Count(all)}个，可以直接比较的{Count(measured)}个，达到年度指标值的{Count(measured - missed)}个，占{Rate((decimal)(measured - missed) / measured)}。");
        chapter.Paragraph(missed == 0
                ? measured == 0 ? null : "可以比较的指标均达到年度指标值。"
                : $"未达到年度指标值的{Count(missed)}个{(missed > model.Missed.Count ? $"，偏离最大的{Count(model.Missed.Count)}个" : string.Empty)}见{chapter.NextTable}。")
            .Table(IndicatorsChapter.OutcomeTable("未完成的指标", model.Missed, ofOneDepartment: true))
            .Paragraph(overshot == 0
                ? null
                : $"实际完成值大幅超过年度指标值的{Count(overshot)}个{(overshot > model.Overshot.Count ? $"，超额最多的{Count(model.Overshot.Count)}个" : string.Empty)}见{chapter.NextTable}，目标设定偏低。")
            .Table(IndicatorsChapter.OutcomeTable("大幅超额的指标", model.Overshot, ofOneDepartment: true));
        return chapter.Finish();
    }
}
