namespace Analytics.Ingestion.Files.Pages;

/// <summary>The edges of the columns of tables that stand one below the other, over all their pages, so that a column has one
/// number throughout.</summary>
internal sealed class ColumnSet
{
    private const double Tolerance = 3.2;

    private readonly List<double> _edges;

    private ColumnSet(RuledTable table) => _edges = [.. table.EdgesX];

    /// <summary>The sets for tables in their order.</summary>
    public static Dictionary<RuledTable, ColumnSet> Of(IEnumerable<RuledTable> tables)
    {
        var sets = new Dictionary<RuledTable, ColumnSet>();
        var open = new List<ColumnSet>();
        foreach (var table in tables)
        {
            var set = open.Find(candidate => candidate.IsAsWide(table));
            if (set is null)
                open.Add(set = new(table));
            else
                set.Add(table);
            sets[table] = set;
        }

        return sets;
    }

    /// <summary>The number of the column edge at a position, from 0.</summary>
    public int IndexOf(double edge)
    {
        var nearest = 0;
        for (var i = 1; i < _edges.Count; i++)
        {
            if (Math.Abs(_edges[i] - edge) < Math.Abs(_edges[nearest] - edge))
                nearest = i;
        }

        return nearest;
    }

    private bool IsAsWide(RuledTable table) =>
        Math.Abs(_edges[0] - table.Area.Left) <= Tolerance && Math.Abs(_edges[^1] - table.Area.Right) <= Tolerance;

    private void Add(RuledTable table)
    {
        foreach (var edge in table.EdgesX)
        {
            if (!_edges.Exists(known => Math.Abs(known - edge) <= Tolerance))
                _edges.Add(edge);
        }

        _edges.Sort();
    }
}
