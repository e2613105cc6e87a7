namespace Analytics.Ingestion.Files.Pages;

/// <summary>Puts the squares of a grid together to cells: where no line parts two squares, they are one cell.</summary>
internal sealed class GridCells
{
    // So much of a square's side has to be drawn to part it from its neighbour.
    private const double LeastCoverage = 0.6;

    private readonly double[] _edgesX;
    private readonly double[] _edgesY;
    private readonly double[,] _leftOf;
    private readonly double[,] _above;

    public GridCells(double[] edgesX, double[] edgesY, List<PageRule> vertical, List<PageRule> horizontal)
    {
        _edgesX = edgesX;
        _edgesY = edgesY;
        _leftOf = Coverage(edgesX, edgesY, vertical);
        _above = Coverage(edgesY, edgesX, horizontal);
    }

    private int RowCount => _edgesY.Length - 1;

    private int ColumnCount => _edgesX.Length - 1;

    /// <summary>The cells, row by row.</summary>
    public List<RuledCell> Find()
    {
        var taken = new bool[RowCount, ColumnCount];
        var cells = new List<RuledCell>();
        for (var row = 0; row < RowCount; row++)
        {
            for (var column = 0; column < ColumnCount; column++)
            {
                if (!taken[row, column])
                    Take(row, column, taken, cells);
            }
        }

        cells.Sort((a, b) => (a.Row, a.Column).CompareTo((b.Row, b.Column)));
        return cells;
    }

    private void Take(int row, int column, bool[,] taken, List<RuledCell> cells)
    {
        var squares = Connected(row, column, taken);
        var endRow = squares.Max(square => square.Row) + 1;
        var firstColumn = squares.Min(square => square.Column);
        var endColumn = squares.Max(square => square.Column) + 1;
        if (squares.Count == (endRow - row) * (endColumn - firstColumn))
        {
            cells.Add(Cell(row, endRow, firstColumn, endColumn));
            return;
        }

        // A cell has four corners: where lines are missing, what is open sideways stays together, and rows stay apart.
        foreach (var inRow in squares.GroupBy(square => square.Row))
        {
            var columns = inRow.Select(square => square.Column).Order().ToList();
            for (var start = 0; start < columns.Count;)
            {
                var end = start + 1;
                while (end < columns.Count && columns[end] == columns[end - 1] + 1 && !IsParted(_leftOf, columns[end], inRow.Key))
                    end++;
                cells.Add(Cell(inRow.Key, inRow.Key + 1, columns[start], columns[end - 1] + 1));
                start = end;
            }
        }
    }

    private List<(int Row, int Column)> Connected(int row, int column, bool[,] taken)
    {
        var squares = new List<(int Row, int Column)> { (row, column) };
        taken[row, column] = true;
        for (var i = 0; i < squares.Count; i++)
        {
            var (r, c) = squares[i];
            Visit(r, c + 1, c + 1 < ColumnCount && !IsParted(_leftOf, c + 1, r));
            Visit(r, c - 1, c > 0 && !IsParted(_leftOf, c, r));
            Visit(r + 1, c, r + 1 < RowCount && !IsParted(_above, r + 1, c));
            Visit(r - 1, c, r > 0 && !IsParted(_above, r, c));
        }

        return squares;

        void Visit(int r, int c, bool isOpen)
        {
            if (isOpen && !taken[r, c])
            {
                taken[r, c] = true;
                squares.Add((r, c));
            }
        }
    }

    private RuledCell Cell(int row, int endRow, int column, int endColumn) => new()
    {
        Row = row,
        EndRow = endRow,
        Column = column,
        EndColumn = endColumn,
        Area = new(_edgesX[column], _edgesY[row], _edgesX[endColumn], _edgesY[endRow]),
        IsOpenBelow = endRow == RowCount && !Enumerable.Range(column, endColumn - column).Any(c => IsParted(_above, RowCount, c)),
    };

    private static bool IsParted(double[,] coverage, int edge, int along) => coverage[edge, along] >= LeastCoverage;

    // For every edge and every square along it: the share of the square's side that is drawn.
    private static double[,] Coverage(double[] across, double[] along, List<PageRule> rules)
    {
        var coverage = new double[across.Length, along.Length - 1];
        foreach (var rule in rules)
        {
            var edge = Nearest(across, rule.At);
            for (var i = 0; i + 1 < along.Length; i++)
            {
                var shared = Math.Min(rule.To, along[i + 1]) - Math.Max(rule.From, along[i]);
                if (shared > 0)
                    coverage[edge, i] += shared / (along[i + 1] - along[i]);
            }
        }

        return coverage;
    }

    private static int Nearest(double[] edges, double at)
    {
        var index = Array.BinarySearch(edges, at);
        if (index >= 0)
            return index;
        index = ~index;
        return index == edges.Length || (index > 0 && at - edges[index - 1] < edges[index] - at) ? index - 1 : index;
    }
}
