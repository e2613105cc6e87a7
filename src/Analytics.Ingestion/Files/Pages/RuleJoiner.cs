namespace Analytics.Ingestion.Files.Pages;

/// <summary>Puts pieces of lines together: every cell draws its own edges, and dots make up a line too.</summary>
internal static class RuleJoiner
{
    // Nearer than this, two lines are one: a double line, or the edges of two neighbours.
    private const double Nearness = 1.6;
    private const double LargestGap = 3.2;
    private const double ShortestRule = 6;

    /// <summary>The whole lines.</summary>
    public static List<PageRule> Join(List<PageRule> pieces)
    {
        var rules = new List<PageRule>();
        pieces.Sort((a, b) => a.At.CompareTo(b.At));
        for (var start = 0; start < pieces.Count;)
        {
            var end = start + 1;
            while (end < pieces.Count && pieces[end].At - pieces[end - 1].At <= Nearness && pieces[end].At - pieces[start].At <= 2 * Nearness)
                end++;
            JoinAlong(pieces.GetRange(start, end - start), rules);
            start = end;
        }

        return rules;
    }

    private static void JoinAlong(List<PageRule> pieces, List<PageRule> rules)
    {
        var at = pieces.Sum(piece => piece.At * piece.Length) / Math.Max(pieces.Sum(piece => piece.Length), double.Epsilon);
        pieces.Sort((a, b) => a.From.CompareTo(b.From));
        var from = pieces[0].From;
        var to = pieces[0].To;
        foreach (var piece in pieces)
        {
            if (piece.From > to + LargestGap)
            {
                Add(from, to);
                (from, to) = (piece.From, piece.To);
            }

            to = Math.Max(to, piece.To);
        }

        Add(from, to);

        void Add(double start, double end)
        {
            if (end - start >= ShortestRule)
                rules.Add(new(at, start, end));
        }
    }
}
