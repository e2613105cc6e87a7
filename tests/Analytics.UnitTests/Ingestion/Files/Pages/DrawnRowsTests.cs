using Analytics.Ingestion.Files.Pages;

namespace Analytics.UnitTests.Ingestion.Files.Pages;

/// <summary>Rows of tables without ruling lines, told by the order in which their cells are drawn.</summary>
public sealed class DrawnRowsTests
{
    [Fact]
    public void A_label_begins_in_the_row_that_it_is_drawn_with()
    {
        var rows = Rows(
            ("产出指标", 0, 40), ("数量指标", 50, 20), ("演练", 100, 10), ("≥12场", 150, 10),
            ("培训", 100, 30), ("≥200人", 150, 30),
            ("时效指标", 50, 50), ("入库时间", 100, 50), ("5月", 150, 50));

        Assert.Equal(["产出指标*|数量指标*|演练|≥12场", "培训|≥200人", "时效指标|入库时间|5月"], rows);
    }

    [Fact]
    public void A_label_that_stands_beside_its_first_row_by_chance_is_known_by_what_it_reaches_into()
    {
        var rows = Rows(("产出\n指标\n五十\n分", 0, 2), ("演练", 100, 10), ("≥12场", 150, 10), ("培训", 100, 22), ("≥200人", 150, 22));

        Assert.Equal(["产出\n指标\n五十\n分*|演练|≥12场", "培训|≥200人"], rows);
    }

    [Fact]
    public void Cells_that_are_drawn_column_by_column_make_no_rows() =>
        Assert.Null(Rows(("演练", 0, 10), ("培训", 0, 40), ("≥12场", 100, 10), ("≥200人", 100, 40)));

    private static List<string>? Rows(params (string Text, double Left, double Top)[] cells) => DrawnRows.Of(DrawnCell.Of(cells.SelectMany(Words)))?
        .ConvertAll(row => string.Join('|', row.Cells.Select(cell => cell.Text + (row.Labels.Contains(cell) ? "*" : ""))));

    // Characters of eight points, lines of ten.
    private static IEnumerable<PageWord> Words((string Text, double Left, double Top) cell) =>
        cell.Text.Split('\n').Select((line, i) => new PageWord(line, new(cell.Left, cell.Top + (i * 10), cell.Left + (line.Length * 8), cell.Top + (i * 10) + 8)));
}
