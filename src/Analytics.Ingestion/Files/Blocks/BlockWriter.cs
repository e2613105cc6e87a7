using Analytics.Domain.Forms;

namespace Analytics.Ingestion.Files.Blocks;

/// <summary>Writes the blocks of a document down as lines of content, in the order in which they are read.</summary>
/// <remarks>A table within a cell gives rows of its own behind the row of that cell. Where a cell only lays out the page, what
/// stands in it is written as if there were no cell around it.</remarks>
/// <param name="maxLines">The largest number of lines.</param>
internal sealed class BlockWriter(int maxLines)
{
    private readonly List<ContentLine> _lines = [];
    private bool _hasText;

    /// <summary>Writes blocks.</summary>
    public void Write(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is TextBlock text)
                Write(text);
            else if (block is TableBlock table)
                Write(table);
        }
    }

    /// <summary>What was written, or why it is refused.</summary>
    public FileReading ToReading(string fileName)
    {
        if (!_hasText)
            return FileReading.Refused(Refusals.Blank(fileName));
        return _lines.Count > maxLines
            ? FileReading.Refused(Refusals.TooManyLines(fileName, _lines.Count, maxLines))
            : new() { Content = new(_lines), Lines = [.. _lines.Select(line => line.Text)] };
    }

    private void Write(TextBlock block)
    {
        foreach (var line in block.Text.Split('\n'))
        {
            if (block.IsPreformatted)
                Add(ContentLines.OfTextFile(NextPlace(), line));
            else
                Add(ContentLines.OfRunningText(NextPlace(), CellText.Clean(line)));
        }
    }

    private void Write(TableBlock table)
    {
        foreach (var row in table.Rows)
            Write(row);
    }

    private void Write(TableRow row)
    {
        var printed = row.Cells.Where(cell => !cell.IsBlank).ToList();
        var isOnlyFrame = printed.Count == 1 && printed[0].InnerTables.Count > 0;
        var cells = isOnlyFrame ? [] : printed.Where(cell => !cell.IsFrame && cell.Text.Length > 0).Select(cell => new ContentCell(cell.Text, cell.Column, cell.ColumnCount)).ToList();
        if (cells.Count > 0 || printed.Count == 0)
            Add(ContentLines.OfRow(NextPlace(), cells));
        foreach (var cell in printed)
            Write(isOnlyFrame || cell.IsFrame ? cell.Blocks : cell.InnerTables);
    }

    private SourcePlace NextPlace() => SourcePlace.OnLine(_lines.Count + 1);

    private void Add(ContentLine line)
    {
        _hasText |= !line.IsBlank;
        _lines.Add(line);
    }
}
