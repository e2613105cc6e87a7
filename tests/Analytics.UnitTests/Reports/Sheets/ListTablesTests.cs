using Analytics.Reports.Documents;
using Analytics.Reports.Sheets;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Filing;
using Analytics.Warehouse.Queries.Forms;
using Analytics.Warehouse.Queries.Scores;

namespace Analytics.UnitTests.Reports.Sheets;

public sealed class ListTablesTests
{
    [Fact]
    public void A_department_in_the_ranking_keeps_its_two_ranks_and_what_moved_its_score()
    {
        var table = ListTables.Departments(
        [
            new(3, "云溪市水务局", 4, 1, 100_000m, 90_000m, 45_000m, 0.5m, 0.45m, 95m, 2, 88.5m, 5, -3, null, null, "budget-cut-to-match", -4m, null, null, 1, 6, 3, 2, 1, 40),
        ]);

        Assert.Equal("5", Written(table, "复算名次"));
        Assert.Equal("2", Written(table, "自评名次"));
        Assert.Equal(-3m, Cell(table, "名次变化").Number);
        Assert.Equal(-6.5m, Cell(table, "得分差异").Number);
        Assert.Equal(-4m, Cell(table, "首要原因的影响（分）").Number);
        Assert.Null(Cell(table, "次要原因").Words);
        Assert.Equal((6m, 3m, 2m, 1m), (Cell(table, "问题（个）").Number, Cell(table, "其中：错误").Number, table.Rows[0][^2].Number, table.Rows[0][^1].Number));
    }

    [Fact]
    public void A_raised_budget_is_not_told_as_a_cut()
    {
        FormListRow Form(decimal cut) => new(
            7, 3, "云溪市水务局", "project_self_evaluation", null, "云溪市河道站", 0m, -cut, 0m, 10m, cut, 0.9m, null, 90m, "优", 80m, "良", 2, 0, 2);
        var table = ListTables.Forms([Form(-500m), Form(500m)], (kind, project) => $"{kind}/{project}");

        Assert.Null(Cell(table, "预算调减").Number);
        Assert.Equal(500m, Cell(table, "预算调减", row: 1).Number);
        Assert.Equal(10m, Cell(table, "未执行").Number);
        Assert.Equal("project_self_evaluation/", Written(table, "项目"));
        Assert.Equal("新增", Written(table, "执行率（年初）"));
        Assert.Equal(-10m, Cell(table, "得分差异").Number);
    }

    [Fact]
    public void A_department_without_recomputed_totals_has_empty_cells_for_them()
    {
        var table = ListTables.ScoreSpreads([new(3, "云溪市水务局", 5, 80m, 85m, 90m, 95m, 99m, 0, null, null, null, null, null, 1)]);

        Assert.Equal((5m, 80m, 90m, 99m), (Cell(table, "自评（份）").Number, Cell(table, "自评最低分").Number, Cell(table, "自评中位数").Number, Cell(table, "自评最高分").Number));
        Assert.Null(Cell(table, "复算中位数").Number);
    }

    [Fact]
    public void Who_filed_nothing_is_a_whole_department_or_a_unit_of_it()
    {
        var table = ListTables.FilingGaps([new(3, "云溪市水务局", null, null, 2, null, 0), new(4, "云溪市林业局", 9, "云溪市苗圃", 0, 2023, 5)]);

        Assert.Equal("整个部门", Written(table, "单位"));
        Assert.Equal("云溪市苗圃", Written(table, "单位", row: 1));
        Assert.Equal(("—", "2023"), (Written(table, "最近报送的年度"), Written(table, "最近报送的年度", row: 1)));
        Assert.Equal((2m, 5m), (Cell(table, "本年已批复目标（份）").Number, Cell(table, "上年自评表（份）", row: 1).Number));
    }

    private static int ColumnOf(ReportTable table, string title)
    {
        Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Count));
        return table.Columns.Select(column => column.Title).ToList().IndexOf(title) is >= 0 and var index ? index : throw new ArgumentException($"No column {title}.");
    }

    private static ReportCell Cell(ReportTable table, string title, int row = 0) => table.Rows[row][ColumnOf(table, title)];

    private static string Written(ReportTable table, string title, int row = 0) => Cell(table, title, row).Written(table.Columns[ColumnOf(table, title)].Kind);
}
