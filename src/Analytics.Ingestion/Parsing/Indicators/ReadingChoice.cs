using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Indicators;

/// <summary>Lets the sums of the form decide between readings of a row that come near each other.</summary>
internal static class ReadingChoice
{
    // Sums that rows can add up to; beyond this many only the cheapest are followed.
    private const int MostSums = 4000;

    /// <summary>Chooses the readings whose points add up, where any do: the plainest of them.</summary>
    /// <remarks>A reading counts as settled where every set of readings that adds up gives its row the same points.</remarks>
    public static void Settle(IReadOnlyList<OpenRow> rows, PointTotals totals)
    {
        var open = rows.Where(row => row.Values.Alternatives.Count > 0).ToList();
        if (open.Count == 0)
            return;
        var settled = rows.Except(open).ToList();
        var start = new Sum(settled.Sum(row => Points(row.Values, IndicatorColumn.Weight)), settled.Sum(row => Points(row.Values, IndicatorColumn.Score)));
        var stages = new List<Dictionary<Sum, Way>> { new() { [start] = new(0, start, null) } };
        foreach (var row in open)
            stages.Add(Extend(stages[^1], row));
        var fitting = stages[^1].Where(end => totals.WeightsHold(end.Key.Weight) && totals.ScoresHold(end.Key.Score)).ToList();
        if (fitting.Count == 0)
            return;
        var live = new HashSet<Sum>(fitting.Select(end => end.Key));
        var sum = fitting.MinBy(end => end.Value.Cost).Key;
        for (var i = open.Count - 1; i >= 0; i--)
        {
            var way = stages[i + 1][sum];
            live = Before(stages[i], open[i], live, out var points);
            var chosen = way.Reading!;
            var isOnly = points.Count == 1 && AllOf(open[i].Values).Count(other => PointsOf(other) == PointsOf(chosen)) == 1;
            open[i].Choose(chosen with { Alternatives = [], IsAmbiguous = chosen.IsAmbiguous && !isOnly, IsInferred = isOnly || chosen.IsInferred });
            sum = way.From;
        }
    }

    private static Dictionary<Sum, Way> Extend(Dictionary<Sum, Way> before, OpenRow row)
    {
        var after = new Dictionary<Sum, Way>();
        foreach (var (sum, way) in before)
        {
            foreach (var reading in AllOf(row.Values))
            {
                var next = sum.Plus(PointsOf(reading));
                var cost = way.Cost + reading.Cost;
                if (!after.TryGetValue(next, out var known) || cost < known.Cost)
                    after[next] = new(cost, sum, reading);
            }
        }

        return after.Count <= MostSums ? after : after.OrderBy(entry => entry.Value.Cost).Take(MostSums).ToDictionary();
    }

    // The sums before a row that lead to a live sum behind it, and the points of the row on these ways.
    private static HashSet<Sum> Before(Dictionary<Sum, Way> stage, OpenRow row, HashSet<Sum> live, out HashSet<Sum> points)
    {
        var before = new HashSet<Sum>();
        points = [];
        foreach (var sum in stage.Keys)
        {
            foreach (var reading in AllOf(row.Values))
            {
                if (!live.Contains(sum.Plus(PointsOf(reading))))
                    continue;
                before.Add(sum);
                points.Add(PointsOf(reading));
            }
        }

        return before;
    }

    private static IEnumerable<AlignedRow> AllOf(AlignedRow row) => [row, .. row.Alternatives];

    private static Sum PointsOf(AlignedRow row) => new(Points(row, IndicatorColumn.Weight), Points(row, IndicatorColumn.Score));

    private static decimal Points(AlignedRow row, IndicatorColumn column) =>
        row.Values.TryGetValue(column, out var cell) ? PrintedNumber.Parse(cell, "分") ?? 0 : 0;

    /// <summary>Weights and scores added up so far.</summary>
    private readonly record struct Sum(decimal Weight, decimal Score)
    {
        public Sum Plus(Sum other) => new(Weight + other.Weight, Score + other.Score);
    }

    /// <summary>The cheapest way to a sum: what it costs, where it comes from, and by which reading.</summary>
    private sealed record Way(double Cost, Sum From, AlignedRow? Reading);
}
