using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Indicators;

/// <summary>Lets the sums of the form decide between readings of a row that come near each other.</summary>
internal static class ReadingChoice
{
    private const int MostCombinations = 512;

    /// <summary>Chooses the readings whose points add up, where exactly one set of points does.</summary>
    public static void Settle(IReadOnlyList<OpenRow> rows, PointTotals totals)
    {
        var open = rows.Where(row => row.Values.Alternatives.Count > 0).ToList();
        if (open.Count == 0 || totals.PrintedScore is null || open.Aggregate(1L, (count, row) => Math.Min(count * (row.Values.Alternatives.Count + 1), MostCombinations + 1)) > MostCombinations)
            return;
        var settled = rows.Except(open).ToList();
        var weight = settled.Sum(row => Points(row.Values, IndicatorColumn.Weight));
        var score = settled.Sum(row => Points(row.Values, IndicatorColumn.Score));
        var fitting = new List<IReadOnlyList<AlignedRow>>();
        Collect(open, [], weight, score, totals, fitting);
        if (fitting.Count == 0)
            return;
        var best = fitting.MinBy(readings => readings.Sum(reading => reading.Cost))!;
        for (var i = 0; i < open.Count; i++)
        {
            var chosen = best[i];
            var isOnly = fitting.All(readings => HasSamePoints(readings[i], chosen))
                && AllOf(open[i].Values).All(other => ReferenceEquals(other, chosen) || !HasSamePoints(other, chosen));
            open[i].Choose(chosen with { Alternatives = [], IsAmbiguous = chosen.IsAmbiguous && !isOnly, IsSettledBySums = isOnly });
        }
    }

    private static void Collect(
        List<OpenRow> open, List<AlignedRow> chosen, decimal weight, decimal score, PointTotals totals, List<IReadOnlyList<AlignedRow>> fitting)
    {
        if (chosen.Count == open.Count)
        {
            if (totals.WeightsHold(weight) && totals.ScoresHold(score))
                fitting.Add([.. chosen]);
            return;
        }

        foreach (var reading in AllOf(open[chosen.Count].Values))
        {
            chosen.Add(reading);
            Collect(open, chosen, weight + Points(reading, IndicatorColumn.Weight), score + Points(reading, IndicatorColumn.Score), totals, fitting);
            chosen.RemoveAt(chosen.Count - 1);
        }
    }

    private static IEnumerable<AlignedRow> AllOf(AlignedRow row) => [row, .. row.Alternatives];

    private static bool HasSamePoints(AlignedRow left, AlignedRow right) =>
        Points(left, IndicatorColumn.Weight) == Points(right, IndicatorColumn.Weight)
        && Points(left, IndicatorColumn.Score) == Points(right, IndicatorColumn.Score);

    private static decimal Points(AlignedRow row, IndicatorColumn column) =>
        row.Values.TryGetValue(column, out var cell) ? PrintedNumber.Parse(cell, "分") ?? 0 : 0;
}
