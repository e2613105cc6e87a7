namespace Analytics.Ingestion.Parsing.Reassembly;

/// <summary>Cuts a run of pieces into cells that follow each other in a given order: the cheapest way, and how near the next one comes.</summary>
internal sealed class CellChain(CellCosts costs)
{
    private const int LongestCell = 40;
    private const double Impossible = 1000;

    /// <summary>A cut: where each role begins and ends, the cost, and how much worse the next best cut is.</summary>
    internal sealed record Cut(IReadOnlyList<(CellRole Role, int Start, int End)> Cells, double Cost, double Lead);

    /// <summary>Cuts the pieces.</summary>
    /// <param name="pieces">The pieces.</param>
    /// <param name="roles">The roles in their order, each with whether it has to have text.</param>
    /// <returns>The cut; null where the pieces cannot be shared out among the roles.</returns>
    public Cut? Split(IReadOnlyList<RowPiece> pieces, IReadOnlyList<(CellRole Role, bool IsNeeded)> roles)
    {
        var count = pieces.Count;

        // For every role and every number of pieces already used: the two cheapest ways that lead there.
        var ways = new List<(double Cost, int From, int Rank)>[roles.Count + 1, count + 1];
        for (var role = 0; role <= roles.Count; role++)
        {
            for (var used = 0; used <= count; used++)
                ways[role, used] = [];
        }

        ways[0, 0].Add((0, 0, 0));
        for (var role = 0; role < roles.Count; role++)
        {
            for (var start = 0; start <= count; start++)
            {
                if (ways[role, start].Count == 0)
                    continue;
                if (!roles[role].IsNeeded)
                    Extend(ways, role, start, start, costs.OfNone(roles[role].Role));
                for (var end = start + 1; end <= Math.Min(count, start + LongestCell); end++)
                    Extend(ways, role, start, end, costs.Of(roles[role].Role, pieces, start, end, start == 0));
            }
        }

        var last = ways[roles.Count, count];
        if (last.Count == 0 || last[0].Cost >= Impossible)
            return null;
        var cells = new List<(CellRole, int, int)>();
        var (position, rank) = (count, 0);
        for (var role = roles.Count; role > 0; role--)
        {
            var (_, from, before) = ways[role, position][rank];
            if (from < position)
                cells.Insert(0, (roles[role - 1].Role, from, position));
            (position, rank) = (from, before);
        }

        return new(cells, last[0].Cost, last.Count > 1 ? last[1].Cost - last[0].Cost : Impossible);
    }

    private static void Extend(List<(double Cost, int From, int Rank)>[,] ways, int role, int start, int end, double cost)
    {
        for (var rank = 0; rank < ways[role, start].Count; rank++)
        {
            var total = ways[role, start][rank].Cost + cost;
            var target = ways[role + 1, end];
            var at = target.FindIndex(other => total < other.Cost);
            target.Insert(at < 0 ? target.Count : at, (total, start, rank));
            if (target.Count > 2)
                target.RemoveAt(2);
        }
    }
}
