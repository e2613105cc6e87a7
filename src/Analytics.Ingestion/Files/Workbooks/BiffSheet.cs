using System.Buffers.Binary;
using System.Globalization;

namespace Analytics.Ingestion.Files.Workbooks;

/// <summary>Walks the records of one sheet of an old workbook. They have no check value; but rows, cells and dimensions speak of each
/// other, and cells stand in order: where they disagree, something of the sheet is lost.</summary>
internal sealed class BiffSheet
{
    private const int ErrorResult = 2;

    private readonly SheetFacts _facts = new();
    private readonly HashSet<int> _promisedRows = [];
    private readonly HashSet<int> _rowsWithCells = [];
    private CellAddress _last = new(0, 0);
    private int _lastRow;
    private int _rowCount;
    private int _columnCount;
    private bool _hasStranger;
    private bool _isAmongCells;

    private BiffSheet()
    {
    }

    /// <summary>Walks a sheet.</summary>
    /// <param name="stream">The stream of the workbook.</param>
    /// <param name="position">Where the sheet begins.</param>
    /// <returns>What it says; null where it does not begin or end as a sheet.</returns>
    public static SheetFacts? Inspect(ReadOnlySpan<byte> stream, int position)
    {
        if (!BiffRecord.TryRead(stream, position, out var record) || record.Id != BiffRecord.StartOfSubstream)
            return null;
        var sheet = new BiffSheet();
        // Charts within a sheet are substreams of their own.
        for (var depth = 1; depth > 0;)
        {
            position += record.Length;
            if (!BiffRecord.TryRead(stream, position, out record))
                return null;
            depth += record.Id switch { BiffRecord.StartOfSubstream => 1, BiffRecord.EndOfSubstream => -1, _ => 0 };
            if (depth == 1)
                sheet.Take(record);
        }

        return sheet.Finish();
    }

    private void Take(BiffRecord record)
    {
        if (record.Id == BiffRecord.Dimensions && record.Data.Length >= 10)
        {
            var isWide = record.Data.Length >= 14;
            _rowCount = isWide ? BinaryPrimitives.ReadInt32LittleEndian(record.Data[4..]) : record.Word(2);
            _columnCount = record.Word(isWide ? 10 : 6);
        }
        else if (record.Id == BiffRecord.Row && record.Data.Length >= 6)
        {
            if (record.Word(2) < record.Word(4))
                _promisedRows.Add(record.Word(0));
            _lastRow = Math.Max(_lastRow, record.Word(0) + 1);
        }
        else if (record.IsCell)
        {
            TakeCell(record);
        }

        var belongs = record.BelongsAmongCells;
        if (_isAmongCells && belongs && _hasStranger && (record.IsCell || record.Id is BiffRecord.Row or BiffRecord.RowBlock))
            _facts.Loss ??= "表格数据中夹有无法识别的记录";
        _isAmongCells |= record.IsCell || record.Id == BiffRecord.Row;
        _hasStranger |= _isAmongCells && !belongs;
    }

    private void TakeCell(BiffRecord record)
    {
        var first = new CellAddress(record.Word(0) + 1, record.Word(2));
        var lastColumn = record.Id is BiffRecord.SeveralNumbers or BiffRecord.SeveralBlanks ? record.Word(record.Data.Length - 2) : first.Column;
        if (first.Row < _last.Row || (first.Row == _last.Row && first.Column <= _last.Column) || lastColumn < first.Column)
            _facts.Loss ??= string.Create(CultureInfo.InvariantCulture, $"单元格 {first} 的位置前后颠倒");
        _last = new(first.Row, lastColumn);
        _lastRow = Math.Max(_lastRow, first.Row);
        _rowsWithCells.Add(first.Row - 1);
        if (_rowCount > 0 && (first.Row > _rowCount || lastColumn >= _columnCount))
            _facts.Loss ??= string.Create(CultureInfo.InvariantCulture, $"单元格 {first} 在表格范围之外");
        if (ErrorOf(record) is { } error)
            _facts.Errors.TryAdd(first, error);
    }

    private SheetFacts Finish()
    {
        var missing = _promisedRows.Where(row => !_rowsWithCells.Contains(row)).Order().ToList();
        if (missing.Count > 0)
            _facts.Loss ??= string.Create(CultureInfo.InvariantCulture, $"应有内容的第 {missing[0] + 1} 行等 {missing.Count} 行没有单元格");
        if (_lastRow < _rowCount)
            _facts.Loss ??= string.Create(CultureInfo.InvariantCulture, $"应有 {_rowCount} 行，只找到 {_lastRow} 行");
        return _facts;
    }

    private static string? ErrorOf(BiffRecord record)
    {
        if (record.Id == BiffRecord.BoolOrError && record.Data.Length >= 8 && record.Data[7] != 0)
            return NameOf(record.Data[6]);
        var isFormula = record.Id is BiffRecord.Formula or 0x0206 or 0x0406;
        return isFormula && record.Data.Length >= 14 && record.Word(12) == 0xFFFF && record.Data[6] == ErrorResult ? NameOf(record.Data[8]) : null;
    }

    private static string NameOf(byte error) => error switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };
}
