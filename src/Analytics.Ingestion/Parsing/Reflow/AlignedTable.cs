using Analytics.Domain.Forms;
using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Indicators;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reflow;

/// <summary>Puts the lines of an aligned indicator table together to its rows.</summary>
internal sealed class AlignedTable(FormVocabulary vocabulary, FormLines lines, ColumnGaps columns)
{
    private const double LeastHeaderCoverage = 0.95;

    private readonly Dictionary<IndicatorColumn, (List<ContentCell> Cells, int Index)> _openLabels = [];
    private IReadOnlyList<HeaderCell<IndicatorColumn>> _header = [];

    /// <summary>Adds the header, whose cells may be broken over lines.</summary>
    /// <returns>The line after it.</returns>
    public int AddHeader(int start, int end, List<ContentLine> restored)
    {
        var next = start + 1;
        var row = Merge([start]);
        for (; next < end && !lines.IsBlank(next); next++)
        {
            var longer = Merge([.. Enumerable.Range(start, next - start + 1)]);
            // A label beside the header keeps its coverage low; what completes a header makes it grow.
            if (longer.Cells.Count > row.Cells.Count || (Coverage(longer) is var coverage && coverage < LeastHeaderCoverage && coverage <= Coverage(row)))
                break;
            row = longer;
        }

        _header = HeaderScan<IndicatorColumn>.Of([row], vocabulary.IndicatorColumns).Cells;
        restored.Add(row);
        return next;
    }

    /// <summary>Adds the rows of the lines up to the next blank one: each has one line with its points or, where the table has
    /// none, with its target; the lines without go with it.</summary>
    /// <returns>The line after them.</returns>
    public int AddParagraph(int start, int limit, List<ContentLine> restored)
    {
        var end = start;
        while (end < limit && !lines.IsBlank(end))
            end++;
        if (end == start)
            return start + 1;
        var anchors = Enumerable.Range(start, end - start).Where(IsAnchor).ToList();
        if (anchors.Count <= 1)
        {
            restored.Add(Merge([.. Enumerable.Range(start, end - start)]));
            return end;
        }

        for (var i = 0; i < anchors.Count; i++)
        {
            var from = i == 0 ? start : anchors[i];
            var to = i + 1 < anchors.Count ? anchors[i + 1] : end;
            restored.Add(Merge([.. Enumerable.Range(from, to - from)]));
        }

        return end;
    }

    /// <summary>The line of the total, which stands under the same columns.</summary>
    public ContentLine Total(int index) => Merge([index]);

    /// <summary>A row of a table.</summary>
    public static ContentLine Row(List<ContentCell> cells, SourcePlace place) =>
        new(place, string.Join('\t', cells.Select(cell => cell.Text.Replace('\n', ' '))), isRow: true, _ => cells);

    private double Coverage(ContentLine header) => HeaderScan<IndicatorColumn>.Of([header], vocabulary.IndicatorColumns).Coverage;

    private bool IsAnchor(int index)
    {
        var cells = AlignedCell.Of(lines[index].Text);
        IndicatorColumn? Meaning(AlignedCell cell) => _header.FirstOrDefault(header => header.Covers(columns.Of(cell)))?.Meaning;
        return _header.Any(header => IndicatorLayout.IsNumber(header.Meaning))
            ? cells.Exists(cell => IndicatorLayout.IsNumber(Meaning(cell)) && (PrintedNumber.IsAbsent(cell.Text) || PrintedNumber.Parse(cell.Text, "分") is not null))
            : cells.Exists(cell => Meaning(cell) == IndicatorColumn.Target) && cells.Exists(cell => Meaning(cell) is IndicatorColumn.Level3);
    }

    private ContentLine Merge(List<int> indices)
    {
        var texts = new SortedDictionary<int, List<string>>();
        foreach (var cell in indices.SelectMany(index => AlignedCell.Of(lines[index].Text)))
        {
            if (!texts.TryGetValue(columns.Of(cell), out var pieces))
                texts.Add(columns.Of(cell), pieces = []);
            pieces.Add(cell.Text);
        }

        List<ContentCell> cells = [.. texts.Select(entry => new ContentCell(string.Join('\n', entry.Value), entry.Key))];
        JoinLabels(cells);
        return Row(cells, lines[indices[0]].Place.Through(lines[indices[^1]].Place));
    }

    // A label in a narrow column goes on beside the next row: 产出指标(50 and 分).
    private void JoinLabels(List<ContentCell> cells)
    {
        foreach (var level in new[] { IndicatorColumn.Level1, IndicatorColumn.Level2 })
        {
            var index = cells.FindIndex(cell => _header.FirstOrDefault(header => header.Covers(cell.Column))?.Meaning == level);
            if (index < 0)
                continue;
            if (_openLabels.TryGetValue(level, out var open))
            {
                open.Cells[open.Index] = open.Cells[open.Index] with { Text = open.Cells[open.Index].Text + "\n" + cells[index].Text };
                cells.RemoveAt(index);
                if (!IsUnfinished(open.Cells[open.Index].Text))
                    _openLabels.Remove(level);
            }
            else if (IsUnfinished(cells[index].Text))
            {
                _openLabels[level] = (cells, index);
            }
        }
    }

    private bool IsUnfinished(string label)
    {
        var folded = Fold.Compact(label);
        return folded.Contains('(', StringComparison.Ordinal)
            ? !folded.Contains(')', StringComparison.Ordinal)
            : !vocabulary.Levels.Contains(folded) && vocabulary.Levels.IsBeginning(folded);
    }
}
