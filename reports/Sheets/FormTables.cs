using Analytics.Domain.Forms;
using Analytics.Domain.Scoring;
using Analytics.Reports.Documents;

namespace Analytics.Reports.Sheets;

/// <summary>The tables of one form as they are handed out, beside what was recomputed of them.</summary>
public static class FormTables
{
    /// <summary>The indicators, with the arithmetic of each recomputed score.</summary>
    /// <param name="form">The form with what persons confirmed or corrected.</param>
    /// <param name="recomputed">What was recomputed of it.</param>
    public static ReportTable Indicators(EvaluationForm form, RecomputedScores recomputed)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(recomputed);
        return new()
        {
            Title = "绩效指标",
            Columns =
            [
                new("一级指标", ReportCellKind.Text, 18), new("二级指标", ReportCellKind.Text, 24), new("三级指标", ReportCellKind.Text, 40), new("年度指标值", ReportCellKind.Text, 30), new("实际完成值", ReportCellKind.Text, 30),
                new("分值", ReportCellKind.Score), new("得分", ReportCellKind.Score), new("复算得分", ReportCellKind.Score), new("复算过程", ReportCellKind.Text, 60), new("依据", ReportCellKind.Text, 50),
                new("未完成原因", ReportCellKind.Text, 75), new("行", ReportCellKind.Count),
            ],
            Rows =
            [
                .. form.Indicators.Select((row, index) => new ReportCell[]
                {
                    row.Level1?.Value, row.Level2?.Value, row.Level3?.Value, row.Target?.Value, row.Actual?.Value, row.Weight?.Value, row.Score?.Value,
                    recomputed.IndicatorScores.ElementAtOrDefault(index), recomputed.IndicatorExplanations.ElementAtOrDefault(index)?.Arithmetic, recomputed.IndicatorExplanations.ElementAtOrDefault(index)?.Source,
                    row.Reason?.Value, row.Place.PrintedLine,
                }),
            ],
            Total = form.Kind.IsSelfEvaluation()
                ? ["总分", null as string, null as string, null as string, null as string, form.TotalWeight?.Value, form.TotalScore?.Value, recomputed.TotalScore, recomputed.TotalExplanation?.Arithmetic, recomputed.TotalExplanation?.Source, null as string, null as int?]
                : null,
        };
    }

    /// <summary>The money by source.</summary>
    /// <param name="form">The form with what persons confirmed or corrected.</param>
    /// <param name="recomputed">What was recomputed of it.</param>
    public static ReportTable Funding(EvaluationForm form, RecomputedScores recomputed)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(recomputed);
        return new()
        {
            Title = "资金",
            Columns =
            [
                new("资金来源", ReportCellKind.Text, 30), new("年初预算", ReportCellKind.Amount), new("调整后预算", ReportCellKind.Amount), new("全年执行", ReportCellKind.Amount), new("分值", ReportCellKind.Score),
                new("执行率（表中所填）", ReportCellKind.Rate), new("得分", ReportCellKind.Score), new("复算得分", ReportCellKind.Score), new("复算过程", ReportCellKind.Text, 60), new("行", ReportCellKind.Count),
            ],
            Rows =
            [
                .. form.Funding.Select(line => new ReportCell[]
                {
                    line.Source.Value, line.InitialBudget?.Value, line.AdjustedBudget?.Value, line.Executed?.Value, line.Weight?.Value, line.RatePercent?.Value / 100m, line.Score?.Value,
                    line.IsTotal ? recomputed.ExecutionScore : null, line.IsTotal ? recomputed.ExecutionExplanation?.Arithmetic : null, line.Place.PrintedLine,
                }),
            ],
        };
    }
}
