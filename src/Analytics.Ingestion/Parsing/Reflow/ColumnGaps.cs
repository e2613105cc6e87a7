namespace Analytics.Ingestion.Parsing.Reflow;

/// <summary>The columns of a table of aligned text.</summary>
internal sealed class ColumnGaps
{
    private readonly int[] _starts;

    private ColumnGaps(IEnumerable<int> starts) => _starts = [.. starts.Order()];

    /// <summary>The columns between the gaps that run down all lines.</summary>
    public static ColumnGaps Of(IEnumerable<List<AlignedCell>> lines)
    {
        var cells = lines.SelectMany(line => line).OrderBy(cell => cell.Start).ToList();
        var starts = new List<int>();
        var end = int.MinValue;
        foreach (var cell in cells)
        {
            if (cell.Start > end)
                starts.Add(cell.Start);
            end = Math.Max(end, cell.End);
        }

        return new(starts);
    }

    /// <summary>The columns that begin with the cells of a header.</summary>
    public static ColumnGaps Under(List<AlignedCell> header) => new(header.Select(cell => cell.Start));

    /// <summary>The column of a cell, from 0.</summary>
    public int Of(AlignedCell cell)
    {
        var index = Array.FindLastIndex(_starts, start => start <= cell.Start);
        return Math.Max(index, 0);
    }
}
