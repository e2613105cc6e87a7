using ExcelDataReader;

namespace Analytics.Ingestion.Files.Workbooks;

/// <summary>The merged cells of a sheet, asked row by row from top to bottom.</summary>
internal sealed class MergedCells
{
    private readonly Dictionary<int, List<CellRange>> _byRow = [];
    private readonly int[] _coveredTo;
    private readonly int[] _span;

    /// <param name="ranges">The ranges, in rows and columns from 0.</param>
    /// <param name="mostColumns">How many columns of a sheet are read.</param>
    public MergedCells(IEnumerable<CellRange> ranges, int mostColumns)
    {
        _coveredTo = new int[mostColumns];
        _span = new int[mostColumns];
        Array.Fill(_coveredTo, -1);
        foreach (var range in ranges)
        {
            if (!_byRow.TryGetValue(range.FromRow, out var row))
                _byRow[range.FromRow] = row = [];
            row.Add(range);
        }
    }

    /// <summary>Goes on to a row.</summary>
    /// <param name="row">The row, from 0.</param>
    public void MoveTo(int row)
    {
        Array.Clear(_span);
        if (!_byRow.TryGetValue(row, out var starting))
            return;
        foreach (var range in starting)
        {
            var end = Math.Min(range.ToColumn, _coveredTo.Length - 1);
            for (var column = range.FromColumn; column <= end; column++)
                _coveredTo[column] = Math.Max(_coveredTo[column], range.ToRow);
            if (range.FromColumn <= end)
                _span[range.FromColumn] = end - range.FromColumn + 1;
        }
    }

    /// <summary>How many columns the cell of the current row covers; 0 where it is covered by another one and not shown.</summary>
    /// <param name="row">The current row.</param>
    /// <param name="column">Its column.</param>
    public int ColumnCount(int row, int column) => _span[column] > 0 ? _span[column] : _coveredTo[column] >= row ? 0 : 1;
}
