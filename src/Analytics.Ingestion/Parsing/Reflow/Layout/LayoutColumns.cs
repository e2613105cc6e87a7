namespace Analytics.Ingestion.Parsing.Reflow.Layout;

/// <summary>The columns of a table in text laid out by blanks: cuts between them that no run of characters crosses.</summary>
internal sealed class LayoutColumns
{
    private readonly int[] _cuts;

    private LayoutColumns(int[] cuts, int crossings)
    {
        _cuts = cuts;
        Crossings = crossings;
    }

    /// <summary>How many runs of characters lie across a cut; none where the columns are certain.</summary>
    public int Crossings { get; }

    /// <summary>Cuts between columns.</summary>
    /// <param name="headers">Where the words of each column's header begin and end, from left to right.</param>
    /// <param name="tokens">What stands in the table.</param>
    public static LayoutColumns Between(IReadOnlyList<(int Start, int End)> headers, List<LayoutToken> tokens)
    {
        var cuts = new int[Math.Max(0, headers.Count - 1)];
        var crossings = 0;
        for (var i = 0; i < cuts.Length; i++)
        {
            cuts[i] = Best(tokens, Math.Max(headers[i].Start + 1, i > 0 ? cuts[i - 1] : 0), headers[i + 1].End - 1, headers[i].End, headers[i + 1].Start, out var across);
            crossings += across;
        }

        return new(cuts, crossings);
    }

    /// <summary>The column of a run of characters, from 0.</summary>
    public int Of(LayoutToken token)
    {
        var column = 0;
        while (column < _cuts.Length && token.Centre >= 2 * _cuts[column])
            column++;
        return column;
    }

    /// <summary>Whether a run of characters lies across a cut.</summary>
    public bool IsAcross(LayoutToken token) => Array.Exists(_cuts, cut => token.Start < cut && cut < token.End);

    /// <summary>The cut that the fewest runs cross; of several one that parts the runs of most lines, nearest to between the headers, in
    /// the widest gap.</summary>
    public static int Best(List<LayoutToken> tokens, int from, int to, int between, int and, out int crossings)
    {
        (int Crossings, int Together, int Distance, int Gap) least = (int.MaxValue, 0, 0, 0);
        var best = between;
        for (var cut = from; cut <= to; cut++)
        {
            var across = tokens.Count(token => token.Start < cut && cut < token.End);
            if (across > least.Crossings)
                continue;
            var left = tokens.Where(token => token.End <= cut).Select(token => token.End).DefaultIfEmpty(0).Max();
            var right = tokens.Where(token => token.Start >= cut).Select(token => token.Start).DefaultIfEmpty(to + 1).Min();
            var candidate = (across, Together(tokens, from, cut, to), cut < between ? between - cut : cut > and ? cut - and : 0, left - right);
            if (candidate.CompareTo(least) < 0)
                (least, best) = (candidate, cut);
        }

        crossings = least.Crossings == int.MaxValue ? 0 : least.Crossings;
        return best;
    }

    // Lines on which two runs near the cut stand on the same side of it.
    private static int Together(List<LayoutToken> tokens, int from, int cut, int to) => tokens
        .Where(token => token.Start >= from && token.Start <= to)
        .GroupBy(token => (token.Line, token.Start >= cut))
        .Count(group => group.Count() > 1);
}
