using Analytics.Samples.Printing;

namespace Analytics.Samples.Layouts;

/// <summary>Lays a form out row by row with nothing between the cells, so that only the arithmetic tells its numbers apart.</summary>
internal sealed class GluedText(FormPage page, NaturalStyle style)
{
    /// <summary>The lines.</summary>
    public IReadOnlyList<string> Lines() =>
    [
        .. page.Title,
        string.Concat(page.Top.Select(pair => $"{pair.Label}：{pair.Value}")),
        .. page.CurrencyLine is { } currency ? [currency] : Array.Empty<string>(),
        .. page.Head.Select(pairs => string.Concat(pairs.Select(pair => pair.Label + pair.Value))),
        page.FundingLabel,
        string.Concat(page.FundingColumns.Select(column => column.Header)),
        .. page.Funding.Select(Glued),
        page.GoalLabel,
        string.Concat(page.GoalHeaders),
        .. page.Goals.SelectMany(goal => Wrapping.Lines(goal, style.GoalWidth, keepsMarks: true).Append("")),
        page.TableLabel,
        string.Concat(page.Columns.Select(column => column.Header)),
        .. page.Rows.Select((row, i) => string.Concat(row.Select((cell, column) => IsRepeated(i, column) ? "" : cell.Text))),
        .. page.TotalLabel is { } label ? [string.Join(' ', [label, .. page.Total.Select(entry => entry.Cell.Text)])] : Array.Empty<string>(),
        .. page.Closing.SelectMany(closing => new[] { closing.Label, closing.Text }),
        .. page.Foot,
        "",
    ];

    // Amounts keep two decimals: without them not even a person could part them.
    private string Glued(IReadOnlyList<PageCell> row) => string.Concat(row.Select((cell, i) =>
        page.FundingColumns[i].Column is PageColumn.Initial or PageColumn.Adjusted or PageColumn.Executed && cell.Number is { } amount ? Printed.Fixed(amount) : cell.Text));

    private bool IsRepeated(int row, int column) =>
        page.Columns[column].Column is PageColumn.Level1 or PageColumn.Level2
        && row > 0
        && Enumerable.Range(0, column + 1).All(i => page.Rows[row - 1][i].Text == page.Rows[row][i].Text);
}
