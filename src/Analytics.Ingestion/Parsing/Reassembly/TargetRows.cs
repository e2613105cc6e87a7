using Analytics.Ingestion.Parsing.Indicators;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reassembly;

/// <summary>Puts the rows of a table without points together: names and values follow each other, each perhaps broken over lines.</summary>
internal sealed class TargetRows(FormVocabulary vocabulary, Quantities quantities)
{
    private const int MostPieces = 1500;
    private const int LongestCell = 12;
    private const int Passes = 3;
    private const double Impossible = 1e6;
    private const decimal InferredConfidence = 0.9m;

    /// <summary>The rows in the order of the text.</summary>
    /// <param name="fragments">The form.</param>
    /// <param name="layout">The columns of the table.</param>
    /// <param name="draft">The form's problems.</param>
    public List<OpenRow> Read(IReadOnlyList<Fragment> fragments, IndicatorLayout layout, FormDraft draft)
    {
        IReadOnlyList<CellRole> roles = layout.Values.Contains(IndicatorColumn.Actual)
            ? [CellRole.Name, CellRole.Target, CellRole.Actual]
            : [CellRole.Name, CellRole.Target];
        var runs = RunsOf(fragments);
        var costs = new CellCosts(vocabulary, quantities);
        var cuts = new List<int>?[runs.Count];
        for (var pass = 0; pass < Passes; pass++)
        {
            for (var i = 0; i < runs.Count; i++)
            {
                cuts[i] = runs[i].Count > MostPieces ? null : Split(runs[i], roles, costs);
                for (var cell = 0; cell + 1 < cuts[i]?.Count; cell++)
                    costs.Note(roles[cell % roles.Count], runs[i].GetRange(cuts[i]![cell], cuts[i]![cell + 1] - cuts[i]![cell]));
            }

            costs.Learn();
        }

        var rows = new List<OpenRow>();
        for (var i = 0; i < runs.Count; i++)
        {
            if (cuts[i] is { } cut)
                rows.AddRange(Build(runs[i], cut, roles.Count));
            else
                draft.Report("text-unassigned", $"第 {runs[i][0].Place.PrintedLine} 至 {runs[i][^1].Place.PrintedLine} 行的文字无法分为指标名称和指标值；请对照原表补录。", runs[i][0].Place.Through(runs[i][^1].Place));
        }

        return rows;
    }

    private static List<List<RowPiece>> RunsOf(IReadOnlyList<Fragment> fragments)
    {
        var runs = new List<List<RowPiece>>();
        List<RowPiece>? run = null;
        foreach (var fragment in fragments)
        {
            if (fragment.Kind != FragmentKind.RowText)
            {
                if (!fragment.IsOnRow && fragment.Kind != FragmentKind.Mark)
                    run = null;
                continue;
            }

            if (run is null)
                runs.Add(run = []);
            run.AddRange(RowPiece.Of(fragment, fragment.IsAfterBlank || run.Count == 0));
        }

        return runs;
    }

    // The cheapest way to cut the run into whole rows: the starts of the cells, and the end.
    private List<int>? Split(List<RowPiece> run, IReadOnlyList<CellRole> roles, CellCosts costs)
    {
        var best = new double[run.Count + 1, roles.Count];
        var from = new int[run.Count + 1, roles.Count];
        for (var i = 0; i <= run.Count; i++)
        {
            for (var role = 0; role < roles.Count; role++)
                best[i, role] = Impossible;
        }

        best[0, 0] = 0;
        for (var start = 0; start < run.Count; start++)
        {
            for (var role = 0; role < roles.Count; role++)
            {
                if (best[start, role] >= Impossible)
                    continue;
                var next = (role + 1) % roles.Count;
                for (var end = start + 1; end <= Math.Min(run.Count, start + LongestCell); end++)
                {
                    var cost = best[start, role] + costs.Of(roles[role], run, start, end, start == 0) + Fit(roles[role], run, start, end);
                    if (cost < best[end, next])
                        (best[end, next], from[end, next]) = (cost, start);
                }
            }
        }

        if (best[run.Count, 0] >= Impossible)
            return null;
        var cuts = new List<int> { run.Count };
        var at = run.Count;
        for (var role = 0; at > 0 || role != 0;)
        {
            at = from[at, role];
            role = (role + roles.Count - 1) % roles.Count;
            cuts.Insert(0, at);
        }

        return cuts;
    }

    // A quantity fills its cell; beside a name on one line stands its value, and a new row begins on a new line.
    private double Fit(CellRole role, List<RowPiece> run, int start, int end)
    {
        var cost = 0.0;
        var isQuantity = quantities.Is(run[start].Text) || quantities.StartsWithOperator(run[start].Text);
        if (role == CellRole.Name)
        {
            if (run[start].IsOnSameLine)
                cost += 2;
        }
        else
        {
            if (isQuantity)
                cost -= end == start + 1 ? 1.5 : 0;
            if (run[start].IsOnSameLine)
                cost -= 0.8;
            cost += (end - start - 1) * 0.15;
        }

        for (var i = start + 1; i < end; i++)
        {
            if (quantities.Is(run[i].Text) && PrintedNumber.Parse(run[i].Text) is null)
                cost += 3;
            else if (isQuantity && role != CellRole.Name && quantities.Is(run[start].Text))
                cost += 2;
        }

        return cost;
    }

    private IEnumerable<OpenRow> Build(List<RowPiece> run, List<int> cuts, int roleCount)
    {
        for (var cell = 0; cell + roleCount < cuts.Count; cell += roleCount)
        {
            var target = run[cuts[cell + 1]];
            var row = new OpenRow(target.Source, new() { Name = [], MissingCount = 0, Values = new Dictionary<IndicatorColumn, string>(), Trailing = [], Cost = 0 });
            row.NameAbove.AddRange(Lines(run, cuts[cell], cuts[cell + 1]));
            row.Target.AddRange(Lines(run, cuts[cell + 1], cuts[cell + 2]));
            if (roleCount > 2)
                row.Actual.AddRange(Lines(run, cuts[cell + 2], cuts[cell + 3]));
            if (!(target.IsOnSameLine && quantities.Is(target.Text) && cuts[cell + 1] == cuts[cell] + 1))
                row.TextConfidence = InferredConfidence;
            yield return row;
        }
    }

    private static IEnumerable<TextLine> Lines(List<RowPiece> run, int start, int end) =>
        RowPiece.ToLines(run.GetRange(start, end - start));
}
