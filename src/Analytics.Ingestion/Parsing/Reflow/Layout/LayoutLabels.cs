using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reflow.Layout;

/// <summary>The labels of a column whose cells are merged over rows, and which rows each is for.</summary>
internal static class LayoutLabels
{
    private const int LongestBreak = 3;
    private const double LargestMiss = 1.0;
    private const double LargestMissAtTop = 0.5;

    // Where the finer names beside it speak for a label, it need not stand exactly.
    private const double LargestMissBesideNames = 2.5;
    private const double CostOfForeignRow = 4.0;
    private const double HalfLine = 0.5;

    /// <summary>A label put together from its lines.</summary>
    /// <param name="Text">Its words.</param>
    /// <param name="From">Its first line.</param>
    /// <param name="To">Its last line.</param>
    internal sealed record Label(string Text, int From, int To);

    /// <summary>Puts the labels of a column together: what lengthens a known name belongs to it.</summary>
    public static List<Label> Of(IEnumerable<LayoutToken> tokens, WordSet<IndicatorLevel> names)
    {
        var labels = new List<Label>();
        foreach (var line in tokens.GroupBy(token => token.Line).OrderBy(group => group.Key))
        {
            var piece = string.Concat(line.OrderBy(token => token.Start).Select(token => token.Text));
            if (labels is [.., var open] && line.Key - open.To <= LongestBreak && GoesOn(Fold.Compact(open.Text), Fold.Compact(piece), names))
                labels[^1] = new(open.Text + piece, open.From, line.Key);
            else
                labels.Add(new(piece, line.Key, line.Key));
        }

        return labels;
    }

    /// <summary>The first row of each label; null where they do not lie as labels of rows do.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="rows">Where each row begins and ends: the height of its upper and of its lower edge.</param>
    /// <param name="heightOf">How far down a line stands.</param>
    /// <param name="allowed">The rows in which a label may begin: those of the finer column beside it; null where any may.</param>
    /// <param name="isForeign">Whether a row cannot be one of a label's, by the finer label beside it; null where there are no such labels.</param>
    /// <remarks>Labels are all centred on their rows or all at the top of them, whichever fits better: cells of one line do not tell.</remarks>
    public static int[]? FirstRows(
        IReadOnlyList<Label> labels,
        IReadOnlyList<(double Top, double Bottom)> rows,
        Func<int, double> heightOf,
        IReadOnlySet<int>? allowed,
        Func<Label, int, bool>? isForeign)
    {
        if (labels.Count > rows.Count)
            return null;
        var centred = Best(labels, rows, heightOf, allowed, isForeign, isCentred: true);
        var hanging = Best(labels, rows, heightOf, allowed, isForeign, isCentred: false);
        var isCentred = hanging is null || centred?.Cost < hanging.Value.Cost;
        var largestMiss = isForeign is not null ? LargestMissBesideNames : isCentred ? LargestMiss : LargestMissAtTop;
        return (isCentred ? centred : hanging) is { } way && way.Miss <= largestMiss ? way.First : null;
    }

    private static Way? Best(
        IReadOnlyList<Label> labels,
        IReadOnlyList<(double Top, double Bottom)> rows,
        Func<int, double> heightOf,
        IReadOnlySet<int>? allowed,
        Func<Label, int, bool>? isForeign,
        bool isCentred)
    {
        var ways = new Dictionary<int, Way> { [0] = new(0, 0, []) };
        for (var i = 0; i < labels.Count; i++)
        {
            var reached = new Dictionary<int, Way>();
            foreach (var (row, way) in ways)
            {
                for (var end = row + 1; end <= rows.Count; end++)
                {
                    var isLast = i == labels.Count - 1;
                    if (isLast != (end == rows.Count) || (!isLast && allowed is not null && !allowed.Contains(end)))
                        continue;
                    var miss = isCentred
                        ? Math.Abs(((heightOf(labels[i].From) + heightOf(labels[i].To)) / 2) - ((rows[row].Top + rows[end - 1].Bottom) / 2))
                        : Math.Abs(heightOf(labels[i].From) - HalfLine - rows[row].Top);
                    var foreign = isForeign is null ? 0 : Enumerable.Range(row, end - row).Count(other => isForeign(labels[i], other));
                    var next = new Way(way.Cost + miss + (foreign * CostOfForeignRow), Math.Max(way.Miss, miss + (foreign * CostOfForeignRow)), [.. way.First, row]);
                    if (!reached.TryGetValue(end, out var known) || next.Cost < known.Cost)
                        reached[end] = next;
                }
            }

            ways = reached;
        }

        return ways.TryGetValue(rows.Count, out var best) ? best : null;
    }

    private static bool GoesOn(string open, string piece, WordSet<IndicatorLevel> names)
    {
        var joined = open + piece;
        var bracket = joined.IndexOf('(', StringComparison.Ordinal);
        if (bracket > 0 && open.IndexOf(')', StringComparison.Ordinal) < 0)
            return names.Contains(joined[..bracket]) || names.IsBeginning(joined[..bracket]);
        return names.Contains(joined) || names.IsBeginning(joined) || (!names.Contains(WithoutPoints(open)) && !IsBeginning(WithoutPoints(piece), names));
    }

    private static bool IsBeginning(string piece, WordSet<IndicatorLevel> names) => names.Contains(piece) || names.IsBeginning(piece);

    private static string WithoutPoints(string label) => label.IndexOf('(', StringComparison.Ordinal) is var open and > 0 ? label[..open] : label;

    private readonly record struct Way(double Cost, double Miss, int[] First);
}
