using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;
using Analytics.Ingestion.Parsing.Indicators;

namespace Analytics.Ingestion.Parsing.Reassembly;

/// <summary>Gives rows the labels of their levels where these stand elsewhere: in the order of the tree, by points and by content.</summary>
internal sealed class LevelAssigner(Quantities quantities)
{
    private const int MostRows = 400;
    private const double OtherPart = 4;
    private const double UnusedLabel = 2;
    private const double UnprintedLabel = 0.6;
    private const double UnprintedBesideBlock = 2;
    private const double InPlace = 1;
    private const double OnRow = 3;
    private const double PlainLead = 0.8;
    private const double LeastLead = 0.35;
    private const decimal InferredConfidence = 0.9m;
    private const decimal UnsureConfidence = 0.6m;
    private const decimal PointTolerance = 0.011m;

    private readonly LevelFit _fit = new(quantities);

    /// <summary>Gives the rows their labels.</summary>
    /// <param name="rows">The rows in their order, each with the index of the fragment that holds its values.</param>
    /// <param name="fragments">The form.</param>
    /// <param name="implied">Level-1 names with their points that only the form's notes print.</param>
    /// <param name="draft">The form's problems.</param>
    public List<IndicatorRow> Assign(
        IReadOnlyList<(IndicatorRow Row, int Index)> rows, IReadOnlyList<Fragment> fragments, IReadOnlyList<(LevelName Name, SourcePlace Place)> implied, FormDraft draft)
    {
        if (rows.Count is 0 or > MostRows)
            return [.. rows.Select(row => row.Row)];
        if (StandInPlace(rows, fragments))
            return Follow(rows, fragments);
        var tree = new LevelTree(fragments, implied);

        // A name that only the notes print counts where the points it promises are those of its rows.
        if (implied.Count > 0 && PartsByPoints(rows, tree) is null)
            tree = new LevelTree(fragments, []);
        if (tree.Slots.Count == 0)
            return [.. rows.Select(row => row.Row)];
        var costs = Costs(rows, fragments, tree);
        return Choose(rows, tree.Slots, Marginals(costs, tree.Slots), draft);
    }

    // Every label has its rows right below it, and every row a label above it.
    private static bool StandInPlace(IReadOnlyList<(IndicatorRow Row, int Index)> rows, IReadOnlyList<Fragment> fragments)
    {
        var labels = Enumerable.Range(0, fragments.Count).Where(i => fragments[i].Level is { Name.Length: > 0 }).ToList();
        if (labels.Count is 0 or > MostRows || labels[0] > rows[0].Index)
            return false;
        if (!labels.Exists(i => fragments[i].Level!.Level == Vocabulary.IndicatorLevel.Level1))
            return false;
        for (var i = 0; i < labels.Count; i++)
        {
            var next = i + 1 < labels.Count ? labels[i + 1] : fragments.Count;
            var holdsRows = rows.Any(row => row.Index > labels[i] && row.Index < next) || (fragments[labels[i]].IsOnRow && rows.Any(row => row.Index == labels[i] + 1));
            var opensTree = fragments[labels[i]].Level!.Level != Vocabulary.IndicatorLevel.Level2 && i + 1 < labels.Count
                && fragments[labels[i + 1]].Level!.Level != Vocabulary.IndicatorLevel.Level1 && !Between(fragments, labels[i], next);
            if (!holdsRows && !opensTree)
                return false;
        }

        return true;
    }

    private static bool Between(IReadOnlyList<Fragment> fragments, int from, int to) =>
        Enumerable.Range(from + 1, to - from - 1).Any(i => fragments[i].Kind is FragmentKind.Title or FragmentKind.FundingRow or FragmentKind.Head);

    private static List<IndicatorRow> Follow(IReadOnlyList<(IndicatorRow Row, int Index)> rows, IReadOnlyList<Fragment> fragments)
    {
        var tracker = new LevelTracker();
        var labelled = new List<IndicatorRow>();
        var fragment = 0;
        foreach (var (row, index) in rows)
        {
            for (; fragment <= index; fragment++)
            {
                if (fragments[fragment].Level is { Name.Length: > 0 } level)
                    tracker.Take([level.Points is null ? level.Name : $"{level.Name}({level.Points})"], level.Level, fragments[fragment].Place);
            }

            labelled.Add(row with { Level1 = tracker.Level1, Level2 = tracker.Level2 });
            tracker.NoteRow();
        }

        return labelled;
    }

    private double[,] Costs(IReadOnlyList<(IndicatorRow Row, int Index)> rows, IReadOnlyList<Fragment> fragments, LevelTree tree)
    {
        var parts = PartsByPoints(rows, tree);
        var costs = new double[rows.Count, tree.Slots.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            var near = LabelsAt(rows, i, fragments);
            for (var s = 0; s < tree.Slots.Count; s++)
            {
                var slot = tree.Slots[s];
                costs[i, s] = slot.Kind is null && slot.Part == LevelPart.Benefit ? _fit.Of(rows[i].Row, IndicatorKind.SocialBenefit) : _fit.Of(rows[i].Row, slot.Kind);
                if (parts is not null && parts[i] != slot.Part)
                    costs[i, s] += OtherPart;
                if (slot.Level2 is null && slot.Index is null && slot.Part == LevelPart.Output)
                    costs[i, s] += tree.HasBlock ? UnprintedBesideBlock : UnprintedLabel;
                foreach (var label in near)
                {
                    var isOwn = slot.Level2?.Value == label.Level!.Name || slot.Level1?.Value == label.Level.Name;
                    costs[i, s] -= isOwn ? label.IsOnRow ? OnRow : InPlace : 0;
                }
            }
        }

        return costs;
    }

    // The labels between a row and the one above it; a block of labels says nothing about its neighbours.
    private static List<Fragment> LabelsAt(IReadOnlyList<(IndicatorRow Row, int Index)> rows, int row, IReadOnlyList<Fragment> fragments)
    {
        var from = row == 0 ? 0 : rows[row - 1].Index + 1;
        var labels = Enumerable.Range(from, Math.Max(rows[row].Index - from, 0)).Select(i => fragments[i]).Where(fragment => fragment.Level is { Name.Length: > 0 }
            && !(fragment.IsOnRow && from > 0 && fragment.Line == fragments[from - 1].Line)).ToList();
        for (var i = rows[row].Index + 1; i < fragments.Count && fragments[i].IsOnRow && fragments[i].Line == fragments[rows[row].Index].Line; i++)
            labels.Add(fragments[i]);
        return labels.Count <= 2 ? labels : [];
    }

    // Where the labels say how many points their rows have, the running sum of the weights tells where a part ends.
    private static List<LevelPart>? PartsByPoints(IReadOnlyList<(IndicatorRow Row, int Index)> rows, LevelTree tree)
    {
        var order = tree.Slots.Select(slot => slot.Part).Distinct().ToList();
        if (!order.TrueForAll(tree.Points.ContainsKey) || rows.Any(row => row.Row.Weight is null))
            return null;
        var parts = new List<LevelPart>();
        var part = 0;
        var sum = 0m;
        foreach (var (row, _) in rows)
        {
            if (part == order.Count)
                return null;
            parts.Add(order[part]);
            sum += row.Weight!.Value;
            if (sum > tree.Points[order[part]] + PointTolerance)
                return null;
            if (Math.Abs(sum - tree.Points[order[part]]) <= PointTolerance)
                (part, sum) = (part + 1, 0);
        }

        return part == order.Count ? parts : null;
    }

    // For every row and slot the cost of the best way to label all rows that puts the row there; labels come in their order.
    private static double[,] Marginals(double[,] costs, IReadOnlyList<LevelSlot> slots)
    {
        var (rows, count) = (costs.GetLength(0), slots.Count);
        double Skip(int from, int to) => Enumerable.Range(from, Math.Max(to - from, 0)).Count(s => slots[s].Level2 is not null) * UnusedLabel;
        var forward = new double[rows, count];
        var backward = new double[rows, count];
        for (var i = 0; i < rows; i++)
        {
            for (var s = 0; s < count; s++)
            {
                forward[i, s] = costs[i, s] + (i == 0 ? Skip(0, s) : Enumerable.Range(0, s + 1).Min(before => forward[i - 1, before] + Skip(before + 1, s)));
            }
        }

        for (var i = rows - 1; i >= 0; i--)
        {
            for (var s = 0; s < count; s++)
            {
                backward[i, s] = costs[i, s] + (i == rows - 1
                    ? Skip(s + 1, count)
                    : Enumerable.Range(s, count - s).Min(after => backward[i + 1, after] + Skip(s + 1, after)));
            }
        }

        var marginals = new double[rows, count];
        for (var i = 0; i < rows; i++)
        {
            for (var s = 0; s < count; s++)
                marginals[i, s] = forward[i, s] + backward[i, s] - costs[i, s];
        }

        return marginals;
    }

    private static List<IndicatorRow> Choose(IReadOnlyList<(IndicatorRow Row, int Index)> rows, IReadOnlyList<LevelSlot> slots, double[,] marginals, FormDraft draft)
    {
        var labelled = new List<IndicatorRow>();
        var unsure = new List<IndicatorRow>();
        for (var i = 0; i < rows.Count; i++)
        {
            var row = i;
            var best = Enumerable.Range(0, slots.Count).MinBy(s => marginals[row, s]);
            double Lead(Func<LevelSlot, string?> label) => Enumerable.Range(0, slots.Count)
                .Where(s => label(slots[s]) != label(slots[best]))
                .Select(s => marginals[row, s] - marginals[row, best])
                .DefaultIfEmpty(double.MaxValue)
                .Min();
            var level1 = WithConfidence(slots[best].Level1, Lead(slot => slot.Level1?.Value));
            var level2 = WithConfidence(slots[best].Level2, Lead(slot => slot.Level2?.Value));
            var confidence = Math.Min(level1?.Confidence ?? 1, level2?.Confidence ?? 1);
            labelled.Add(rows[i].Row with { Level1 = level1, Level2 = level2, Confidence = Math.Min(rows[i].Row.Confidence, confidence) });
            if (Lead(slot => slot.Level2?.Value) < LeastLead)
                unsure.Add(rows[i].Row);
        }

        if (unsure.Count > 0)
            draft.Report("levels-unsure", $"第 {string.Join("、", unsure.Select(row => row.Place.PrintedLine))} 行指标属于哪个二级指标不能确定，是按顺序和内容推断的；请对照原表核对。", unsure[0].Place);
        return labelled;
    }

    private static Reading<string>? WithConfidence(Reading<string>? label, double lead) =>
        label is null ? null : label with { Confidence = Math.Min(label.Confidence, lead >= PlainLead ? InferredConfidence : UnsureConfidence) };
}
