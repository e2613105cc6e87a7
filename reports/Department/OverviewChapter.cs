using Analytics.Domain.Scoring;
using Analytics.Reports.Documents;
using static Analytics.Reports.Rendering.ChineseFormats;

namespace Analytics.Reports.Department;

/// <summary>一、总体情况: the department beside its last year and beside the middle of all departments.</summary>
internal static class OverviewChapter
{
    private const int Number = 1;

    /// <summary>Writes the chapter.</summary>
    public static ReportChapter Write(DepartmentModel model)
    {
        var chapter = new ChapterWriter(Number, "总体情况");
        return chapter.Paragraph(Filed(model) + Ranked(model))
            .Paragraph($"与上年和全部部门中位数的比较见{chapter.NextTable}。")
            .Table(Comparison(model))
            .Finish();
    }

    private static string Filed(DepartmentModel model)
    {
        var evaluations = model.SelfEvaluations;
        var waiting = evaluations.Count(form => form.NeedsReview);
        if (evaluations.Count == 0)
            return $"{model.Year}年度没有收到该部门的绩效自评表，只有目标批复表{Count(model.Forms.Count)}份。";
        return $"{model.Year}年度收到该部门的绩效自评表{Count(evaluations.Count)}份"
            + (waiting == 0 ? "，均已读准。" : waiting == evaluations.Count ? "，均待复核，暂无可以汇总的金额和得分。" : $"，其中{Count(waiting)}份待复核，未计入以下金额和得分。");
    }

    private static string? Ranked(DepartmentModel model)
    {
        var row = model.Department;
        if (row.RecomputedRank is null && row.PrintedRank is null)
            return "该部门没有可以排名的得分。";
        if (row.RecomputedRank is null)
            return $"自评得分{Score(row.PrintedScore)}分，列第{Rank(row.PrintedRank)}名，所填内容不足以复算。";
        if (row.PrintedRank is null)
            return $"自评表未填总分，复算得分{Score(row.RecomputedScore)}分，列第{Rank(row.RecomputedRank)}名。";
        return row.RecomputedRank == row.PrintedRank
            ? $"自评和复算名次均为第{Rank(row.RecomputedRank)}名，共{Count(model.Medians.DepartmentCount)}个部门。"
            : $"在{Count(model.Medians.DepartmentCount)}个部门中，按自评得分列第{Rank(row.PrintedRank)}名，按复算得分列第{Rank(row.RecomputedRank)}名。";
    }

    private static ReportTable Comparison(DepartmentModel model)
    {
        var (now, before, middle) = (model.Department, model.LastYear, model.Medians);
        return new()
        {
            Title = "主要数字与上年、与全部部门中位数比较",
            Columns = [new("项目", ReportCellKind.Text, 52), new($"{model.Year}年度", ReportCellKind.Text, 26), new($"{model.Year - 1}年度", ReportCellKind.Text, 26), new("比上年", ReportCellKind.Text, 26), new("全部部门中位数", ReportCellKind.Text, 26)],
            Rows =
            [
                Row("年初预算（万元）", ReportCellKind.Amount, ReportCellKind.AmountDifference, now.InitialBudgetYuan, before?.InitialBudgetYuan, now.InitialBudgetYuan - before?.InitialBudgetYuan, null),
                Row("调整后预算（万元）", ReportCellKind.Amount, ReportCellKind.AmountDifference, now.AdjustedBudgetYuan, before?.AdjustedBudgetYuan, now.AdjustedBudgetYuan - before?.AdjustedBudgetYuan, null),
                Row("全年执行（万元）", ReportCellKind.Amount, ReportCellKind.AmountDifference, now.ExecutedYuan, before?.ExecutedYuan, now.ExecutedYuan - before?.ExecutedYuan, null),
                Row("执行率（调整后，比上年为百分点）", ReportCellKind.Rate, ReportCellKind.RateDifference, now.AdjustedExecutionRate, before?.AdjustedExecutionRate, Change(now.AdjustedExecutionRate, before?.AdjustedExecutionRate, 4), middle.AdjustedExecutionRate),
                Row("执行率（年初，比上年为百分点）", ReportCellKind.Rate, ReportCellKind.RateDifference, now.InitialExecutionRate, before?.InitialExecutionRate, Change(now.InitialExecutionRate, before?.InitialExecutionRate, 4), middle.InitialExecutionRate),
                Row("自评得分", ReportCellKind.Score, ReportCellKind.ScoreDifference, now.PrintedScore, before?.PrintedScore, Change(now.PrintedScore, before?.PrintedScore, 2), middle.PrintedScore),
                Row("复算得分", ReportCellKind.Score, ReportCellKind.ScoreDifference, now.RecomputedScore, before?.RecomputedScore, Change(now.RecomputedScore, before?.RecomputedScore, 2), middle.RecomputedScore),
                ["复算名次", ReportCell.Of(ReportCellKind.Rank, now.RecomputedRank), ReportCell.Of(ReportCellKind.Rank, before?.RecomputedRank), Movement(before?.RecomputedRank - now.RecomputedRank), null as string],
                Row("问题（个）", ReportCellKind.Count, ReportCellKind.CountDifference, now.FindingCount, before?.FindingCount, now.FindingCount - before?.FindingCount, middle.FindingCount is { } count ? Rounding.HalfUp(count, 0) : null),
            ],
            Note = before is null ? $"该部门没有{model.Year - 1}年度的资料。" : null,
        };
    }

    private static string? Movement(int? places) => places switch
    {
        null => null,
        0 => "持平",
        > 0 => $"升{Count(places.Value)}",
        _ => $"降{Count(-places.Value)}",
    };

    private static decimal? Change(decimal? now, decimal? before, int decimals) =>
        (now, before) is ({ } second, { } first) ? Rounding.HalfUp(second, decimals) - Rounding.HalfUp(first, decimals) : null;

    private static ReportCell[] Row(string name, ReportCellKind kind, ReportCellKind changeKind, decimal? now, decimal? before, decimal? change, decimal? middle) =>
        [name, ReportCell.Of(kind, now), ReportCell.Of(kind, before), ReportCell.Of(changeKind, change), ReportCell.Of(kind, middle)];
}
