using Analytics.Domain.Forms;

namespace Analytics.Ingestion.Files;

/// <summary>Makes lines of content, in the one way that all readers share.</summary>
internal static class ContentLines
{
    /// <summary>A line of a text file: a row where tabs or pipes mark its columns, else running text.</summary>
    public static ContentLine OfTextFile(SourcePlace place, string line)
    {
        var text = CellSplitter.IsRule(line) ? "" : line;
        var isRow = CellSplitter.HasColumns(text);
        return new(place, text, isRow, isRow ? CellSplitter.SplitColumns : CellSplitter.SplitBlanks) { MayBreakCells = isRow };
    }

    /// <summary>A line of running text of a document that has real tables: blanks and tabs part its cells.</summary>
    public static ContentLine OfRunningText(SourcePlace place, string line) => new(place, line, isRow: false, CellSplitter.SplitBlanks);

    /// <summary>A row of a table.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="cells">Its cells that are not empty, from left to right.</param>
    public static ContentLine OfRow(SourcePlace place, IReadOnlyList<ContentCell> cells)
    {
        var columns = new string[cells.Count == 0 ? 0 : cells[^1].Column + 1];
        Array.Fill(columns, "");
        foreach (var cell in cells)
            columns[cell.Column] = CellText.OnOneLine(cell.Text).Replace('\t', ' ');
        return new(place, string.Join('\t', columns), isRow: true, _ => cells);
    }
}
