using Analytics.Ingestion.Parsing.Indicators;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reflow;

/// <summary>Finds, in a run of cells, which belong to one row of the indicator table.</summary>
internal sealed class TableReflow(FormVocabulary vocabulary, IndicatorLayout layout)
{
    private const int MostCellsOfRow = 16;
    private const double LoneCellCost = 0.25;
    private const double LoneSentenceCost = 0.05;

    private readonly RowAligner _aligner = new(layout, new Quantities(vocabulary));
    private readonly Quantities _quantities = new(vocabulary);
    private readonly LevelLabels _labels = new(vocabulary);

    /// <summary>The groups of cells that make up lines: a label, a row, or a cell by itself.</summary>
    /// <param name="tokens">The cells, each a line.</param>
    /// <param name="start">The first cell behind the header.</param>
    /// <param name="end">The first cell behind the table.</param>
    /// <returns>Start and end of each group, in order.</returns>
    public List<(int Start, int End)> Split(FormLines tokens, int start, int end)
    {
        var groups = new List<(int Start, int End)>();
        var table = tokens.Slice(0, end);
        var from = start;
        for (var i = start; i < end;)
        {
            var label = tokens.IsBlank(i) ? null : _labels.At(table, i, layout, pending: null);
            if (label is null)
            {
                i++;
                continue;
            }

            SplitRows(tokens, from, i, groups);
            groups.Add((i, label.Next));
            from = i = label.Next;
        }

        SplitRows(tokens, from, end, groups);
        return groups;
    }

    // The cheapest way to cut the run into rows and lone cells; a lone cell is left to those who know the rows around it.
    private void SplitRows(FormLines tokens, int start, int end, List<(int Start, int End)> groups)
    {
        var printed = Enumerable.Range(start, end - start).Where(i => !tokens.IsBlank(i)).ToArray();
        var facts = Array.ConvertAll(printed, i => _quantities.FactsOf(tokens[i].Text.Trim()));
        var cost = new double[printed.Length + 1];
        var from = new int[printed.Length + 1];
        for (var to = 1; to <= printed.Length; to++)
        {
            cost[to] = cost[to - 1] + (facts[to - 1].HasSentence ? LoneSentenceCost : LoneCellCost) + (facts[to - 1].Points is null ? 0 : 3);
            from[to] = to - 1;
            if (!MayEndRow(facts[to - 1]))
                continue;
            for (var first = to - 2; first >= Math.Max(0, to - MostCellsOfRow); first--)
            {
                if (_aligner.Align(_aligner.Look(facts[first..to]), needsName: true) is not { Trailing.Count: 0 } row || cost[first] + row.Cost >= cost[to])
                    continue;
                cost[to] = cost[first] + row.Cost;
                from[to] = first;
            }
        }

        var cuts = new List<(int Start, int End)>();
        for (var to = printed.Length; to > 0; to = from[to])
            cuts.Add((printed[from[to]], printed[to - 1] + 1));
        cuts.Reverse();
        groups.AddRange(cuts);
    }

    private bool MayEndRow(CellFacts last) =>
        layout.Values is not [.., { } column] || !IndicatorLayout.IsNumber(column) || last.IsNumberCell;
}
