using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Rendering;
using Analytics.Warehouse.Queries.Years;
using Microsoft.AspNetCore.Components;
using static Analytics.Reports.Rendering.ChineseFormats;

namespace Analytics.Reports.Annual.Chapters;

/// <summary>The sections of the comparison of years on the projects that are there in both, and on those that are not.</summary>
internal static class ComparableYears
{
    private const int ChartHeight = 190;

    /// <summary>Writes the sections.</summary>
    /// <param name="chapter">Where to.</param>
    /// <param name="years">The rows.</param>
    public static void Write(ChapterWriter chapter, YearsComparison years)
    {
        chapter.Section("项目对应情况")
            .Paragraph(Standings(years, chapter.NextTable))
            .Table(StandingTable(years))
            .Section("可比项目")
            .Paragraph(Comparable(years));
        if (years.Of(PairStanding.Comparable) is { } comparable)
        {
            chapter.Table(FigureTable(years.Years, comparable))
                .Figure("可比项目两年的预算和执行", Chart(years.Years, comparable))
                .Paragraph(Changed(years))
                .Table(ProjectTable(years.Years, "执行数增加较多的可比项目", years.Rising))
                .Table(ProjectTable(years.Years, "执行数减少较多的可比项目", years.Falling));
        }

        chapter.Section("新增和不再列出的项目")
            .Paragraph(Coming(years))
            .Table(OneYearTable(years.Years.ToYear, "新增的主要项目", years.New, row => (row.ToAdjustedBudgetYuan, row.ToExecutedYuan, row.ToAdjustedExecutionRate, row.ToRecomputedScore)))
            .Table(OneYearTable(years.Years.FromYear, "不再列出的主要项目", years.Gone, row => (row.FromAdjustedBudgetYuan, row.FromExecutedYuan, row.FromAdjustedExecutionRate, row.FromRecomputedScore)))
            .Section("部门对比")
            .Paragraph(Departments(years))
            .Table(DepartmentTable(years))
            .Section("未完成原因对比")
            .Paragraph(Reasons(years))
            .Table(ReasonTable(years));
    }

    private static string Standings(YearsComparison years, string table)
    {
        if (years.Standings.Count == 0)
            return "两年都没有可以对照的项目支出自评表。";
        var waiting = years.ProposalCount == 0 ? null : $"另有{Count(years.ProposalCount)}条项目对应关系待人工确认，确认前不作比较。";
        return $"两年的项目按名称、单位和经人确认的对应关系逐一对照：可比的{Count(years.CountOf(PairStanding.Comparable))}个，新增的{Count(years.CountOf(PairStanding.New))}个，"
            + $"不再列出的{Count(years.CountOf(PairStanding.Gone))}个，对应关系待确认的{Count(years.CountOf(PairStanding.Proposed))}个，详见{table}。{waiting}";
    }

    private static ReportTable StandingTable(YearsComparison years) => new()
    {
        Title = "项目对应情况",
        Columns =
        [
            new("对应情况", ReportCellKind.Text, 24), new("项目（个）", ReportCellKind.Count),
            new($"{years.Years.FromYear}年调整后预算", ReportCellKind.Amount), new($"{years.Years.ToYear}年调整后预算", ReportCellKind.Amount),
            new($"{years.Years.FromYear}年执行", ReportCellKind.Amount), new($"{years.Years.ToYear}年执行", ReportCellKind.Amount),
        ],
        Rows =
        [
            .. Enum.GetValues<PairStanding>().Select(years.Of).OfType<PairStandingRow>().Select(row => new ReportCell[]
            {
                StandingName(row.Standing), row.RowCount, row.FromAdjustedBudgetYuan, row.ToAdjustedBudgetYuan, row.FromExecutedYuan, row.ToExecutedYuan,
            }),
        ],
        Note = "拆分、合并的项目合为一个计数。可比：两年都有，且同名同单位或已由人确认为同一项目；待确认：可能是同一项目，未经人确认；表待核对：有一年的表待复核；一年未报：部门有一年没有报送项目表。",
    };

    private static string Comparable(YearsComparison years)
    {
        if (years.Of(PairStanding.Comparable) is not { } row)
            return "两年没有可比的项目。";
        var sentences = new List<string>();
        if ((row.FromExecutedYuan, row.ToExecutedYuan) is ({ } before, { } now))
            sentences.Add($"全年执行{TenThousandYuanWithUnit(now)}，{(now == before ? "与上年持平" : $"比上年{(now > before ? "增加" : "减少")}{TenThousandYuanWithUnit(Math.Abs(now - before))}{(before > 0m ? $"（{Rate(Math.Abs(now - before) / before)}）" : null)}")}");
        if (YearFigures.RateChange(row.FromAdjustedExecutionRate, row.ToAdjustedExecutionRate) is { } rate)
            sentences.Add($"执行率（调整后口径）为{Rate(row.ToAdjustedExecutionRate)}，{YearFigures.RateMoved(rate)}");
        if (YearFigures.PointChange(row.FromRecomputedScore, row.ToRecomputedScore) is { } points)
            sentences.Add($"复算平均得分{Score(row.ToRecomputedScore)}分，{YearFigures.PointsMoved(points)}");
        return $"可比项目{Count(row.RowCount)}个{(sentences.Count == 0 ? "，两年的数字不能比较" : $"：{string.Join("；", sentences)}")}。";
    }

    private static ReportTable FigureTable(YearPair years, PairStandingRow row) => new()
    {
        Title = "可比项目两年主要数字",
        Columns = YearFigures.Columns(years.FromYear, years.ToYear),
        Rows =
        [
            YearFigures.Amounts("年初预算（万元）", row.FromInitialBudgetYuan, row.ToInitialBudgetYuan),
            YearFigures.Amounts("调整后预算（万元）", row.FromAdjustedBudgetYuan, row.ToAdjustedBudgetYuan),
            YearFigures.Amounts("全年执行（万元）", row.FromExecutedYuan, row.ToExecutedYuan),
            YearFigures.Rates("执行率（调整后，增减为百分点）", row.FromAdjustedExecutionRate, row.ToAdjustedExecutionRate),
            YearFigures.Rates("执行率（年初，增减为百分点）", row.FromInitialExecutionRate, row.ToInitialExecutionRate),
            YearFigures.Points("自评平均得分", row.FromPrintedScore, row.ToPrintedScore),
            YearFigures.Points("复算平均得分", row.FromRecomputedScore, row.ToRecomputedScore),
        ],
        Note = "某年没有填报的数字，该项目两年都不计入该项。",
    };

    private static RenderFragment<int> Chart(YearPair years, PairStandingRow comparable) => width => builder =>
    {
        builder.OpenComponent<PairAmountsChart>(0);
        builder.AddComponentParameter(1, nameof(PairAmountsChart.Years), years);
        builder.AddComponentParameter(2, nameof(PairAmountsChart.Comparable), comparable);
        builder.AddComponentParameter(3, nameof(PairAmountsChart.Width), (int?)width);
        builder.AddComponentParameter(4, nameof(PairAmountsChart.Height), (int?)ChartHeight);
        builder.CloseComponent();
    };

    private static string? Changed(YearsComparison years) => (years.Rising, years.Falling) switch
    {
        ([], []) => "可比项目的执行数两年没有变化。",
        ([var most, ..], []) => $"执行数增加最多的是{Named(most)}。",
        ([], [var least, ..]) => $"执行数减少最多的是{Named(least)}。",
        ([var most, ..], [var least, ..]) => $"执行数增加最多的是{Named(most)}，减少最多的是{Named(least)}。",
    };

    private static string Named(ProjectPairRow row) => $"{row.DepartmentName}的“{row.ProjectName}”（{TenThousandYuanWithUnit(Math.Abs(row.ToExecutedYuan!.Value - row.FromExecutedYuan!.Value))}）";

    private static ReportTable ProjectTable(YearPair years, string title, IReadOnlyList<ProjectPairRow> rows) => new()
    {
        Title = title,
        Columns =
        [
            new("部门", ReportCellKind.Text, 34), new("项目", ReportCellKind.Text, 40), new($"{years.FromYear}年执行", ReportCellKind.Amount), new($"{years.ToYear}年执行", ReportCellKind.Amount),
            new("增减", ReportCellKind.AmountDifference), new($"{years.FromYear}年执行率", ReportCellKind.Rate), new($"{years.ToYear}年执行率", ReportCellKind.Rate),
        ],
        Rows =
        [
            .. rows.Select(row => new ReportCell[]
            {
                row.DepartmentName, row.ProjectName, row.FromExecutedYuan, row.ToExecutedYuan, row.ToExecutedYuan - row.FromExecutedYuan, row.FromAdjustedExecutionRate, row.ToAdjustedExecutionRate,
            }),
        ],
    };

    private static string Coming(YearsComparison years)
    {
        var parts = new List<string>();
        if (years.Of(PairStanding.New) is { } added)
            parts.Add($"{years.Years.ToYear}年度新增项目{Count(added.RowCount)}个{Budget(added.ToAdjustedBudgetYuan)}");
        if (years.Of(PairStanding.Gone) is { } gone)
            parts.Add($"{years.Years.FromYear}年度的项目中不再列出的{Count(gone.RowCount)}个{Budget(gone.FromAdjustedBudgetYuan)}");
        return parts.Count == 0 ? "两年都没有单独列出的项目。" : string.Join("；", parts) + "。以下按调整后预算列出较大的项目。";

        static string? Budget(decimal? yuan) => yuan is null ? null : $"，调整后预算{TenThousandYuanWithUnit(yuan)}";
    }

    private static ReportTable OneYearTable(
        int year, string title, IReadOnlyList<ProjectPairRow> rows, Func<ProjectPairRow, (decimal? Budget, decimal? Executed, decimal? Rate, decimal? Score)> figuresOf) => new()
        {
            Title = $"{title}（{year}年度）",
            Columns =
            [
                new("部门", ReportCellKind.Text, 38), new("项目", ReportCellKind.Text, 46), new("调整后预算", ReportCellKind.Amount), new("全年执行", ReportCellKind.Amount),
                new("执行率（调整后）", ReportCellKind.Rate), new("复算得分", ReportCellKind.Score),
            ],
            Rows = [.. rows.Select(row => figuresOf(row) is var figures ? new ReportCell[] { row.DepartmentName, row.ProjectName, figures.Budget, figures.Executed, figures.Rate, figures.Score } : [])],
        };

    private static string Departments(YearsComparison years)
    {
        var changes = years.Departments.Select(row => YearFigures.PointChange(row.ComparableFromRecomputedScore, row.ComparableToRecomputedScore)).OfType<decimal>().ToList();
        if (changes.Count == 0)
            return "没有两年都有复算得分的可比项目，部门得分不作比较。";
        var (up, down) = (changes.Count(change => change > 0m), changes.Count(change => change < 0m));
        return $"按可比项目计算，{Count(changes.Count)}个部门两年都有复算得分，得分提高的{Count(up)}个，降低的{Count(down)}个，持平的{Count(changes.Count - up - down)}个。";
    }

    private static ReportTable DepartmentTable(YearsComparison years) => new()
    {
        Title = "部门两年对比（执行率和得分只含可比项目）",
        Columns =
        [
            new("部门", ReportCellKind.Text, 34), new("可比（个）", ReportCellKind.Count), new("待确认（个）", ReportCellKind.Count), new("新增（个）", ReportCellKind.Count), new("不再列出（个）", ReportCellKind.Count),
            new("上年执行率", ReportCellKind.Rate), new("本年执行率", ReportCellKind.Rate), new("增减（百分点）", ReportCellKind.RateDifference),
            new("上年复算得分", ReportCellKind.Score), new("本年复算得分", ReportCellKind.Score), new("增减（分）", ReportCellKind.ScoreDifference),
        ],
        Rows =
        [
            .. years.Departments.Select(row => new ReportCell[]
            {
                row.DepartmentName, row.ComparableCount, row.ProposedCount, row.NewCount, row.GoneCount,
                row.ComparableFromAdjustedExecutionRate, row.ComparableToAdjustedExecutionRate, YearFigures.RateChange(row.ComparableFromAdjustedExecutionRate, row.ComparableToAdjustedExecutionRate),
                row.ComparableFromRecomputedScore, row.ComparableToRecomputedScore, YearFigures.PointChange(row.ComparableFromRecomputedScore, row.ComparableToRecomputedScore),
            }),
        ],
        Note = "执行率按调整后预算计算，得分为复算得分的平均。",
    };

    private static string Reasons(YearsComparison years)
    {
        var (before, now) = (years.Reasons.Sum(row => row.ComparableFromRowCount), years.Reasons.Sum(row => row.ComparableToRowCount));
        if (before + now == 0)
            return "可比项目两年都没有填写未完成原因。";
        var grown = years.Reasons.Where(row => row.ComparableToRowCount > row.ComparableFromRowCount).MaxBy(row => row.ComparableToRowCount - row.ComparableFromRowCount);
        var change = now == before ? "与上年相同" : $"比上年{(now > before ? "增加" : "减少")}{Count(Math.Abs(now - before))}条";
        return $"可比项目的未完成原因{Count(now)}条，{change}{(grown is null ? null : $"，增加最多的是“{grown.CategoryName}”（{Count(grown.ComparableToRowCount - grown.ComparableFromRowCount)}条）")}。";
    }

    private static ReportTable ReasonTable(YearsComparison years) => new()
    {
        Title = "未完成原因两年对比",
        Columns =
        [
            new("原因类型", ReportCellKind.Text, 46), new($"{years.Years.FromYear}年可比项目（条）", ReportCellKind.Count, 18), new($"{years.Years.ToYear}年可比项目（条）", ReportCellKind.Count, 18), new("增减（条）", ReportCellKind.CountDifference, 14),
            new($"{years.Years.FromYear}年全部（条）", ReportCellKind.Count, 18), new($"{years.Years.ToYear}年全部（条）", ReportCellKind.Count, 18),
        ],
        Rows =
        [
            .. years.Reasons.Select(row => new ReportCell[]
            {
                row.CategoryName, row.ComparableFromRowCount, row.ComparableToRowCount, row.ComparableToRowCount - row.ComparableFromRowCount, row.FromRowCount, row.ToRowCount,
            }),
        ],
    };
}
