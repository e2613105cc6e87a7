using Analytics.Reports.Documents;
using Analytics.Reports.Rendering;
using Analytics.Reports.Sheets;
using Analytics.Warehouse.Queries.Projects;

namespace Analytics.UnitTests.Reports.Sheets;

public sealed class ProjectTablesTests
{
    private static readonly ProjectLinkRow Proposal = new(
        "a", "b", 3, "云溪市水务局", 2023, "河道清淤", "云溪市河道站", 100m, 2024, "河道清淤整治", null, 200m, "renamed", false, 0.83m, "名称相近，单位相同", "proposed", 0, null, null, null);

    [Fact]
    public void A_proposal_tells_both_projects_and_what_speaks_for_it()
    {
        var table = ProjectTables.Links([Proposal], "待确认的项目对应");

        Assert.Equal(("河道清淤", "河道清淤整治", "2023", "2024"), (Cell(table, "较早年度的项目").Words, Cell(table, "较晚年度的项目").Words, Cell(table, "较早年度").Words, Cell(table, "较晚年度").Words));
        Assert.Equal((100m, 200m, 0.83m, "名称相近，单位相同"), (Cell(table, "较早年度调整后预算").Number, Cell(table, "较晚年度调整后预算").Number, Cell(table, "把握（0—1）").Number, Cell(table, "依据").Words));
        Assert.Equal((null as string, null as DateTimeOffset?), (Cell(table, "决定人").Words, Cell(table, "决定时间").Moment));
    }

    [Fact]
    public void A_decision_tells_who_when_and_why()
    {
        var table = ProjectTables.Links([Proposal with { StateCode = "rejected", DecidedBy = "李分析", DecidedAt = new(2025, 2, 5, 1, 0, 0, DateTimeKind.Utc), DecisionNote = "两个项目" }], "与其他年度项目的对应");

        Assert.Equal(("李分析", "两个项目", "2025年2月5日 9:00"), (Cell(table, "决定人").Words, Cell(table, "决定说明").Words, Cell(table, "决定时间").Written(ReportCellKind.Moment)));
    }

    [Fact]
    public void A_form_of_a_project_says_what_kind_it_is_and_where_it_stands()
    {
        var table = ProjectTables.Forms([new(7, 2024, "河道清淤", 0m, 200m, 150m, 0.75m, null, 91m, "优", 88m, "良", 2, 0, true, false, "甲.txt", 12)]);

        Assert.Equal(("自评表", ChineseFormats.NewlyBudgeted, "是", 12m), (Cell(table, "表").Words, Cell(table, "执行率（年初）").Words, Cell(table, "待复核").Words, Cell(table, "行").Number));
    }

    private static ReportCell Cell(ReportTable table, string title)
    {
        Assert.All(table.Rows, cells => Assert.Equal(table.Columns.Count, cells.Count));
        return table.Rows[0][table.Columns.Select(column => column.Title).ToList().IndexOf(title)];
    }
}
