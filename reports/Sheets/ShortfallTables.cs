using System.Globalization;
using Analytics.Reports.Documents;
using Analytics.Reports.Rendering;
using Analytics.Warehouse.Queries.Shortfalls;

namespace Analytics.Reports.Sheets;

/// <summary>The tables of the page of reasons as they are handed out.</summary>
public static class ShortfallTables
{
    /// <summary>Kinds of reasons.</summary>
    /// <param name="rows">The rows of the page.</param>
    public static ReportTable Kinds(IReadOnlyList<ShortfallYearRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new()
        {
            Title = "各类原因",
            Columns =
            [
                new("原因类型", ReportCellKind.Text, 34), new("原因（条）", ReportCellKind.Count), new("自评表（份）", ReportCellKind.Count), new("失分（分）", ReportCellKind.Score),
                new("调整后预算", ReportCellKind.Amount), new("未执行", ReportCellKind.Amount), new("套话或雷同（条）", ReportCellKind.Count), new("套话或雷同占比", ReportCellKind.Rate),
            ],
            Rows =
            [
                .. rows.Select(row => new ReportCell[]
                {
                    ChineseFormats.ShortfallName(row.ShortfallCategory), row.ReasonCount, row.FormCount, row.LostPoints, row.AdjustedBudgetYuan, row.UnspentYuan, row.BoilerplateCount,
                    row.ReasonCount > 0 ? (decimal)row.BoilerplateCount / row.ReasonCount : null as decimal?,
                }),
            ],
        };
    }

    /// <summary>Sentences that stand in several forms in almost the same words.</summary>
    /// <param name="rows">The rows of the page.</param>
    public static ReportTable CopiedSentences(IReadOnlyList<ReasonGroupRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new()
        {
            Title = "雷同的句子",
            Columns =
            [
                new("句子", ReportCellKind.Text, 75), new("自评表（份）", ReportCellKind.Count), new("部门（个）", ReportCellKind.Count), new("原因（条）", ReportCellKind.Count),
                new("年度（个）", ReportCellKind.Count), new("首次出现的年度", ReportCellKind.Text, 18), new("最近出现的年度", ReportCellKind.Text, 18), new("连年出现", ReportCellKind.Text, 14),
            ],
            Rows =
            [
                .. rows.Select(row => new ReportCell[]
                {
                    row.Sentence, row.FormCount, row.DepartmentCount, row.RowCount, row.YearCount, YearText(row.FirstFiscalYear), YearText(row.LastFiscalYear), row.IsYearAfterYear ? "是" : "否",
                }),
            ],
        };
    }

    /// <summary>Reasons, each with its form and indicator.</summary>
    /// <param name="rows">The rows of the page.</param>
    public static ReportTable Reasons(IReadOnlyList<ShortfallRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new()
        {
            Title = "原因明细",
            Columns =
            [
                new("年度", ReportCellKind.Text, 12), new("部门", ReportCellKind.Text, 34), new("项目", ReportCellKind.Text, 40), new("指标", ReportCellKind.Text, 40), new("原因", ReportCellKind.Text, 75),
                new("原因类型", ReportCellKind.Text, 34), new("判定依据", ReportCellKind.Text, 24), new("套话或雷同", ReportCellKind.Text, 14), new("失分（分）", ReportCellKind.Score), new("调整后预算", ReportCellKind.Amount), new("行", ReportCellKind.Count),
            ],
            Rows =
            [
                .. rows.Select(row => new ReportCell[]
                {
                    YearText(row.FiscalYear), row.DepartmentName, ReportNames.Project(row.ProjectName), row.IndicatorName, row.Reason, ChineseFormats.ShortfallName(row.ShortfallCategory),
                    row.IsDecided ? "人工判定" : row.Phrase, row.IsBoilerplate ? "是" : "否", row.LostPoints, row.AdjustedBudgetYuan, row.Line,
                }),
            ],
        };
    }

    private static string? YearText(int? year) => year?.ToString(CultureInfo.InvariantCulture);
}
