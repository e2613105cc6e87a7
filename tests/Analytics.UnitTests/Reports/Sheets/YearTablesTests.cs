using Analytics.Reports.Documents;
using Analytics.Reports.Sheets;
using Analytics.Warehouse.Queries.Years;

namespace Analytics.UnitTests.Reports.Sheets;

public sealed class YearTablesTests
{
    private static readonly YearPair Years = new(2023, 2024);

    [Fact]
    public void A_department_is_compared_by_its_comparable_projects_alone()
    {
        var table = YearTables.Departments(
        [
            new(
                3, "云溪市水务局", true, false, 2, 1, 4, 5, 0, 900m, 800m, 700m, 600m, 90m, 80m, 10m, 20m, 100m, 200m, 50m, 150m, 0.5m, 0.75m, 0.4m, 0.6m, 91m, 92m, 85m, 88m),
        ], Years);

        Assert.Equal(("是", "否"), (Cell(table, "2023年有自评表").Words, Cell(table, "2024年有自评表").Words));
        Assert.Equal((2m, 1m, 4m, 5m), (Cell(table, "可比项目（个）").Number, Cell(table, "待确认（个）").Number, Cell(table, "新增（个）").Number, Cell(table, "不再有（个）").Number));
        Assert.Equal((100m, 200m, 100m, 0.25m, 3m), (Cell(table, "2023年调整后预算").Number, Cell(table, "2024年调整后预算").Number, Cell(table, "执行增减").Number, Cell(table, "执行率变化（百分点）").Number, Cell(table, "复算得分变化").Number));
    }

    [Fact]
    public void Only_what_is_comparable_has_changes()
    {
        var table = YearTables.Standings([SampleComparison.Standing(PairStanding.New, 3), SampleComparison.Standing(PairStanding.Comparable, 5)], Years);

        Assert.Equal(("可比", "新增"), (Cell(table, "对应情况").Words, Cell(table, "对应情况", row: 1).Words));
        Assert.Equal((5m, 200_000m, -1.25m), (Cell(table, "项目（个）").Number, Cell(table, "执行增减").Number, Cell(table, "复算得分变化").Number));
        Assert.Equal((3m, null, 900_000m), (Cell(table, "项目（个）", row: 1).Number, Cell(table, "执行增减", row: 1).Number, Cell(table, "2024年执行", row: 1).Number));
    }

    [Fact]
    public void A_project_that_is_not_comparable_has_no_changes()
    {
        ProjectPairRow Row(string standing) => new(
            "hash", "河道清淤", null, null, 3, "云溪市水务局", standing, 1, 1, 10m, 20m, 100m, 200m, 50m, 150m, 0.5m, 0.75m, 0.4m, 0.6m, 91m, 92m, 85m, 88m, 2);
        var table = YearTables.Projects([Row("comparable"), Row("proposed")], Years);

        Assert.Equal(("可比", "待确认"), (Cell(table, "对应情况").Words, Cell(table, "对应情况", row: 1).Words));
        Assert.Equal((100m, 0.25m, 3m), (Cell(table, "执行增减").Number, Cell(table, "执行率变化（百分点）").Number, Cell(table, "复算得分变化").Number));
        Assert.All(new[] { "执行增减", "执行率变化（百分点）", "复算得分变化" }, title => Assert.Null(Cell(table, title, row: 1).Number));
        Assert.Equal(150m, Cell(table, "2024年执行", row: 1).Number);
    }

    [Fact]
    public void A_kind_of_reason_tells_what_is_comparable_beside_all_there_is()
    {
        var table = YearTables.Reasons([new("late", "进度滞后", 20, 30, 40m, 50m, 5, 3, 8m, 6.5m)], Years);

        Assert.Equal((5m, 3m, -2m, -1.5m), (Cell(table, "2023年可比项目的原因（条）").Number, Cell(table, "2024年可比项目的原因（条）").Number, Cell(table, "可比项目的原因增减（条）").Number, Cell(table, "可比项目的失分增减").Number));
        Assert.Equal((20m, 30m), (Cell(table, "2023年全部原因（条）").Number, Cell(table, "2024年全部原因（条）").Number));
    }

    private static ReportCell Cell(ReportTable table, string title, int row = 0)
    {
        Assert.All(table.Rows, cells => Assert.Equal(table.Columns.Count, cells.Count));
        return table.Rows[row][table.Columns.Select(column => column.Title).ToList().IndexOf(title)];
    }
}
