using Analytics.Reports.Documents;
using Analytics.Warehouse.Queries.Indicators;
using static Analytics.Reports.Rendering.ChineseFormats;

namespace Analytics.Reports.Annual.Chapters;

/// <summary>六、指标完成情况: by kind of indicator, then what was missed and what overshot.</summary>
internal static class IndicatorsChapter
{
    /// <summary>How many missed, and how many overshot indicators the report lists at the most.</summary>
    public const int RowsListed = 40;

    private const int Number = 6;

    private static readonly ReportColumn[] Columns =
    [
        new("指标", ReportCellKind.Text, 38), new("目标", ReportCellKind.Text, 17), new("实际完成", ReportCellKind.Text, 17),
        new("实际为目标的", ReportCellKind.Rate, 19), new("分值", ReportCellKind.Score, 12), new("自评得分", ReportCellKind.Score, 12), new("复算得分", ReportCellKind.Score, 12),
    ];

    /// <summary>Writes the chapter.</summary>
    public static ReportChapter Write(AnnualModel year)
    {
        var chapter = new ChapterWriter(Number, "指标完成情况");
        chapter.Section("总体情况");
        var (all, measured, missed, overshot) = (
            year.IndicatorKinds.Sum(kind => kind.IndicatorCount), year.IndicatorKinds.Sum(kind => kind.MeasuredCount),
            year.IndicatorKinds.Sum(kind => kind.MissedCount), year.IndicatorKinds.Sum(kind => kind.OvershotCount));
        if (all == 0)
            return chapter.Paragraph("纳入汇总的自评表没有可以统计的绩效指标。").Finish();

        return chapter.Paragraph(Overall(all, measured, missed, overshot))
            .Paragraph(Kinds(year.IndicatorKinds))
            .Paragraph($"各类指标完成情况见{chapter.NextTable}。")
            .Table(KindTable(year.IndicatorKinds))
            .Section("未完成的指标")
            .Paragraph(missed == 0 ? "可以比较的指标均达到年度指标值。" : $"未达到年度指标值的{Count(missed)}个指标{Listed(missed, "偏离最大")}，见{chapter.NextTable}。")
            .Table(OutcomeTable("未完成的指标", year.Missed))
            .Section("大幅超额的指标")
            .Paragraph(overshot == 0
                ? "没有发现实际完成值大幅超过年度指标值、目标设定明显偏低的指标。"
                : $"实际完成值大幅超过年度指标值的{Count(overshot)}个指标{Listed(overshot, "超额最多")}，见{chapter.NextTable}。这些指标的目标设定偏低，应在编制下年目标时据实测算。")
            .Table(OutcomeTable("大幅超额的指标", year.Overshot))
            .Finish();
    }

    /// <summary>The columns and rows of a list of indicators.</summary>
    /// <param name="title">What the list holds.</param>
    /// <param name="rows">The indicators.</param>
    /// <param name="ofOneDepartment">Whether all are of one department, which the table then does not name.</param>
    public static ReportTable OutcomeTable(string title, IReadOnlyList<IndicatorOutcomeRow> rows, bool ofOneDepartment = false) => new()
    {
        Title = title,
        Columns = [new("序号", ReportCellKind.Rank), new(ofOneDepartment ? "项目" : "部门 · 项目", ReportCellKind.Text, 42), .. Columns],
        Rows =
        [
            .. rows.Select((row, place) => new ReportCell[]
            {
                place + 1, ofOneDepartment ? ReportNames.Project(row.ProjectName) : $"{row.DepartmentName} · {ReportNames.Project(row.ProjectName)}", row.Level3 ?? row.KindName, row.Target, row.Actual,
                row.Attainment, row.Weight, row.PrintedScore, row.RecomputedScore,
            }),
        ],
    };

    private static string Overall(int all, int measured, int missed, int overshot)
    {
        var begin = $"纳入汇总的自评表共设绩效指标{Count(all)}个，其中目标值和实际完成值均为数量、可以直接比较的{Count(measured)}个";
        if (measured == 0)
            return begin + "，其余为定性指标或未标明指标性质，以自评为准。";
        var reached = $"{begin}；达到年度指标值的{Count(measured - missed)}个，占{Rate((decimal)(measured - missed) / measured)}";
        return (missed, overshot) switch
        {
            (0, 0) => $"{reached}，没有未完成的指标。",
            (_, 0) => $"{reached}，未达到的{Count(missed)}个。",
            (0, _) => $"{reached}，其中{Count(overshot)}个大幅超过指标值。",
            _ => $"{reached}，其中{Count(overshot)}个大幅超过指标值；未达到的{Count(missed)}个。",
        };
    }

    private static string? Kinds(IReadOnlyList<IndicatorKindRow> kinds)
    {
        var worst = kinds.Where(kind => kind.MissedCount > 0).OrderByDescending(kind => (decimal)kind.MissedCount / kind.MeasuredCount).FirstOrDefault();
        return worst is null ? null : $"按类型看，{worst.Name}未完成的比例最高，可以比较的{Count(worst.MeasuredCount)}个中有{Count(worst.MissedCount)}个未完成，占{Rate((decimal)worst.MissedCount / worst.MeasuredCount)}。";
    }

    private static string Listed(int count, string which) => count > RowsListed ? $"中{which}的{RowsListed}个" : string.Empty;

    private static ReportTable KindTable(IReadOnlyList<IndicatorKindRow> kinds) => new()
    {
        Title = "各类指标完成情况",
        Columns =
        [
            new("指标类型", ReportCellKind.Text, 28), new("指标（个）", ReportCellKind.Count, 14), new("可比较（个）", ReportCellKind.Count, 14), new("达到（个）", ReportCellKind.Count, 14),
            new("未达到（个）", ReportCellKind.Count, 14), new("大幅超额（个）", ReportCellKind.Count, 14), new("未达到占比", ReportCellKind.Rate, 16), new("自评扣分（个）", ReportCellKind.Count, 14),
            new("自评得分率", ReportCellKind.Rate, 16), new("复算得分率", ReportCellKind.Rate, 16),
        ],
        Rows = [.. kinds.Select(kind => Row(kind.Name, [kind]))],
        Total = Row("合计", kinds),
        Note = "“达到”含大幅超额的指标；得分率为得分合计除以分值合计，规则不能复算的指标沿用自评得分。",
    };

    private static ReportCell[] Row(string name, IReadOnlyList<IndicatorKindRow> kinds)
    {
        var (measured, missed, weight) = (kinds.Sum(kind => kind.MeasuredCount), kinds.Sum(kind => kind.MissedCount), kinds.Sum(kind => kind.WeightSum ?? 0m));
        return
        [
            name, kinds.Sum(kind => kind.IndicatorCount), measured, measured - missed, missed, kinds.Sum(kind => kind.OvershotCount),
            measured == 0 ? null as decimal? : (decimal)missed / measured, kinds.Sum(kind => kind.DeductedCount),
            weight == 0m ? null as decimal? : kinds.Sum(kind => kind.PrintedScoreSum ?? 0m) / weight,
            weight == 0m ? null as decimal? : kinds.Sum(kind => kind.RecomputedScoreSum ?? 0m) / weight,
        ];
    }
}
