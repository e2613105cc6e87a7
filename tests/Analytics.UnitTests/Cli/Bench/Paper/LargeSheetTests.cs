using Analytics.Cli.Bench.Paper;
using Analytics.Reports.Documents;

namespace Analytics.UnitTests.Cli.Bench.Paper;

public sealed class LargeSheetTests
{
    [Fact]
    public void A_short_list_is_repeated_until_it_is_as_long_as_wanted() =>
        Assert.Equal(["甲", "乙", "甲", "乙", "甲"], LargeSheet.Lengthened(["甲", "乙"], 5));

    [Fact]
    public async Task What_is_measured_is_the_whole_table()
    {
        var table = new ReportTable { Title = "清单", Columns = [new("部门", ReportCellKind.Text)], Rows = [.. LargeSheet.Lengthened(["甲"], 40).Select(name => new ReportCell[] { name })] };

        var sheet = await LargeSheet.MeasureAsync(() => table, DateTimeOffset.UnixEpoch);

        Assert.Equal(40, sheet.Rows);
        Assert.True(sheet is { Seconds: > 0, FileBytes: > 1000, MostBytes: >= 0 }, $"{sheet}");
    }
}
