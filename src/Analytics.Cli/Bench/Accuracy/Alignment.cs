namespace Analytics.Cli.Bench.Accuracy;

/// <summary>Pairs the rows of two lists that kept their order, where rows may have been lost or made up.</summary>
internal static class Alignment
{
    // In thousandths, so that sums compare exactly.
    private const int Scale = 1000;
    private const int GapCost = 600;

    /// <summary>The pairs in order; an index is null where the row has no partner.</summary>
    /// <param name="expected">How many rows there should be.</param>
    /// <param name="got">How many there are.</param>
    /// <param name="distance">From 0 for rows that are the same to 1 for rows that have nothing in common.</param>
    public static List<(int? Expected, int? Got)> Of(int expected, int got, Func<int, int, double> distance)
    {
        var costs = new int[expected + 1, got + 1];
        for (var i = 0; i <= expected; i++)
        {
            for (var j = 0; j <= got; j++)
            {
                if (i == 0 || j == 0)
                    costs[i, j] = (i + j) * GapCost;
                else
                    costs[i, j] = Math.Min(costs[i - 1, j - 1] + Cost(i - 1, j - 1), Math.Min(costs[i - 1, j], costs[i, j - 1]) + GapCost);
            }
        }

        var pairs = new List<(int? Expected, int? Got)>();
        for (var (i, j) = (expected, got); i > 0 || j > 0;)
        {
            if (i > 0 && j > 0 && costs[i, j] == costs[i - 1, j - 1] + Cost(i - 1, j - 1))
                pairs.Add((--i, --j));
            else if (i > 0 && costs[i, j] == costs[i - 1, j] + GapCost)
                pairs.Add((--i, null));
            else
                pairs.Add((null, --j));
        }

        pairs.Reverse();
        return pairs;

        int Cost(int i, int j) => (int)(distance(i, j) * Scale);
    }

    /// <summary>How far two texts lie apart: their edit distance divided by the longer length.</summary>
    public static double Distance(string? first, string? second)
    {
        var (a, b) = (first ?? "", second ?? "");
        if (a == b)
            return 0;
        if (a.Length == 0 || b.Length == 0)
            return 1;
        var above = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                row[j] = Math.Min(above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(above[j], row[j - 1]) + 1);
            above = row;
        }

        return (double)above[^1] / Math.Max(a.Length, b.Length);
    }
}
