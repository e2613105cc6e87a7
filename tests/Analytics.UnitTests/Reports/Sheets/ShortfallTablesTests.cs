using Analytics.Reports.Documents;
using Analytics.Reports.Sheets;
using Analytics.Warehouse.Queries.Shortfalls;

namespace Analytics.UnitTests.Reports.Sheets;

public sealed class ShortfallTablesTests
{
    [Fact]
    public void A_kind_tells_its_points_its_money_and_the_share_of_stock_phrases()
    {
        var table = ShortfallTables.Kinds([new(2024, "no-such-kind", 8, 5, 2, 12.5m, 300_000m, null)]);

        Assert.Equal("no-such-kind", Cell(table, "原因类型").Words);
        Assert.Equal((8m, 5m, 12.5m, 300_000m, 0.25m), (Cell(table, "原因（条）").Number, Cell(table, "自评表（份）").Number, Cell(table, "失分（分）").Number, Cell(table, "调整后预算").Number, Cell(table, "套话或雷同占比").Number));
        Assert.Null(Cell(table, "未执行").Number);
    }

    [Fact]
    public void A_sentence_that_stood_in_each_of_its_years_came_back_year_after_year()
    {
        var table = ShortfallTables.CopiedSentences([new("k", "工期延后。", 9, 6, 3, 2, 2023, 2024), new("l", "人手不足。", 4, 4, 2, 2, 2022, 2024)]);

        Assert.Equal(("是", "否"), (Cell(table, "连年出现").Words, Cell(table, "连年出现", row: 1).Words));
        Assert.Equal((6m, 3m, 9m), (Cell(table, "自评表（份）").Number, Cell(table, "部门（个）").Number, Cell(table, "原因（条）").Number));
        Assert.Equal("2022", Cell(table, "首次出现的年度", row: 1).Words);
    }

    [Fact]
    public void A_reason_tells_by_what_its_kind_was_decided_and_a_missing_one_stays_missing()
    {
        ShortfallRow Row(string? reason, bool isDecided) => new(7, 2, 2024, 3, "云溪市水务局", "河道清淤", 50_000m, "清淤长度", 3m, reason, "no-such-kind", "汛期", isDecided, false, 41, 43, null);
        var table = ShortfallTables.Reasons([Row("汛期不能施工。", false), Row(null, true)]);

        Assert.Equal(("汛期", "人工判定"), (Cell(table, "判定依据").Words, Cell(table, "判定依据", row: 1).Words));
        Assert.Equal(("汛期不能施工。", null), (Cell(table, "原因").Words, Cell(table, "原因", row: 1).Words));
        Assert.Equal((3m, 41m), (Cell(table, "失分（分）").Number, Cell(table, "行").Number));
    }

    private static ReportCell Cell(ReportTable table, string title, int row = 0)
    {
        Assert.All(table.Rows, cells => Assert.Equal(table.Columns.Count, cells.Count));
        return table.Rows[row][table.Columns.Select(column => column.Title).ToList().IndexOf(title)];
    }
}
