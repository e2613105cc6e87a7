using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Rendering;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Forms;
using Microsoft.AspNetCore.Components;
using static Analytics.Reports.Rendering.ChineseFormats;

namespace Analytics.Reports.Annual.Chapters;

/// <summary>三、预算执行情况: the money of the year, department by department, and where it was not spent.</summary>
internal static class ExecutionChapter
{
    private const int Number = 3;
    private const int DepartmentsDrawn = 14;
    private const int UnspentShown = 20;

    private static readonly ReportColumn[] FormColumns =
    [
        new("序号", ReportCellKind.Rank),
        new("部门", ReportCellKind.Text, 34),
        new("项目", ReportCellKind.Text, 40),
        new("年初预算", ReportCellKind.Amount),
        new("调整后预算", ReportCellKind.Amount),
        new("全年执行", ReportCellKind.Amount),
        new("执行率（调整后）", ReportCellKind.Rate),
        new("执行率（年初）", ReportCellKind.Rate),
    ];

    /// <summary>Writes the chapter.</summary>
    public static ReportChapter Write(AnnualModel year)
    {
        var chapter = new ChapterWriter(Number, "预算执行情况");
        chapter.Section("总体情况");
        if (year.Summary is { InitialBudgetYuan: null, AdjustedBudgetYuan: null, ExecutedYuan: null })
            return chapter.Paragraph("纳入汇总的自评表中没有可以汇总的金额，待复核后再行统计。").Finish();

        var summary = year.Summary;
        chapter.Paragraph($"纳入汇总的自评表{MoneySentences.Budget(summary.InitialBudgetYuan, summary.AdjustedBudgetYuan)}，全年执行{TenThousandYuanWithUnit(summary.ExecutedYuan)}。{MoneySentences.Rates(summary.AdjustedExecutionRate, summary.InitialExecutionRate)}")
            .Paragraph(Departments(year))
            .Paragraph($"各部门预算执行情况见{chapter.NextTable}和{chapter.NextFigure}。")
            .Table(DepartmentTable(year))
            .Figure("各部门预算执行率", DepartmentChart(year.Departments))
            .Section("执行率分布")
            .Paragraph(Distribution(year))
            .Table(DistributionTable(year))
            .Section("执行率偏低的项目");
        Low(chapter, year);
        chapter.Section("年中调减预算的项目");
        Cut(chapter, year);
        chapter.Section("未支出资金较多的项目");
        Unspent(chapter, year);
        return chapter.Finish();
    }

    /// <summary>Forms whose budget was cut by so much that almost all of the rest was spent, while the initial budget was not.</summary>
    public static IReadOnlyList<YearFormRow> CutToMatch(AnnualModel year) =>
    [
        .. year.Counted
            .Where(form => form is { InitialBudgetYuan: > 0m, AdjustedBudgetYuan: { } adjusted, AdjustedExecutionRate: >= 0.95m, InitialExecutionRate: < 0.9m }
                && adjusted < form.InitialBudgetYuan)
            .OrderBy(form => form.InitialExecutionRate).ThenBy(form => form.FormKey),
    ];

    private static string? Departments(AnnualModel year)
    {
        var rated = ByRate(year.Departments);
        return rated switch
        {
            [] => null,
            [var only] => $"纳入汇总的只有{only.DepartmentName}1个部门，不作排名。",
            _ when rated.All(row => row.AdjustedExecutionRate >= 0.9m) => $"各部门执行率（调整后口径）均在90%以上，最高的是{rated[0].DepartmentName}（{Rate(rated[0].AdjustedExecutionRate)}），最低的是{rated[^1].DepartmentName}（{Rate(rated[^1].AdjustedExecutionRate)}）。",
            _ => $"按调整后口径，执行率最高的是{rated[0].DepartmentName}（{Rate(rated[0].AdjustedExecutionRate)}），最低的是{rated[^1].DepartmentName}（{Rate(rated[^1].AdjustedExecutionRate)}）；低于90%的部门有{Count(rated.Count(row => row.AdjustedExecutionRate < 0.9m))}个。",
        };
    }

    private static List<DepartmentYearRow> ByRate(IEnumerable<DepartmentYearRow> departments) =>
        [.. departments.Where(row => row.AdjustedExecutionRate is not null).OrderByDescending(row => row.AdjustedExecutionRate).ThenBy(row => row.DepartmentKey)];

    private static ReportTable DepartmentTable(AnnualModel year)
    {
        var rated = ByRate(year.Departments);
        var others = year.Departments.Where(row => row.AdjustedExecutionRate is null && (row.InitialBudgetYuan ?? row.AdjustedBudgetYuan ?? row.ExecutedYuan) is not null);
        return new()
        {
            Title = "各部门预算执行情况（按执行率排序）",
            Columns =
            [
                new("名次", ReportCellKind.Rank),
                new("部门", ReportCellKind.Text, 44),
                new("年初预算", ReportCellKind.Amount, 22),
                new("调整后预算", ReportCellKind.Amount, 22),
                new("全年执行", ReportCellKind.Amount, 22),
                new("执行率（调整后）", ReportCellKind.Rate),
                new("执行率（年初）", ReportCellKind.Rate),
            ],
            Rows = [.. rated.Select(row => Row(row, 1 + rated.Count(other => Percent(other) > Percent(row)))), .. others.Select(row => Row(row, null))],
            Total = [null as string, "合计", year.Summary.InitialBudgetYuan, year.Summary.AdjustedBudgetYuan, year.Summary.ExecutedYuan, year.Summary.AdjustedExecutionRate, ReportCell.InitialRate(year.Summary.InitialExecutionRate, year.Summary.InitialBudgetYuan)],
            Note = "执行率按打印的两位小数比较，相同的名次并列。",
        };

        static ReportCell[] Row(DepartmentYearRow row, int? rank) =>
            [rank, row.DepartmentName, row.InitialBudgetYuan, row.AdjustedBudgetYuan, row.ExecutedYuan, row.AdjustedExecutionRate, ReportCell.InitialRate(row.InitialExecutionRate, row.InitialBudgetYuan)];
        static decimal? Percent(DepartmentYearRow row) => row.AdjustedExecutionRate is { } rate ? Domain.Scoring.Rounding.HalfUp(rate, 4) : null;
    }

    private static RenderFragment<int> DepartmentChart(IReadOnlyList<DepartmentYearRow> departments) => width => builder =>
    {
        builder.OpenComponent<ExecutionChart>(0);
        builder.AddComponentParameter(1, nameof(ExecutionChart.Rows), departments);
        builder.AddComponentParameter(2, nameof(ExecutionChart.Width), (int?)width);
        builder.AddComponentParameter(3, nameof(ExecutionChart.Limit), DepartmentsDrawn);
        builder.AddComponentParameter(4, nameof(ExecutionChart.LabelWidth), 190);
        builder.CloseComponent();
    };

    private static string Distribution(AnnualModel year)
    {
        var rates = year.Counted.Where(form => form.AdjustedExecutionRate is not null).ToList();
        if (rates.Count == 0)
            return "纳入汇总的自评表没有可以计算的执行率。";
        var high = rates.Count(form => form.AdjustedExecutionRate >= 0.9m);
        return high == rates.Count
            ? $"可以计算执行率的{Count(rates.Count)}份自评表，执行率（调整后口径）均在90%以上。"
            : $"可以计算执行率的{Count(rates.Count)}份自评表中，执行率（调整后口径）在90%以上的{Count(high)}份，占{Rate((decimal)high / rates.Count)}；低于60%的{Count(rates.Count(form => form.AdjustedExecutionRate < 0.6m))}份。";
    }

    private static ReportTable DistributionTable(AnnualModel year)
    {
        return new()
        {
            Title = "执行率分布",
            Columns =
            [
                new("执行率", ReportCellKind.Text, 30),
                new("调整后口径（份）", ReportCellKind.Count, 24), new("调整后预算", ReportCellKind.Amount, 26), new("全年执行", ReportCellKind.Amount, 26),
                new("年初口径（份）", ReportCellKind.Count, 24), new("年初预算", ReportCellKind.Amount, 26),
            ],
            Rows =
            [
                .. ExecutionBand.All.Select(band => Row(
                    band.Name,
                    [.. year.Counted.Where(form => band.Contains(form.AdjustedExecutionRate))],
                    [.. year.Counted.Where(form => band.Contains(form.InitialExecutionRate))])),
                Row("不能计算", [.. year.Counted.Where(form => form.AdjustedExecutionRate is null)], [.. year.Counted.Where(form => form.InitialExecutionRate is null)]),
            ],
            Total = Row("合计", year.Counted, year.Counted),
        };

        static ReportCell[] Row(string name, IReadOnlyList<YearFormRow> adjusted, IReadOnlyList<YearFormRow> initial) =>
            [name, adjusted.Count, Sum(adjusted, form => form.AdjustedBudgetYuan), Sum(adjusted, form => form.ExecutedYuan), initial.Count, Sum(initial, form => form.InitialBudgetYuan)];
    }

    /// <summary>A sum that is absent where nothing was given to add up.</summary>
    private static decimal? Sum(IEnumerable<YearFormRow> forms, Func<YearFormRow, decimal?> amount) =>
        forms.Select(amount).Where(value => value is not null).Aggregate((decimal?)null, (sum, value) => (sum ?? 0m) + value);

    private static void Low(ChapterWriter chapter, AnnualModel year)
    {
        var any = false;
        foreach (var band in ExecutionBand.All.Where(band => band.Below is not null))
        {
            var forms = year.Counted.Where(form => band.Contains(form.AdjustedExecutionRate)).OrderBy(form => form.AdjustedExecutionRate).ThenBy(form => form.FormKey).ToList();
            if (forms.Count == 0)
                continue;
            any = true;
            chapter.Paragraph($"执行率（调整后口径）{(band.From is null ? band.Name : $"在{band.Name}之间")}的有{Count(forms.Count)}份，涉及{Count(forms.Select(form => form.DepartmentKey).Distinct().Count())}个部门，调整后预算{TenThousandYuanWithUnit(Sum(forms, form => form.AdjustedBudgetYuan))}，见{chapter.NextTable}。")
                .Table(FormTable($"执行率{band.Name}的项目", forms));
        }

        if (!any)
            chapter.Paragraph("没有执行率（调整后口径）低于90%的项目。");
    }

    private static void Cut(ChapterWriter chapter, AnnualModel year)
    {
        var cut = CutToMatch(year);
        chapter.Paragraph(cut.Count == 0
                ? "没有发现调减预算后执行率达到95%以上、而按年初预算不足90%的项目。"
                : $"调减预算后执行率达到95%以上、而按年初预算不足90%的有{Count(cut.Count)}份，年初预算合计{TenThousandYuanWithUnit(Sum(cut, form => form.InitialBudgetYuan))}，年中调减{TenThousandYuanWithUnit(Sum(cut, form => form.InitialBudgetYuan - form.AdjustedBudgetYuan))}。这些项目的预算执行得分反映不出年初预算的完成程度，应结合调整依据判断，见{chapter.NextTable}。")
            .Table(FormTable("调减预算后执行率达到95%以上的项目", cut));
    }

    private static void Unspent(ChapterWriter chapter, AnnualModel year)
    {
        var unspent = year.Counted
            .Where(form => form.AdjustedBudgetYuan - form.ExecutedYuan > 0m)
            .OrderByDescending(form => form.AdjustedBudgetYuan - form.ExecutedYuan).ThenBy(form => form.FormKey)
            .ToList();
        var sum = Sum(unspent, form => form.AdjustedBudgetYuan - form.ExecutedYuan);
        chapter.Paragraph(unspent.Count switch
            {
                0 => "各项目调整后预算均已全部执行，没有未支出的资金。",
                <= UnspentShown => $"调整后预算未全部支出的有{Count(unspent.Count)}份，合计未支出{TenThousandYuanWithUnit(sum)}，见{chapter.NextTable}。",
                _ => $"调整后预算未全部支出的有{Count(unspent.Count)}份，合计未支出{TenThousandYuanWithUnit(sum)}；金额最大的{UnspentShown}份占{Rate(Sum(unspent.Take(UnspentShown), form => form.AdjustedBudgetYuan - form.ExecutedYuan) / sum)}，见{chapter.NextTable}。",
            })
            .Table(new()
            {
                Title = "未支出资金较多的项目",
                Columns =
                [
                    new("序号", ReportCellKind.Rank), new("部门", ReportCellKind.Text, 36), new("项目", ReportCellKind.Text, 44), new("调整后预算", ReportCellKind.Amount),
                    new("全年执行", ReportCellKind.Amount), new("未支出", ReportCellKind.Amount), new("执行率（调整后）", ReportCellKind.Rate),
                ],
                Rows =
                [
                    .. unspent.Take(UnspentShown).Select((form, place) => new ReportCell[]
                    {
                        place + 1, ReportNames.Department(form.DepartmentName), ReportNames.Project(form.ProjectName), form.AdjustedBudgetYuan, form.ExecutedYuan,
                        form.AdjustedBudgetYuan - form.ExecutedYuan, form.AdjustedExecutionRate,
                    }),
                ],
            });
    }

    private static ReportTable FormTable(string title, IReadOnlyList<YearFormRow> forms) => new()
    {
        Title = title,
        Columns = FormColumns,
        Rows =
        [
            .. forms.Select((form, place) => new ReportCell[]
            {
                place + 1, ReportNames.Department(form.DepartmentName), ReportNames.Project(form.ProjectName), form.InitialBudgetYuan, form.AdjustedBudgetYuan,
                form.ExecutedYuan, form.AdjustedExecutionRate, ReportCell.InitialRate(form.InitialExecutionRate, form.InitialBudgetYuan),
            }),
        ],
    };
}
