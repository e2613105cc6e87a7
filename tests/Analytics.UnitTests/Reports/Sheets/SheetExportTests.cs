using System.Diagnostics;
using System.Globalization;
using Analytics.Reports.Annual;
using Analytics.Reports.Documents;
using Analytics.Reports.Sheets;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Analytics.UnitTests.Reports.Sheets;

public sealed class SheetExportTests
{
    private static readonly ReportColumn[] Columns =
    [
        new("部门", ReportCellKind.Text), new("年初预算", ReportCellKind.Amount), new("执行率", ReportCellKind.Rate), new("得分", ReportCellKind.Score), new("报送日期", ReportCellKind.Date), new("名次变动", ReportCellKind.CountDifference),
    ];

    [Fact]
    public void Figures_are_numbers_at_full_length_and_absent_ones_are_empty_cells()
    {
        var rows = RowsOf(Written([["云河市教育局", 261_458.07m, 0.79229697m, 98.585m, new DateOnly(2025, 2, 5), null as int?]]), sheet: 1);

        var cells = rows[1].Elements<Cell>().ToList();
        Assert.Equal("云河市教育局", cells[0].InnerText);
        Assert.Equal(["26.145807", "0.79229697", "98.585", "45693"], cells.Skip(1).Take(4).Select(cell => cell.CellValue!.Text));
        Assert.All(cells.Skip(1), cell => Assert.Null(cell.DataType));
        Assert.Null(cells[5].CellValue);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+86 858 1234567")]
    [InlineData("-办公费")]
    [InlineData("@科室")]
    [InlineData("\t制表")]
    public void Words_that_begin_like_a_formula_stay_words(string words)
    {
        using var package = Open(Written([[words, null as decimal?, null as decimal?, null as decimal?, null as DateOnly?, null as int?]]));
        var cell = Sheets(package)[1].Descendants<Row>().ElementAt(1).Elements<Cell>().First();

        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Equal(words, cell.InlineString!.InnerText);
        Assert.Null(cell.CellFormula);
        var style = package.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        Assert.True(style.QuotePrefix!.Value);
    }

    [Fact]
    public void A_word_in_a_column_of_figures_stays_a_word()
    {
        var rows = RowsOf(Written([["云河市民政局", 0m, "新增", 90m, null as DateOnly?, 3]]), sheet: 1);

        Assert.Equal("新增", rows[1].Elements<Cell>().ElementAt(2).InlineString!.InnerText);
    }

    [Fact]
    public void The_head_stays_in_sight_and_filters_cover_the_rows_without_the_total()
    {
        using var package = Open(SheetExport.Write(Book(Table([Row("甲", 1m), Row("乙", 2m)]) with { Total = Row("合计", 3m) })));
        var sheet = Sheets(package)[1];

        var pane = Assert.Single(sheet.Descendants<Pane>());
        Assert.Equal((1d, PaneStateValues.Frozen), (pane.VerticalSplit!.Value, pane.State!.Value));
        Assert.Equal("A1:F3", Assert.Single(sheet.Elements<AutoFilter>()).Reference!.Value);
        Assert.Equal(4, sheet.Descendants<Row>().Count());
        Assert.Equal("年初预算（万元）", sheet.Descendants<Row>().First().Elements<Cell>().ElementAt(1).InnerText);
    }

    [Fact]
    public void The_first_sheet_says_what_was_filtered_when_and_how_many_rows_there_are()
    {
        var book = Book(Table([Row("甲", 1m), Row("乙", 2m)])) with { Scope = [("年度", "2024"), ("执行率", "低于60%")] };
        var texts = RowsOf(SheetExport.Write(book), sheet: 0).Select(row => string.Join('|', row.Elements<Cell>().Select(cell => cell.InnerText))).ToList();

        Assert.Contains("年度|2024", texts);
        Assert.Contains("执行率|低于60%", texts);
        Assert.Contains("导出时间|2025年3月3日 4:00", texts);
        Assert.Contains("1|低执行|2", texts);
    }

    [Fact]
    public void The_first_sheet_says_of_each_sheet_what_it_alone_is_filtered_by()
    {
        var all = Table([Row("甲", 1m), Row("乙", 2m)]);
        var book = Book(all with { Title = "清单", Rows = [Row("甲", 1m)], Filters = [("原因类型", "空泛措施"), ("文字包含", "资金")] }, all) with { Scope = [("年度", "2024")] };
        var texts = RowsOf(SheetExport.Write(book), sheet: 0).Select(row => string.Join('|', row.Elements<Cell>().Select(cell => cell.InnerText))).ToList();

        Assert.Contains("年度|2024", texts);
        Assert.Contains("工作表序号|内容|行数|另按以下条件筛选", texts);
        Assert.Contains("1|清单|1|原因类型：空泛措施；文字包含：资金", texts);
        Assert.Contains("2|低执行|2|无，全部列出", texts);
    }

    [Fact]
    public void The_first_sheet_of_a_list_without_filters_and_amounts_says_so_and_speaks_of_no_amounts()
    {
        var users = new ReportTable { Title = "用户", Columns = [new("用户名", ReportCellKind.Text)], Rows = [["甲"]] };
        var texts = RowsOf(SheetExport.Write(Book(users)), sheet: 0).Select(row => string.Join('|', row.Elements<Cell>().Select(cell => cell.InnerText))).ToList();

        Assert.Contains("筛选条件|无，全部列出", texts);
        Assert.DoesNotContain(texts, text => text.Contains("万元", StringComparison.Ordinal));
    }

    [Fact]
    public void An_instant_is_a_date_with_its_time_in_Beijing()
    {
        var table = new ReportTable { Title = "审计", Columns = [new("时间", ReportCellKind.Moment)], Rows = [[new DateTimeOffset(2025, 2, 4, 22, 30, 0, TimeSpan.Zero)], [null as DateTimeOffset?]] };
        using var package = Open(SheetExport.Write(Book(table)));
        var cells = Sheets(package)[1].Descendants<Row>().Skip(1).SelectMany(row => row.Elements<Cell>()).ToList();

        Assert.Equal(new DateTime(2025, 2, 5, 6, 30, 0, DateTimeKind.Unspecified), DateTime.FromOADate(double.Parse(cells[0].CellValue!.Text, CultureInfo.InvariantCulture)), TimeSpan.FromSeconds(1));
        Assert.Null(cells[1].CellValue);
        Assert.Equal("2025年2月5日 6:30", table.Rows[0][0].Written(ReportCellKind.Moment));
        Assert.Empty(new OpenXmlValidator().Validate(package).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Sheets_of_like_names_are_told_apart_and_forbidden_characters_left_out()
    {
        var table = Table([Row("甲", 1m)]) with { Title = "执行率[低于60%]：部门/项目的一览表，名称很长很长很长很长很长很长" };
        using var package = Open(SheetExport.Write(Book(table, table)));

        var names = package.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!).ToList();
        Assert.Equal(3, names.Distinct().Count());
        Assert.All(names, name => Assert.True(name.Length <= 31 && name.IndexOfAny(['[', ']', ':', '*', '?', '/', '\\']) < 0, name));
    }

    [Fact]
    public void Characters_that_a_sheet_cannot_hold_are_left_out() =>
        Assert.Equal("甲乙🙂", RowsOf(Written([["甲\u0001乙\ud800🙂", null as decimal?, null as decimal?, null as decimal?, null as DateOnly?, null as int?]]), sheet: 1)[1].Elements<Cell>().First().InnerText);

    [Fact]
    public void The_annual_report_in_sheets_is_a_valid_workbook_with_all_its_tables()
    {
        var report = AnnualDocument.Tell(SampleForms.City(8, 5));
        using var package = Open(SheetExport.Write(SheetBook.Of(report)));

        Assert.Empty(new OpenXmlValidator().Validate(package).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal(report.Chapters.Sum(chapter => chapter.Tables.Count()) + 1, Sheets(package).Count);
    }

    [Fact]
    public void Fifty_thousand_rows_are_written_in_seconds_and_little_memory()
    {
        var table = Table([.. Enumerable.Range(0, 50_000).Select(index => new ReportCell[] { $"云河市第{index}事业单位", 1_234.56m + index, 0.5m, 98.5m, new DateOnly(2025, 2, 5), index })]);
        var before = GC.GetTotalAllocatedBytes();
        var watch = Stopwatch.StartNew();

        var content = SheetExport.Write(Book(table));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:0.0} s"));
        Assert.True(content.Length < 10_000_000, $"{content.Length} bytes");
        Assert.True(GC.GetTotalAllocatedBytes() - before < 1_500_000_000, $"{(GC.GetTotalAllocatedBytes() - before) / 1_000_000} MB allocated");
    }

    private static byte[] Written(IReadOnlyList<IReadOnlyList<ReportCell>> rows) => SheetExport.Write(Book(Table(rows)));

    private static ReportCell[] Row(string name, decimal yuan) => [name, yuan, null as decimal?, null as decimal?, null as DateOnly?, null as int?];

    private static ReportTable Table(IReadOnlyList<IReadOnlyList<ReportCell>> rows) => new() { Title = "低执行", Columns = Columns, Rows = rows };

    private static SheetBook Book(params ReportTable[] tables) => new() { Title = "导出", Scope = [], MadeAt = new(2025, 3, 2, 20, 0, 0, TimeSpan.Zero), Tables = tables };

    private static SpreadsheetDocument Open(byte[] content) => SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);

    private static List<Worksheet> Sheets(SpreadsheetDocument package) =>
        [.. package.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => ((WorksheetPart)package.WorkbookPart.GetPartById(sheet.Id!)).Worksheet)];

    private static List<Row> RowsOf(byte[] content, int sheet)
    {
        using var package = Open(content);
        return [.. Sheets(package)[sheet].Descendants<Row>()];
    }
}
