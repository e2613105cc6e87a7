using System.Globalization;
using Analytics.Domain.Forms;

namespace Analytics.Ingestion.Files.Workbooks;

/// <summary>Collects the rows of a workbook, sheet by sheet, whatever kind of file they come from.</summary>
/// <param name="fileName">Name of the file, for messages.</param>
/// <param name="maxLines">The largest number of rows of all sheets.</param>
internal sealed class SheetLines(string fileName, int maxLines)
{
    /// <summary>How many columns of a sheet are read: more than any form has.</summary>
    public const int MostColumns = 200;

    // What Excel itself can hold.
    private const int LastRow = 1_048_576;
    private const int LongestText = 32_767;

    // A single cell in the last row and column spans billions of empty ones.
    private const long MostCells = 30_000_000;
    private const long MostCharacters = 50_000_000;
    private const int MostNamed = 5;

    private readonly List<ContentLine> _lines = [];
    private readonly List<ReadingProblem> _problems = [];
    private string _sheet = "";
    private int _first;
    private int _hidden;
    private long _visited;
    private long _characters;

    /// <summary>Why the workbook is refused; null as long as it is not.</summary>
    public ReadingProblem? Refusal { get; private set; }

    /// <summary>Begins a sheet.</summary>
    public void Begin(string sheet) => (_sheet, _first, _hidden) = (sheet, _lines.Count, 0);

    /// <summary>Adds a row below the ones before it; one without cells only counts.</summary>
    /// <param name="row">The row, from 1.</param>
    /// <param name="width">How many cells were looked at.</param>
    /// <param name="cells">The cells that show a text.</param>
    /// <param name="hasHidden">Whether cells with a text are not shown.</param>
    /// <returns>Whether reading may go on.</returns>
    public bool Add(int row, int width, IReadOnlyList<(int Column, int ColumnCount, string Text)> cells, bool hasHidden)
    {
        _visited += width;
        _hidden += hasHidden ? 1 : 0;
        foreach (var cell in cells)
            _characters += cell.Text.Length;
        if (row > LastRow || cells.Any(cell => cell.Text.Length > LongestText))
            Refusal = Refusals.Damaged(fileName, FileFormat.Xlsx);
        else if (_visited > MostCells || _characters > MostCharacters)
            Refusal = Refusals.Inflated(fileName, "的表格行列数或文字量远超绩效表所需");
        else if (cells.Count > 0 && _first + row > maxLines)
            Refusal = Refusals.TooManyLines(fileName, _first + row, maxLines);
        if (Refusal is not null)
            return false;
        if (cells.Count == 0)
            return true;
        // Blank rows are made up for only here, so that those below the last text never count.
        while (_lines.Count < _first + row - 1)
            _lines.Add(Line(_lines.Count - _first + 1, []));
        _lines.Add(Line(row, cells));
        return true;
    }

    /// <summary>Ends a sheet.</summary>
    /// <param name="isVisible">Whether it shows; the rows of one that does not are taken back.</param>
    /// <param name="facts">What the sheet says of its cells beside their values.</param>
    public void End(bool isVisible, SheetFacts? facts)
    {
        if (!isVisible)
        {
            if (_lines.Count == _first)
                return;
            _lines.RemoveRange(_first, _lines.Count - _first);
            _problems.Add(ReadingNotes.HiddenSheet(fileName, _sheet));
            return;
        }

        if (_hidden > 0)
            _problems.Add(ReadingNotes.HiddenRows(fileName, _sheet, _hidden));
        if (facts?.Loss is { } loss)
            _problems.Add(ReadingNotes.SheetDamaged(fileName, _sheet, loss));
        if (facts?.Errors is { Count: > 0 } errors)
            _problems.Add(ReadingNotes.ErrorValues(fileName, _sheet, Names(errors.Select(error => $"{error.Key}（{error.Value}）"), errors.Count), PlaceOf(errors.Keys.First())));
        if (facts?.Uncomputed is { Count: > 0 } uncomputed)
            _problems.Add(ReadingNotes.UncomputedFormulas(fileName, _sheet, Names(uncomputed.Select(cell => cell.ToString()), uncomputed.Count), PlaceOf(uncomputed[0])));
    }

    /// <summary>What was collected.</summary>
    public FileReading ToReading()
    {
        if (Refusal is not null)
            return FileReading.Refused(Refusal);
        return _lines.Count == 0
            ? FileReading.Refused(Refusals.Blank(fileName))
            : new() { Content = new(_lines), Lines = [.. _lines.Select(line => line.Text)], Problems = _problems };
    }

    private ContentLine Line(int row, IReadOnlyList<(int Column, int ColumnCount, string Text)> cells)
    {
        var number = _lines.Count + 1;
        var place = new SourcePlace(number, number, _sheet, Row: row);
        return ContentLines.OfRow(place, [.. cells.Select(cell => new ContentCell(cell.Text, cell.Column, cell.ColumnCount, place with { Cell = new CellAddress(row, cell.Column).ToString() }))]);
    }

    // An error may stand below the last row with a text.
    private SourcePlace? PlaceOf(CellAddress cell)
    {
        var line = _first + cell.Row;
        return line > _lines.Count ? null : new(line, line, _sheet, cell.ToString(), Row: cell.Row);
    }

    private static string Names(IEnumerable<string> cells, int count) =>
        string.Join('、', cells.Take(MostNamed)) + (count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $"等 {count} 个") : "");
}
