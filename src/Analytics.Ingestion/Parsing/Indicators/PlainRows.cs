using Analytics.Domain.Indicators;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Indicators;

/// <summary>Reads, out of a table whose text is out of order, the rows that stand whole on a line of their own, and no others.</summary>
internal sealed class PlainRows(RowAligner aligner, LevelLabels labels, Quantities quantities, RowBuilder builder)
{
    private const int LongestRow = 120;

    /// <summary>Reads the rows; their levels stay open, since the labels stand elsewhere.</summary>
    public List<IndicatorRow> Read(FormLines lines, IndicatorLayout layout, int start, FormDraft draft)
    {
        var rows = new List<IndicatorRow>();
        var isFree = true;
        for (var i = start; i < lines.Count; i++)
        {
            if (lines.IsBlank(i))
            {
                isFree = true;
                continue;
            }

            var row = isFree && lines[i].Text.Length <= LongestRow ? RowOn(lines, i, layout) : null;
            isFree = row is not null;
            if (row is not null && EndsHere(lines, i, layout))
                rows.Add(builder.Build(row, layout, draft));
        }

        return rows;
    }

    // What follows without an empty line may be the rest of the row's cells.
    private bool EndsHere(FormLines lines, int index, IndicatorLayout layout) =>
        index + 1 >= lines.Count || lines.IsBlank(index + 1) || RowOn(lines, index + 1, layout) is not null;

    private OpenRow? RowOn(FormLines lines, int index, IndicatorLayout layout)
    {
        var cells = aligner.Look(lines[index].Cells.Select(cell => cell.Text));
        var row = labels.TakeLeading(cells, lines[index].Place, nextLine: null, layout, aligner)?.Row ?? aligner.Align(cells);
        var isPlain = row is { Name.Count: 1, MissingCount: 0, IsAmbiguous: false, Trailing.Count: 0, Cost: <= 0.3 }
            && (layout.HasNumbers || (row.Values.TryGetValue(IndicatorColumn.Target, out var target) && quantities.Is(target) && PrintedNumber.Parse(target) is null))
            && layout.Values.All(column => column is null || row.Values.ContainsKey(column.Value));
        return isPlain ? new(lines[index], row!) : null;
    }
}
