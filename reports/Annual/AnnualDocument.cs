using System.Globalization;
using Analytics.Reports.Annual.Chapters;
using Analytics.Reports.Documents;
using Analytics.Reports.Rendering;

namespace Analytics.Reports.Annual;

/// <summary>Puts the chapters of the annual report in order.</summary>
internal static class AnnualDocument
{
    /// <summary>Tells a year.</summary>
    /// <param name="year">The figures.</param>
    /// <returns>The document.</returns>
    public static ReportDocument Tell(AnnualModel year)
    {
        var prepared = year.Prepared();
        return new()
        {
            Title = $"{year.Year}年度预算绩效自评总结报告",
            IssuingOffice = year.IssuingOffice,
            MadeAt = year.MadeAt,
            IsBook = true,
            Scope = [("年度", year.Year.ToString(CultureInfo.InvariantCulture)), ("部门", "全部"), ("数据截至", ChineseFormats.Moment(year.RefreshedAt))],
            Chapters =
            [
                SummaryChapter.Write(prepared),
                FilingChapter.Write(prepared),
                ExecutionChapter.Write(prepared),
                ScoresChapter.Write(prepared),
                RankingChapter.Write(prepared),
                IndicatorsChapter.Write(prepared),
                ShortfallsChapter.Write(prepared),
                QualityChapter.Write(prepared),
                YearsChapter.Write(prepared),
                UseChapter.Write(prepared),
                AnnexChapter.Write(prepared),
            ],
        };
    }
}
