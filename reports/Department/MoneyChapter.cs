using Analytics.Reports.Documents;
using Analytics.Reports.Rendering;
using static Analytics.Reports.Rendering.ChineseFormats;

namespace Analytics.Reports.Department;

/// <summary>二、项目和预算执行: every form of the department with its money.</summary>
internal static class MoneyChapter
{
    private const int Number = 2;

    /// <summary>Writes the chapter.</summary>
    public static ReportChapter Write(DepartmentModel model)
    {
        var chapter = new ChapterWriter(Number, "项目和预算执行");
        var row = model.Department;
        var forms = model.SelfEvaluations;
        if (forms.Count == 0)
            return chapter.Paragraph("没有绩效自评表，执行情况无从说明。").Finish();

        var money = row is { InitialBudgetYuan: null, AdjustedBudgetYuan: null, ExecutedYuan: null }
            ? "自评表中没有可以汇总的金额。"
            : $"该部门{MoneySentences.Budget(row.InitialBudgetYuan, row.AdjustedBudgetYuan)}，全年执行{TenThousandYuanWithUnit(row.ExecutedYuan)}。{MoneySentences.Rates(row.AdjustedExecutionRate, row.InitialExecutionRate)}";
        var low = forms.Where(form => form is { NeedsReview: false, AdjustedExecutionRate: < 0.9m }).ToList();
        return chapter.Paragraph(money)
            .Paragraph(low.Count == 0
                ? "没有执行率（调整后口径）低于90%的项目。"
                : $"执行率（调整后口径）低于90%的有{Count(low.Count)}个：{string.Join("、", low.OrderBy(form => form.AdjustedExecutionRate).Take(5).Select(form => $"{ReportNames.Project(form.ProjectName)}（{Rate(form.AdjustedExecutionRate)}）"))}{(low.Count > 5 ? "等" : string.Empty)}。")
            .Paragraph($"各项目的预算、执行和得分见{chapter.NextTable}。")
            .Table(new()
            {
                Title = "项目的预算、执行和得分",
                Columns =
                [
                    new("序号", ReportCellKind.Rank), new("项目", ReportCellKind.Text, 44), new("年初预算", ReportCellKind.Amount, 19), new("调整后预算", ReportCellKind.Amount, 19), new("全年执行", ReportCellKind.Amount, 19),
                    new("执行率（调整后）", ReportCellKind.Rate), new("执行率（年初）", ReportCellKind.Rate), new("自评得分", ReportCellKind.Score), new("复算得分", ReportCellKind.Score), new("问题（个）", ReportCellKind.Count),
                ],
                Rows =
                [
                    .. forms.Select((form, place) => new ReportCell[]
                    {
                        place + 1, (form.NeedsReview ? "△" : null) + (form.CorrectedValueCount > 0 ? "*" : null) + ReportNames.Project(form.ProjectName), form.InitialBudgetYuan, form.AdjustedBudgetYuan, form.ExecutedYuan,
                        form.AdjustedExecutionRate, ReportCell.InitialRate(form.InitialExecutionRate, form.InitialBudgetYuan), form.PrintedScore, form.RecomputedScore, form.FindingCount,
                    }),
                ],
                Total = [null as string, "部门合计（平均）", row.InitialBudgetYuan, row.AdjustedBudgetYuan, row.ExecutedYuan, row.AdjustedExecutionRate, ReportCell.InitialRate(row.InitialExecutionRate, row.InitialBudgetYuan), row.PrintedScore, row.RecomputedScore, row.FindingCount],
                Note = Note(forms),
            })
            .Finish();
    }

    private static string Note(IReadOnlyList<Warehouse.Queries.Departments.DepartmentFormRow> forms)
    {
        var notes = new List<string>();
        if (forms.Any(form => form.NeedsReview))
            notes.Add("带△的待复核，不计入合计");
        if (forms.Any(form => form.CorrectedValueCount > 0))
            notes.Add("带*的含人工更正的数值");
        if (forms.Any(form => form.ProjectName is null) && forms.Any(form => form is { ProjectName: not null, NeedsReview: false }))
            notes.Add("整体支出与项目为同一笔资金，合计只计项目");
        notes.Add("得分为平均数；问题合计含批复表和待复核的表");
        return string.Join("；", notes) + "。";
    }
}
