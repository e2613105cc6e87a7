using Analytics.Samples.Printing;

namespace Analytics.Samples.Layouts;

/// <summary>A form as one table, as a spreadsheet or a word processor holds it.</summary>
/// <param name="Widths">The columns' widths in Han characters.</param>
/// <param name="Rows">The rows.</param>
internal sealed record FormGrid(IReadOnlyList<int> Widths, IReadOnlyList<GridRow> Rows)
{
    private const int LabelColumns = 1;
    private const int NarrowLabel = 4;

    /// <summary>Lays a form out as a table.</summary>
    public static FormGrid Of(FormPage page) => Of(page, hasDateCell: false);

    /// <summary>Lays a form out as a table.</summary>
    /// <param name="page">The form.</param>
    /// <param name="hasDateCell">Whether the date of filing has a cell of its own beside its label.</param>
    public static FormGrid Of(FormPage page, bool hasDateCell)
    {
        int[] widths = [4, .. page.Columns.Select(column => WidthOf(column.Column))];
        var count = widths.Length;
        var rows = new List<GridRow>();
        rows.AddRange(Above(page, count, hasDateCell));
        rows.AddRange(page.Head.Select(pairs => new GridRow(GridRowKind.Head, Pairs(pairs, count))));
        rows.AddRange(Funding(page, count));
        rows.AddRange(Goals(page, count));
        rows.AddRange(Indicators(page));
        if (page.TotalLabel is { } label)
            rows.Add(Total(page, label));
        rows.AddRange(page.Closing.Select(closing => new GridRow(
            GridRowKind.Closing, [new(0, new(closing.Label)), new(LabelColumns, new(closing.Text), count - LabelColumns, IsCentred: false)])));
        rows.AddRange(page.Foot.Select(line => new GridRow(GridRowKind.Below, [new(0, new(line), count, IsCentred: false)])));
        return new(widths, rows);
    }

    /// <summary>Lays the forms of a document out, with whole or broken labels.</summary>
    public static List<FormGrid> OfAll(IReadOnlyList<FormPage> pages, SeededRandom random)
    {
        var breaksLabels = random.Chance(50);
        return [.. pages.Select(Of).Select(grid => breaksLabels ? grid.WithBrokenLabels() : grid)];
    }

    /// <summary>The table with its labels broken over lines, as their template has them: 产出指标 above (50分), 年度 above 总体目标.</summary>
    public FormGrid WithBrokenLabels() => this with { Rows = [.. Rows.Select(row => row with { Cells = [.. row.Cells.Select(Broken)] })] };

    private static GridCell Broken(GridCell cell)
    {
        if (cell is not { IsCentred: true, Height: > 1 })
            return cell;
        var text = cell.Content.Text;
        var bracket = text.AsSpan().IndexOfAny('(', '（');
        var at = bracket > 0 ? bracket : text.Length > NarrowLabel ? 2 : 0;
        return at == 0 ? cell : cell with { Content = cell.Content with { Text = $"{text[..at]}\n{text[at..]}" } };
    }

    private static int WidthOf(PageColumn column) => column switch
    {
        PageColumn.Level1 or PageColumn.Level2 => 6,
        PageColumn.Level3 => 14,
        PageColumn.Target or PageColumn.Actual => 8,
        PageColumn.Reason => 12,
        PageColumn.Criteria => 8,
        PageColumn.Remark => 6,
        PageColumn.Operator or PageColumn.Unit => 5,
        _ => 5,
    };

    private static IEnumerable<GridRow> Above(FormPage page, int count, bool hasDateCell)
    {
        if (page.Annex is { } annex)
            yield return new(GridRowKind.Above, [new(0, new(annex), count, IsCentred: false)]);
        foreach (var line in page.Title)
            yield return new(GridRowKind.Above, [new(0, new(line), count)]);
        if (page.Top is [var unit, var date])
        {
            var half = count / 2;
            var head = new GridCell(0, new($"{unit.Label}：{unit.Value}"), half, IsCentred: false);
            yield return new(GridRowKind.Above, hasDateCell
                ? [head, new(half, new($"{date.Label}：")), new(half + 1, new(date.Value), count - half - 1, IsCentred: false)]
                : [head, new(half, new($"{date.Label}：{date.Value}"), count - half, IsCentred: false)]);
        }

        if (page.CurrencyLine is { } currency)
            yield return new(GridRowKind.Above, [new(0, new(currency), count, IsCentred: false)]);
    }

    private static List<GridCell> Pairs(IReadOnlyList<(string Label, string Value)> pairs, int count)
    {
        var cells = new List<GridCell>();
        var column = 0;
        for (var i = 0; i < pairs.Count; i++)
        {
            var width = i == pairs.Count - 1 ? count - column : count / pairs.Count;
            cells.Add(new(column, new(pairs[i].Label), 2));
            cells.Add(new(column + 2, new(pairs[i].Value), width - 2));
            column += width;
        }

        return cells;
    }

    private static IEnumerable<GridRow> Funding(FormPage page, int count)
    {
        var columns = page.FundingColumns.Count;
        var sourceWidth = count - LabelColumns - (columns - 1);
        var hasHeader = page.FundingColumns.Any(column => column.Header.Length > 0);
        var height = page.Funding.Count + (hasHeader ? 1 : 0);
        if (hasHeader)
            yield return new(GridRowKind.Funding, [new(0, new(page.FundingLabel), Height: height), .. Cells([.. page.FundingColumns.Select(column => new PageCell(column.Header))])]);
        for (var i = 0; i < page.Funding.Count; i++)
        {
            var cells = Cells(page.Funding[i]);
            yield return new(GridRowKind.Funding, !hasHeader && i == 0 ? [new(0, new(page.FundingLabel), Height: height), .. cells] : [.. cells]);
        }

        IEnumerable<GridCell> Cells(IReadOnlyList<PageCell> row) => row.Select((cell, i) => i == 0
            ? new GridCell(LabelColumns, cell, sourceWidth, IsCentred: false)
            : new GridCell(LabelColumns + sourceWidth + i - 1, cell));
    }

    private static IEnumerable<GridRow> Goals(FormPage page, int count)
    {
        var half = (count - LabelColumns) / page.Goals.Count;
        if (page.GoalHeaders.Count > 0)
            yield return new(GridRowKind.Goals, [new(0, new(page.GoalLabel), Height: 2), .. Cells(page.GoalHeaders, isCentred: true)]);
        yield return new(GridRowKind.Goals, page.GoalHeaders.Count > 0
            ? [.. Cells(page.Goals, isCentred: false)]
            : [new(0, new(page.GoalLabel)), .. Cells(page.Goals, isCentred: false)]);

        IEnumerable<GridCell> Cells(IReadOnlyList<string> texts, bool isCentred) => texts.Select((text, i) => new GridCell(
            LabelColumns + (i * half), new(text), i == texts.Count - 1 ? count - LabelColumns - (i * half) : half, IsCentred: isCentred));
    }

    private static IEnumerable<GridRow> Indicators(FormPage page)
    {
        yield return new(
            GridRowKind.TableHeader,
            [new(0, new(page.TableLabel), Height: page.Rows.Count + 1), .. page.Columns.Select((column, i) => new GridCell(LabelColumns + i, new(column.Header)))]);
        for (var row = 0; row < page.Rows.Count; row++)
        {
            var cells = new List<GridCell>();
            for (var column = 0; column < page.Columns.Count; column++)
            {
                var isLevel = page.Columns[column].Column is PageColumn.Level1 or PageColumn.Level2;
                if (isLevel && row > 0 && IsSameLevel(page, row - 1, row, column))
                    continue;
                var isText = page.Columns[column].Column is PageColumn.Level3 or PageColumn.Reason;
                cells.Add(new(LabelColumns + column, page.Rows[row][column], Height: isLevel ? LevelHeight(page, row, column) : 1, IsCentred: !isText));
            }

            yield return new(GridRowKind.Indicator, cells);
        }
    }

    private static int LevelHeight(FormPage page, int row, int column)
    {
        var height = 1;
        while (row + height < page.Rows.Count && IsSameLevel(page, row, row + height, column))
            height++;
        return height;
    }

    // Rows are of one level 2 only within one level 1.
    private static bool IsSameLevel(FormPage page, int first, int second, int column) =>
        Enumerable.Range(0, column + 1).All(i => page.Rows[first][i].Text == page.Rows[second][i].Text);

    private static GridRow Total(FormPage page, string label)
    {
        var cells = new List<GridCell>();
        var count = LabelColumns + page.Columns.Count;
        var columns = page.Columns.Select((column, i) => (column.Column, Index: LabelColumns + i)).ToDictionary(entry => entry.Column, entry => entry.Index);
        var placed = page.Total
            .Select(entry => (Index: columns.TryGetValue(entry.Column, out var index) ? index : count - 1, entry.Cell))
            .OrderBy(entry => entry.Index)
            .ToList();
        var first = placed.Count > 0 ? placed[0].Index : count;
        cells.Add(new(0, new(label), first));
        foreach (var (index, cell) in placed)
            cells.Add(new(index, cell));
        return new(GridRowKind.Total, cells);
    }
}
