using System.Text;
using Analytics.Domain.Forms;
using Analytics.Ingestion.Files.Packages;
using ExcelDataReader;

namespace Analytics.Ingestion.Files.Workbooks;

/// <summary>Reads workbooks (xlsx): every visible sheet, row by row, as it shows on the screen.</summary>
/// <remarks>Formulas give the value last computed; nothing is ever computed here. Of merged cells the first one has the value.
/// What is hidden is not read, for the printed form does not show it, but it is reported.</remarks>
/// <param name="maxLines">The largest number of rows of all sheets; a longer workbook is refused.</param>
internal sealed class WorkbookReader(int maxLines) : IFileReader
{
    // What Excel itself can hold; a row beyond it comes from no workbook program.
    private const int LastRow = 1_048_576;
    private const int MostColumns = 200;
    private const int LongestText = 32_767;

    // A single cell in the last row and column spans billions of empty ones.
    private const long MostCells = 30_000_000;
    private const long MostCharacters = 50_000_000;

    private static readonly ExcelReaderConfiguration Configuration = CreateConfiguration();

    /// <inheritdoc />
    public FileReading Read(string fileName, byte[] bytes)
    {
        if (PackageGuard.Inspect(fileName, bytes, FileFormat.Xlsx) is { } refusal)
            return FileReading.Refused(refusal);
        try
        {
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes, writable: false), Configuration);
            return ReadSheets(fileName, reader);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The package throws whatever its own code runs into on a damaged part: there is no narrower type to name.
            return FileReading.Refused(Refusals.Damaged(fileName, FileFormat.Xlsx));
        }
    }

    // The configuration asks for a code page that .NET knows only after it was registered, even where no file uses it.
    private static ExcelReaderConfiguration CreateConfiguration()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return new();
    }

    private FileReading ReadSheets(string fileName, IExcelDataReader reader)
    {
        var lines = new List<ContentLine>();
        var problems = new List<ReadingProblem>();
        var visited = 0L;
        var characters = 0L;
        do
        {
            var isVisible = reader.VisibleState == "visible";
            var first = lines.Count;
            var hidden = 0;
            for (var row = 1; reader.Read(); row++)
            {
                visited += reader.FieldCount;
                if (row > LastRow)
                    return FileReading.Refused(Refusals.Damaged(fileName, FileFormat.Xlsx));
                var cells = Cells(reader, ref hidden);
                characters += cells.Sum(cell => (long)cell.Text.Length);
                if (visited > MostCells || characters > MostCharacters)
                    return FileReading.Refused(Refusals.Inflated(fileName, "的表格行列数或文字量远超绩效表所需"));
                if (cells.Count == 0)
                    continue;
                // Blank rows are made up for only here, so that those below the last text never count.
                if (first + row > maxLines)
                    return FileReading.Refused(Refusals.TooManyLines(fileName, first + row, maxLines));
                while (lines.Count < first + row - 1)
                    lines.Add(Row([], reader.Name, lines.Count + 1, lines.Count - first + 1));
                lines.Add(Row(cells, reader.Name, lines.Count + 1, row));
            }

            if (!isVisible && lines.Count > first)
            {
                lines.RemoveRange(first, lines.Count - first);
                problems.Add(ReadingNotes.HiddenSheet(fileName, reader.Name));
            }
            else if (hidden > 0)
            {
                problems.Add(ReadingNotes.HiddenRows(fileName, reader.Name, hidden));
            }
        }
        while (reader.NextResult());

        return lines.Count == 0
            ? FileReading.Refused(Refusals.Blank(fileName))
            : new() { Content = new(lines), Lines = [.. lines.Select(line => line.Text)], Problems = problems };
    }

    private static List<ContentCell> Cells(IExcelDataReader reader, ref int hidden)
    {
        var cells = new List<ContentCell>();
        var hasHidden = false;
        for (var column = 0; column < reader.FieldCount; column++)
        {
            var value = reader.GetValue(column);
            if (value is null)
                continue;
            if (value is string { Length: > LongestText })
                throw new InvalidDataException("A cell holds more text than any workbook program can write.");
            // A column beyond every form's width is treated as one that is not shown.
            if (reader.RowHeight == 0 || column >= MostColumns || reader.GetColumnWidth(column) == 0)
                hasHidden = true;
            else if (SheetText.Of(value, reader.GetNumberFormatString(column)) is { Length: > 0 } text)
                cells.Add(new(text, column));
        }

        hidden += hasHidden ? 1 : 0;
        return cells;
    }

    private static ContentLine Row(IReadOnlyList<ContentCell> cells, string sheet, int line, int row)
    {
        var columns = new string[cells.Count == 0 ? 0 : cells[^1].Column + 1];
        Array.Fill(columns, "");
        foreach (var cell in cells)
            columns[cell.Column] = cell.Text;
        return new(new(line, line, sheet, Row: row), string.Join('\t', columns), isRow: true, _ => cells);
    }
}
