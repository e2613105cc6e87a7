using Analytics.Domain.Forms;
using Analytics.Web.Pages.Forms;

namespace Analytics.UnitTests.Web.Pages.Forms;

public sealed class SheetGridTests
{
    private static readonly EvaluationForm Form = new()
    {
        Title = new("项目支出绩效目标自评表", new SourcePlace(4, 4, "第二张", Row: 2)),
        Kind = FormKind.ProjectSelfEvaluation,
        TotalScore = new(98.5m, new SourcePlace(5, 5, "第二张", Row: 3)),
        Place = new SourcePlace(3, 5, "第二张", Row: 1),
    };

    private static readonly string[] Text = ["说明", "别的表\t1", "", "\t项目支出绩效目标自评表", "总分\t\t\t100\t98.50"];

    [Theory]
    [InlineData("A1", 1, 0)]
    [InlineData("C7", 7, 2)]
    [InlineData("Z3", 3, 25)]
    [InlineData("AB12", 12, 27)]
    [InlineData("C7:E7", 7, 2)]
    public void The_address_of_a_cell_names_its_row_and_column(string address, int row, int column)
    {
        Assert.Equal(new SheetCell(row, column), SheetCell.Parse(address));
        Assert.StartsWith(SheetCell.LettersOf(column) + row, address, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_have_the_numbers_of_their_sheet_and_empty_columns_are_left_out()
    {
        var grid = SheetGrid.Of(SourceLines.Of(Text, Form, []), Form);

        Assert.NotNull(grid);
        Assert.Equal([(null, null), (null, null), ("第二张", 1), ("第二张", 2), ("第二张", 3)], grid.Rows.Select(row => (row.Sheet, row.Row)));
        Assert.Equal([0, 1, 3, 4], grid.Columns);
    }

    [Fact]
    public void The_marked_cell_is_found_in_its_row_alone()
    {
        var grid = SheetGrid.Of(SourceLines.Of(Text, Form, []), Form)!;
        var spot = new SourceSpot(new LineRange(5, 5), "E3");

        Assert.Equal([null, null, null, null, 4], grid.Rows.Select(row => row.MarkedColumn(spot)));
        Assert.Null(grid.Rows[4].MarkedColumn(spot with { Cell = "E9" }));
    }

    [Fact]
    public void Running_text_is_no_grid() =>
        Assert.Null(SheetGrid.Of(SourceLines.Of(["一", "二", "三", "四", "总分 100 98.50"], Form, []), Form));

    [Fact]
    public void What_a_browser_could_not_show_in_time_is_no_grid() =>
        Assert.Null(SheetGrid.Of(SourceLines.Of([.. Enumerable.Repeat(string.Join('\t', Enumerable.Repeat("1", 100)), 500)], Form, []), Form));

    [Theory]
    [InlineData("98.5", "E3")]
    [InlineData("100", "D3")]
    [InlineData("99", null)]
    public void A_value_whose_place_names_the_row_alone_gets_the_only_cell_that_holds_it(string value, string? cell) =>
        Assert.Equal(cell, CellFinder.SpotOf(Form.TotalScore!.Place, value, line => Text[line - 1]).Cell);

    [Fact]
    public void A_value_that_stands_twice_in_its_row_gets_no_cell() =>
        Assert.Null(CellFinder.SpotOf(Form.TotalScore!.Place, "10", _ => "10\t10.00").Cell);
}
