using Analytics.Domain.Forms;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reassembly;

/// <summary>Gives the labels of the head their values, also those that stand elsewhere.</summary>
/// <remarks>The values of one row of labels follow each other in the order of the labels, wherever they were put; the rows themselves may
/// have changed places. A name may be broken over lines, two may share a line, and a unit often stands twice.</remarks>
internal static class HeadAssembler
{
    private const decimal InferredConfidence = 0.9m;
    private const decimal UnsureConfidence = 0.6m;
    private const int MostPieces = 40;
    private const int MostLabelRows = 4;
    private const double PlainLead = 0.5;
    private const double Unused = 4;

    /// <summary>How many labels of names stand without a value.</summary>
    public static int CountMissing(IReadOnlyList<Fragment> fragments) => LabelRows(fragments).Sum(row => row.Count);

    /// <summary>The values by label; the first of a label counts.</summary>
    public static Dictionary<HeadField, Reading<string>> Read(IReadOnlyList<Fragment> fragments)
    {
        var values = new Dictionary<HeadField, Reading<string>>();
        foreach (var fragment in fragments.Where(fragment => fragment.Kind == FragmentKind.Head))
        {
            foreach (var (field, value, place) in fragment.Head)
            {
                var text = PrintedText.Clean(value);
                if (text.Length > 0)
                    values.TryAdd(field, new(text, place));
            }
        }

        Assign(fragments, values);
        return values;
    }

    // A label that has its value somewhere is not missing.
    private static List<List<HeadField>> LabelRows(IReadOnlyList<Fragment> fragments)
    {
        var given = fragments.SelectMany(fragment => fragment.Head).Where(label => PrintedText.Clean(label.Value).Length > 0).Select(label => label.Field).ToHashSet();
        return
        [
            .. fragments
                .Where(fragment => fragment.Kind == FragmentKind.Head)
                .Select(fragment => fragment.Head.Where(label => IsName(label.Field) && !given.Contains(label.Field)).Select(label => label.Field).ToList())
                .Where(row => row.Count > 0)
                .Take(MostLabelRows),
        ];
    }

    private static bool IsName(HeadField field) =>
        field is HeadField.Project or HeadField.Level1Project or HeadField.Department or HeadField.DepartmentName or HeadField.ImplementingUnit;

    private static void Assign(IReadOnlyList<Fragment> fragments, Dictionary<HeadField, Reading<string>> values)
    {
        var rows = LabelRows(fragments);
        var pieces = PiecesOf(fragments);
        if (rows.Count == 0 || pieces.Count is 0 or > MostPieces)
            return;
        HeadReading? best = null;
        var second = double.MaxValue;
        foreach (var order in Permutations(rows.Count))
        {
            var labels = order.SelectMany(row => rows[row]).ToList();
            foreach (var reading in new HeadSearch(pieces, labels).Best(InversionCount(order) * 0.2))
            {
                if (best is null || reading.Cost < best.Cost)
                    (second, best) = (best is null || best.IsSame(reading) ? second : best.Cost, reading);
                else if (!best.IsSame(reading))
                    second = Math.Min(second, reading.Cost);
            }
        }

        if (best is null || best.Cost >= Unused * rows.Sum(row => row.Count))
            return;
        var confidence = second - best.Cost >= PlainLead ? InferredConfidence : UnsureConfidence;
        foreach (var (field, from, to) in best.Values)
        {
            var used = pieces.GetRange(from, to - from);
            values.TryAdd(field, new(PrintedText.Join(used.Select(piece => piece.Text)), used[0].Place.Through(used[^1].Place), confidence));
        }
    }

    private static List<HeadPiece> PiecesOf(IReadOnlyList<Fragment> fragments)
    {
        var pieces = new List<HeadPiece>();
        Fragment? before = null;
        for (var i = 0; i < fragments.Count; i++)
        {
            var fragment = fragments[i];
            if (fragment.Kind != FragmentKind.HeadValue)
            {
                before = null;
                continue;
            }

            for (var cell = 0; cell < fragment.Cells.Count; cell++)
            {
                var seam = cell > 0 ? HeadSeam.Blank : before is null ? HeadSeam.Run : fragment.IsAfterBlank ? HeadSeam.EmptyLine : HeadSeam.Line;
                pieces.Add(new(fragment.Cells[cell], seam, fragment.Place));
            }

            before = fragment;
        }

        return pieces;
    }

    private static int InversionCount(IReadOnlyList<int> order) =>
        Enumerable.Range(0, order.Count).Sum(i => order.Skip(i + 1).Count(later => later < order[i]));

    private static IEnumerable<IReadOnlyList<int>> Permutations(int count)
    {
        if (count == 0)
            return [[]];
        return from shorter in Permutations(count - 1)
               from position in Enumerable.Range(0, count)
               select (IReadOnlyList<int>)[.. shorter.Take(position), count - 1, .. shorter.Skip(position)];
    }
}
