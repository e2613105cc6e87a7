namespace Analytics.Ingestion.Files.Pages;

/// <summary>A table drawn with ruling lines on one page.</summary>
internal sealed class RuledTable
{
    private readonly int[,] _cellAt;

    public RuledTable(double[] edgesX, double[] edgesY, IReadOnlyList<RuledCell> cells)
    {
        EdgesX = edgesX;
        EdgesY = edgesY;
        Cells = cells;
        _cellAt = new int[edgesY.Length - 1, edgesX.Length - 1];
        for (var i = 0; i < cells.Count; i++)
        {
            for (var row = cells[i].Row; row < cells[i].EndRow; row++)
            {
                for (var column = cells[i].Column; column < cells[i].EndColumn; column++)
                    _cellAt[row, column] = i;
            }
        }
    }

    /// <summary>The edges of its columns, from left to right.</summary>
    public double[] EdgesX { get; }

    /// <summary>The edges of its rows, from top to bottom.</summary>
    public double[] EdgesY { get; }

    /// <summary>Its cells, row by row; together they cover the grid.</summary>
    public IReadOnlyList<RuledCell> Cells { get; }

    /// <summary>Where it lies.</summary>
    public PageArea Area => new(EdgesX[0], EdgesY[0], EdgesX[^1], EdgesY[^1]);

    /// <summary>The cell at a point of the table.</summary>
    public RuledCell CellAt(double x, double y) => Cells[_cellAt[Index(EdgesY, y), Index(EdgesX, x)]];

    private static int Index(double[] edges, double at)
    {
        var found = Array.BinarySearch(edges, at);
        return Math.Clamp(found >= 0 ? found : ~found - 1, 0, edges.Length - 2);
    }
}
