using Analytics.Reports.Documents;
using Analytics.Warehouse.Queries.Shortfalls;
using static Analytics.Reports.Rendering.ChineseFormats;

namespace Analytics.Reports.Annual.Chapters;

/// <summary>七、未完成原因: what the units give as reasons, by kind, and sentences that many of them share.</summary>
internal static class ShortfallsChapter
{
    /// <summary>How many repeated sentences the report lists at the most.</summary>
    public const int SentencesListed = 20;

    private const int Number = 7;
    private const int LongestSentence = 90;
    private const string Unexplained = "deduction-unexplained";

    /// <summary>Writes the chapter.</summary>
    public static ReportChapter Write(AnnualModel year)
    {
        var chapter = new ChapterWriter(Number, "未完成原因");
        chapter.Section("原因分类");
        if (year.Shortfalls.Count == 0)
            return chapter.Paragraph("纳入汇总的自评表没有填写未完成原因，也没有扣分而未说明原因的指标。").Finish();

        return chapter.Paragraph(Categories(year.Shortfalls))
            .Paragraph(Empty(year.Shortfalls))
            .Paragraph($"各类原因的数量、扣分和涉及资金见{chapter.NextTable}。")
            .Table(CategoryTable(year.Shortfalls))
            .Section("雷同表述")
            .Paragraph(Repeated(year))
            .Table(SentenceTable(year))
            .Finish();
    }

    /// <summary>How many indicators give a reason, and of which kinds.</summary>
    public static string Categories(IReadOnlyList<ShortfallCategoryRow> rows)
    {
        var told = rows.Where(row => row.ShortfallCategory != Unexplained).ToList();
        var (all, unexplained) = (told.Sum(row => row.RowCount), rows.Where(row => row.ShortfallCategory == Unexplained).Sum(row => row.RowCount));
        var without = unexplained == 0 ? "扣分的指标均说明了原因。" : $"另有{Count(unexplained)}个指标扣分而没有说明原因。";
        return told switch
        {
            [] => $"自评表没有填写未完成原因；{Count(unexplained)}个指标扣分而没有说明原因。",
            [var only] => $"{Count(all)}个指标填写了原因，均属于“{only.Name}”。{without}",
            _ => $"{Count(all)}个指标填写了原因，按内容分为{Count(told.Count)}类，最多的是{string.Join('、', told.Take(3).Select(row => $"“{row.Name}”（{Count(row.RowCount)}个，占{Rate((decimal)row.RowCount / all)}）"))}。{without}",
        };
    }

    /// <summary>How many reasons say nothing of the matter; null without any reason.</summary>
    public static string? Empty(IReadOnlyList<ShortfallCategoryRow> rows)
    {
        var (all, empty) = (rows.Where(row => row.ShortfallCategory != Unexplained).Sum(row => row.RowCount), rows.Where(row => row.IsBoilerplate && row.ShortfallCategory != Unexplained).Sum(row => row.RowCount));
        if (all == 0)
            return null;
        return empty == 0 ? "没有只写套话的原因。" : $"只写套话、没有说明具体原因的{Count(empty)}个，占填写原因的{Rate((decimal)empty / all)}。";
    }

    /// <summary>The kinds with their counts, points and money.</summary>
    public static ReportTable CategoryTable(IReadOnlyList<ShortfallCategoryRow> rows)
    {
        var all = rows.Sum(row => row.RowCount);
        return new()
        {
            Title = "未完成原因分类",
            Columns =
            [
                new("序号", ReportCellKind.Rank), new("原因类别", ReportCellKind.Text, 50), new("指标（个）", ReportCellKind.Count, 14), new("占比", ReportCellKind.Rate),
                new("自评扣分（分）", ReportCellKind.Score), new("自评表（份）", ReportCellKind.Count, 14), new("部门（个）", ReportCellKind.Count, 14), new("涉及资金", ReportCellKind.Amount, 22),
            ],
            Rows =
            [
                .. rows.Select((row, place) => new ReportCell[]
                {
                    place + 1, row.IsBoilerplate ? row.Name + "（套话）" : row.Name, row.RowCount, (decimal?)row.RowCount / all, row.PointsLost, row.FormCount, row.DepartmentCount, row.AdjustedBudgetYuan,
                }),
            ],
            Note = "一个指标有多种原因的按第一种计；涉及资金为这些自评表的调整后预算，同一份表在一类中只计一次，各类之间不能相加。",
        };
    }

    private static string Repeated(AnnualModel year)
    {
        if (year.RepeatedReasons.Count == 0)
            return "没有在多份自评表中重复出现的原因表述。";
        var widest = year.RepeatedReasons[0];
        var back = year.RepeatedReasons.Count(row => row.YearCount > 1);
        return $"在多份自评表中或连年出现的雷同表述{(year.RepeatedReasons.Count == SentencesListed ? "主要" : string.Empty)}有{Count(year.RepeatedReasons.Count)}种，"
            + $"出现最多的在{Count(widest.DepartmentCount)}个部门的{Count(widest.FormCount)}份表中"
            + (back == 0 ? "。" : $"；其中{Count(back)}种在以往年度也出现过。");
    }

    private static ReportTable SentenceTable(AnnualModel year) => new()
    {
        Title = "雷同的原因表述",
        Columns =
        [
            new("序号", ReportCellKind.Rank), new("表述", ReportCellKind.Text, 90), new("指标（个）", ReportCellKind.Count), new("自评表（份）", ReportCellKind.Count),
            new("部门（个）", ReportCellKind.Count), new("出现年数", ReportCellKind.Count), new("最早年度", ReportCellKind.Text, 14),
        ],
        Rows =
        [
            .. year.RepeatedReasons.Select((row, place) => new ReportCell[]
            {
                place + 1, Shorten(row.Sentence, LongestSentence), row.RowCount, row.FormCount, row.DepartmentCount, row.YearCount, row.FirstFiscalYear?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            }),
        ],
    };
}
