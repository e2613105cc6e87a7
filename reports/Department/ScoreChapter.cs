using Analytics.Domain.Scoring;
using Analytics.Reports.Documents;
using static Analytics.Reports.Rendering.ChineseFormats;

namespace Analytics.Reports.Department;

/// <summary>三、得分复算: printed and recomputed score, and what lies between them.</summary>
internal static class ScoreChapter
{
    private const int Number = 3;

    /// <summary>Writes the chapter.</summary>
    public static ReportChapter Write(DepartmentModel model)
    {
        var chapter = new ChapterWriter(Number, "得分复算");
        var row = model.Department;
        if (row is { PrintedScore: null, RecomputedScore: null })
            return chapter.Paragraph("自评表没有得分可以比较。").Finish();
        if (row.RecomputedScore is null)
            return chapter.Paragraph($"自评得分{Score(row.PrintedScore)}分，所填内容不足以复算。").Finish();
        if (row.PrintedScore is null)
            return chapter.Paragraph($"自评表未填总分，复算得分{Score(row.RecomputedScore)}分。").Finish();

        var difference = Rounding.HalfUp(row.RecomputedScore.Value, 2) - Rounding.HalfUp(row.PrintedScore.Value, 2);
        var compared = difference switch
        {
            0m => $"自评得分{Score(row.PrintedScore)}分，按评分规则复算结果一致",
            < 0m => $"自评得分{Score(row.PrintedScore)}分，按评分规则复算为{Score(row.RecomputedScore)}分，自评偏高{Score(-difference)}分",
            _ => $"自评得分{Score(row.PrintedScore)}分，按评分规则复算为{Score(row.RecomputedScore)}分，自评偏低{Score(difference)}分",
        };
        var middle = model.Medians.RecomputedScore is { } median && model.Medians.DepartmentCount > 1
            ? Rounding.HalfUp(row.RecomputedScore.Value, 2).CompareTo(Rounding.HalfUp(median, 2)) switch
            {
                0 => "，与全部部门的中位数持平",
                > 0 => $"，高于全部部门的中位数（{Score(median)}分）",
                _ => $"，低于全部部门的中位数（{Score(median)}分）",
            }
            : string.Empty;
        return chapter.Paragraph($"{compared}{middle}。")
            .Paragraph(model.Moves.Count == 0 ? "没有影响得分的问题。" : $"影响得分的问题及其分值见{chapter.NextTable}。")
            .Table(new()
            {
                Title = "自评得分与复算得分之间的差异",
                Columns = [new("序号", ReportCellKind.Rank), new("原因", ReportCellKind.Text, 70), new("合计影响（分）", ReportCellKind.ScoreDifference, 24), new("对部门平均分的影响", ReportCellKind.ScoreDifference, 24), new("涉及自评表（份）", ReportCellKind.Count, 20)],
                Rows = [.. model.Moves.Select((move, place) => new ReportCell[] { place + 1, RuleTitle(move.RuleCode), move.Points, move.MeanPoints, move.FormCount })],
                Note = "正数为复算比自评高，负数为复算比自评低。",
            })
            .Finish();
    }
}
