using Analytics.Reports.Documents;
using Analytics.Warehouse.Queries.Findings;
using static Analytics.Reports.Rendering.ChineseFormats;

namespace Analytics.Reports.Annual.Chapters;

/// <summary>二、基本情况: what was filed, by whom, what is missing or late, and what the figures are made of.</summary>
internal static class FilingChapter
{
    private const int Number = 2;
    private const int NamesShown = 5;
    private const string LateRule = "late-filing";

    /// <summary>Writes the chapter.</summary>
    public static ReportChapter Write(AnnualModel year)
    {
        var chapter = new ChapterWriter(Number, "基本情况");
        chapter.Section("自评范围")
            .Paragraph(Coverage(year))
            .Paragraph($"收到的表及其用途见{chapter.NextTable}。")
            .Table(Received(year))
            .Section("报送情况")
            .Paragraph(Gaps(year))
            .Table(GapTable(year))
            .Paragraph(Late(year))
            .Section("数据口径")
            .Paragraph("执行率按两个口径计算：一是全年执行数除以全年（调整后）预算数，二是全年执行数除以年初预算数。年初没有预算的记“新增”，未填报的记“—”；汇总年初口径时只计年初有预算的表。")
            .Paragraph("自评得分和等级以各单位填报为准。复算得分由系统按自评表所附评分规则重新计算：预算执行按执行率（最高按100%）乘以分值，定量指标按完成比例乘以分值且不超过分值，不能客观复算的指标沿用自评得分（不超过分值）；部门得分为其纳入汇总的自评表的平均分。")
            .Paragraph($"部门既报送项目支出自评表又报送部门整体支出自评表的，汇总时只计项目支出自评表，同一笔资金不重复计算；待复核的表在复核前不计入金额和得分。本报告数据截至{Moment(year.RefreshedAt)}，金额单位除注明外均为万元，汇总数按元计算后四舍五入。");
        return chapter.Finish();
    }

    private static string Coverage(AnnualModel year)
    {
        var summary = year.Summary;
        if (summary.SelfEvaluationCount == 0)
            return $"截至本报告编制时，{summary.FiscalYear}年度尚未收到绩效自评表，已收到{Count(summary.DepartmentCount)}个部门的目标批复表{Count(summary.ApprovedTargetCount)}份。";

        var departments = year.FilingDepartmentCount == 1 ? $"{ReportNames.Department(year.Forms[0].DepartmentName)}1个部门" : $"{Count(year.FilingDepartmentCount)}个部门";
        var units = summary.UnitCount == 0 ? string.Empty : $"、{Count(summary.UnitCount)}个实施单位";
        var projects = summary.ProjectCount == 0 ? string.Empty : $"，涉及{Count(summary.ProjectCount)}个项目";
        return $"{summary.FiscalYear}年度共收到{departments}{units}报送的绩效自评表{Count(summary.SelfEvaluationCount)}份{projects}。{Reviewed(year)}";
    }

    private static string Reviewed(AnnualModel year)
    {
        if (year.Counted.Count == 0)
            return "收到的自评表均待复核，本报告暂无可以汇总的金额和得分。";
        if (year.Counted.Count == year.Forms.Count)
            return "全部自评表均已纳入汇总。";
        var waiting = year.Forms.Count(form => form.NeedsReview);
        var repeated = year.Forms.Count - year.Counted.Count - waiting;
        return $"其中{Count(year.Counted.Count)}份纳入汇总"
            + (repeated == 0 ? string.Empty : $"，{Count(repeated)}份部门整体支出自评表因该部门已报送项目支出自评表而不重复计入")
            + (waiting == 0 ? "。" : $"，{Count(waiting)}份因内容未能读准尚待复核。");
    }

    private static ReportTable Received(AnnualModel year)
    {
        var departmentForms = year.Forms.Count(form => form.ProjectName is null);
        return new()
        {
            Title = "收到的表",
            Columns = [new("类别", ReportCellKind.Text, 70), new("份数", ReportCellKind.Count, 20), new("其中：纳入汇总", ReportCellKind.Count, 30), new("其中：待复核", ReportCellKind.Count, 30)],
            Rows =
            [
                ["项目支出绩效自评表", year.Forms.Count - departmentForms, year.Counted.Count(form => form.ProjectName is not null), year.Forms.Count(form => form is { ProjectName: not null, NeedsReview: true })],
                ["部门整体支出绩效自评表", departmentForms, year.Counted.Count(form => form.ProjectName is null), year.Forms.Count(form => form is { ProjectName: null, NeedsReview: true })],
                ["绩效目标批复表", year.Summary.ApprovedTargetCount, 0, year.Summary.NeedsReviewCount - year.Forms.Count(form => form.NeedsReview)],
            ],
            Total = ["合计", year.Forms.Count + year.Summary.ApprovedTargetCount, year.Counted.Count, year.Summary.NeedsReviewCount],
            Note = "批复表只用于核对目标，不计入执行和得分。",
        };
    }

    private static string Gaps(AnnualModel year) => year.FilingGaps switch
    {
        [] when year.LastYear is null => "已批复绩效目标的部门均已报送自评表；没有上年资料，无法与上年报送的部门核对。",
        [] => "已批复绩效目标的部门和上年报送过自评表的部门，本年均已报送。",
        [var only] => $"尚未报送自评表的有{only.DepartmentName}1个部门，应予催报。",
        var gaps => $"尚未报送自评表的有{ReportNames.Listed([.. gaps.Select(gap => gap.DepartmentName)], NamesShown, "个部门")}，应予催报。",
    };

    private static ReportTable GapTable(AnnualModel year) => new()
    {
        Title = "尚未报送自评表的部门",
        Columns = [new("序号", ReportCellKind.Rank), new("部门", ReportCellKind.Text, 85), new("本年批复表（份）", ReportCellKind.Count, 30), new("上年自评表（份）", ReportCellKind.Count, 30)],
        Rows = [.. year.FilingGaps.Select((gap, place) => new ReportCell[] { place + 1, gap.DepartmentName, gap.ApprovedTargetCount, gap.LastYearFormCount })],
    };

    private static string? Late(AnnualModel year)
    {
        if (year.Summary.SelfEvaluationCount == 0)
            return null;
        if (year.Findings.FirstOrDefault(row => row.RuleCode == LateRule) is not { } late)
            return "填写了报送日期的自评表均在规定期限内报送。";
        var departments = year.RuleDepartments.Where(row => row.RuleCode == LateRule).ToList();
        return $"超过规定期限报送的自评表{Count(late.FormCount)}份，{Where(departments)}。";
    }

    private static string Where(IReadOnlyList<RuleDepartmentRow> departments) => departments switch
    {
        [] => "部门未能读准",
        [var only] => $"均为{only.DepartmentName}报送",
        [_, _] => $"即{ReportNames.Listed([.. departments.Select(row => $"{row.DepartmentName}（{Count(row.FormCount)}份）")], 2, "个部门")}",
        _ => $"涉及{Count(departments.Count)}个部门，较多的是{ReportNames.Listed([.. departments.Take(2).Select(row => $"{row.DepartmentName}（{Count(row.FormCount)}份）")], 2, "个部门")}",
    };
}
