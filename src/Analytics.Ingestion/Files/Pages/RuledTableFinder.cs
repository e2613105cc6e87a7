namespace Analytics.Ingestion.Files.Pages;

/// <summary>Finds the tables that the ruling lines of a page make up.</summary>
internal static class RuledTableFinder
{
    // How far a line may end before the one that it should meet.
    private const double Reach = 3.2;

    // More crossings, columns or rows than this are a drawing or squared paper, no form.
    private const long MostPairs = 4_000_000;
    private const int MostColumns = 200;
    private const int MostRows = 2000;

    /// <summary>The tables, from top to bottom.</summary>
    public static List<RuledTable> Find(PageRules rules)
    {
        var tables = new List<RuledTable>();
        if ((long)rules.Vertical.Count * rules.Horizontal.Count > MostPairs)
            return tables;
        foreach (var (vertical, horizontal) in Connected(rules))
        {
            if (vertical.Count > 0 && horizontal.Count > 1 && Build(vertical, horizontal) is { } table)
                tables.Add(table);
        }

        tables.Sort((a, b) => a.Area.Top.CompareTo(b.Area.Top));
        return tables;
    }

    // Lines that touch belong to one table.
    private static IEnumerable<(List<PageRule> Vertical, List<PageRule> Horizontal)> Connected(PageRules rules)
    {
        var parents = Enumerable.Range(0, rules.Vertical.Count + rules.Horizontal.Count).ToArray();
        for (var v = 0; v < rules.Vertical.Count; v++)
        {
            for (var h = 0; h < rules.Horizontal.Count; h++)
            {
                if (Meet(rules.Vertical[v], rules.Horizontal[h]))
                    parents[RootOf(v)] = RootOf(rules.Vertical.Count + h);
            }
        }

        return Enumerable.Range(0, parents.Length).GroupBy(RootOf).Select(group => (
            group.Where(i => i < rules.Vertical.Count).Select(i => rules.Vertical[i]).ToList(),
            group.Where(i => i >= rules.Vertical.Count).Select(i => rules.Horizontal[i - rules.Vertical.Count]).ToList()));

        int RootOf(int i)
        {
            while (parents[i] != i)
                i = parents[i] = parents[parents[i]];
            return i;
        }
    }

    private static bool Meet(PageRule vertical, PageRule horizontal) =>
        vertical.At >= horizontal.From - Reach && vertical.At <= horizontal.To + Reach
        && horizontal.At >= vertical.From - Reach && horizontal.At <= vertical.To + Reach;

    private static RuledTable? Build(List<PageRule> vertical, List<PageRule> horizontal)
    {
        // Where the outermost lines are missing, the ends of the crossing ones show where the table ends.
        var edgesX = Edges([.. vertical.Select(rule => rule.At), horizontal.Min(rule => rule.From), horizontal.Max(rule => rule.To)]);
        var edgesY = Edges([.. horizontal.Select(rule => rule.At), vertical.Min(rule => rule.From), vertical.Max(rule => rule.To)]);
        // A single column is a frame around text.
        if (edgesX.Length is < 3 or > MostColumns || edgesY.Length > MostRows)
            return null;
        return new(edgesX, edgesY, new GridCells(edgesX, edgesY, vertical, horizontal).Find());
    }

    private static double[] Edges(List<double> positions)
    {
        positions.Sort();
        var edges = new List<double>();
        for (var start = 0; start < positions.Count;)
        {
            var end = start + 1;
            while (end < positions.Count && positions[end] - positions[end - 1] <= Reach && positions[end] - positions[start] <= 1.5 * Reach)
                end++;
            edges.Add(positions.GetRange(start, end - start).Average());
            start = end;
        }

        return [.. edges];
    }
}
