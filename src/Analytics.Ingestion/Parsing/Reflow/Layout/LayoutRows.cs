namespace Analytics.Ingestion.Parsing.Reflow.Layout;

/// <summary>Shares the lines of a table out among its rows. Each row has one line for certain, that with its numbers; the lines around it
/// belong to it as far as its cells are centred on that line, or else hang down from it.</summary>
internal static class LayoutRows
{
    private const double CostOfUpperLine = 3.0;
    private const double CostOfOddLine = 0.75;
    private const double CostWithinParagraph = 0.2;

    /// <summary>The first line of each row, and behind them the line after the last row.</summary>
    /// <param name="anchors">The certain line of each row, the header's last one first where it may have lines below.</param>
    /// <param name="cells">What stands in the columns whose cells are one row high: column and line of every run.</param>
    /// <param name="from">The first line of the table.</param>
    /// <param name="to">The line behind its last one.</param>
    /// <param name="isBlank">Whether a line is blank.</param>
    public static int[] Starts(IReadOnlyList<int> anchors, IReadOnlyCollection<(int Column, int Line)> cells, int from, int to, Func<int, bool> isBlank)
    {
        var lines = cells.Select(cell => cell.Line).Distinct().Order().ToList();
        var centred = Best(anchors, cells, lines, from, to, isBlank, Uneven, out var centredCost);
        var hanging = Best(anchors, cells, lines, from, to, isBlank, Above, out var hangingCost);
        return centredCost <= hangingCost ? centred : hanging;
    }

    // From row to row: for each place where a row may end, the cheapest way there.
    private static int[] Best(
        IReadOnlyList<int> anchors,
        IReadOnlyCollection<(int Column, int Line)> cells,
        List<int> lines,
        int from,
        int to,
        Func<int, bool> isBlank,
        Func<int, int, double> unevenness,
        out double cost)
    {
        var byColumn = cells.GroupBy(cell => cell.Column).Select(group => group.Select(cell => cell.Line).Order().ToList()).ToList();
        var ways = new Dictionary<int, (double Cost, int[] Starts)> { [from] = (0, [from]) };
        for (var row = 0; row < anchors.Count; row++)
        {
            var next = row + 1 < anchors.Count ? anchors[row + 1] : to;
            var ends = row + 1 < anchors.Count
                ? lines.Where(line => line > anchors[row] && line <= next).Append(next).Distinct().ToList()
                : [to];
            var reached = new Dictionary<int, (double Cost, int[] Starts)>();
            foreach (var end in ends)
            {
                foreach (var (start, way) in ways)
                {
                    var total = way.Cost + CostOf(byColumn, anchors[row], start, end, unevenness)
                        + (end < to && end > 0 && !isBlank(end - 1) ? CostWithinParagraph : 0);
                    if (!reached.TryGetValue(end, out var known) || total < known.Cost)
                        reached[end] = (total, [.. way.Starts, end]);
                }
            }

            ways = reached;
        }

        var best = ways[to];
        cost = best.Cost;
        return best.Starts;
    }

    private static double CostOf(List<List<int>> byColumn, int anchor, int start, int end, Func<int, int, double> unevenness)
    {
        var cost = 0.0;
        foreach (var column in byColumn)
        {
            var above = column.Count(line => line >= start && line < anchor);
            var below = column.Count(line => line > anchor && line < end);
            cost += unevenness(above, below);
        }

        return cost;
    }

    // A centred cell has as many lines above the middle as below it; one of even height may print one of them on the middle line.
    private static double Uneven(int above, int below)
    {
        var difference = Math.Abs(above - below);
        return difference == 1 ? CostOfOddLine : difference;
    }

    private static double Above(int above, int below) => above * CostOfUpperLine;
}
