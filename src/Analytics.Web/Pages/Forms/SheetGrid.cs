using Analytics.Domain.Forms;

namespace Analytics.Web.Pages.Forms;

/// <summary>The lines of a file whose lines are rows of tables, as a grid.</summary>
/// <param name="Rows">The rows, in the order of the file.</param>
/// <param name="Columns">The columns in which any of the rows has something, counted from 0.</param>
/// <param name="IsSheet">Whether the rows are those of sheets, whose columns have letters and whose rows have numbers of their own.</param>
public sealed record SheetGrid(IReadOnlyList<SheetGridRow> Rows, IReadOnlyList<int> Columns, bool IsSheet)
{
    /// <summary>Grids with more cells than this are shown as lines: a browser would take too long over them.</summary>
    private const int MostCells = 40_000;

    /// <summary>Makes a grid of the lines.</summary>
    /// <param name="lines">The lines that are shown.</param>
    /// <param name="form">The form; the places of its values say which lines are rows of which sheet.</param>
    /// <returns>The grid; null where the lines are running text, or too many for a grid.</returns>
    public static SheetGrid? Of(IReadOnlyList<SourceLine> lines, EvaluationForm form)
    {
        if (!lines.Any(line => line.IsOfForm && line.Text.Contains('\t', StringComparison.Ordinal)))
            return null;
        var cells = lines.Select(line => line.Text.Split('\t')).ToList();
        var columns = Enumerable.Range(0, cells.Max(row => row.Length))
            .Where(column => cells.Any(row => column < row.Length && row[column].Length > 0))
            .ToList();
        if ((long)columns.Count * lines.Count > MostCells)
            return null;

        // A place names both the line and the row of its sheet, and within a sheet lines and rows run side by side.
        var sheets = SourceLines.AllPlacesOf(form)
            .Where(place => place is { Sheet: not null, Row: not null })
            .Select(place => (Name: place.Sheet!, Start: place.Line - place.Row!.Value + 1))
            .Distinct()
            .OrderBy(sheet => sheet.Start)
            .ToList();
        return new(
            [.. lines.Select((line, index) =>
            {
                var sheet = line.IsOfForm ? sheets.LastOrDefault(sheet => sheet.Start <= line.Number) : default;
                return new SheetGridRow(line, sheet.Name, sheet.Name is null ? null : line.Number - sheet.Start + 1, cells[index]);
            })],
            columns,
            sheets.Count > 0);
    }
}
