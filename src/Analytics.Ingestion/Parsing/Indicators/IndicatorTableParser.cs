using Analytics.Domain.Forms;
using Analytics.Domain.Indicators;
using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Sections;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Indicators;

/// <summary>Reads the indicator table: which lines are rows, which labels hold, and whose text the lines between are.</summary>
internal sealed class IndicatorTableParser(FormVocabulary vocabulary)
{
    private const int MostHeaderLines = 14;
    private const int LongestTableLine = 600;
    private const int LongestLabelRest = 8;
    private const int MostPiecesOfWords = 6;
    private const int LongestPiece = 16;
    private const double LeastHeaderCoverage = 0.8;
    private const double FullCoverage = 0.999;

    // A reading of the cells as they are that costs less needs no other one that cuts them.
    private const double LeastCostToCut = 1.5;

    private readonly Quantities _quantities = new(vocabulary);
    private readonly LevelLabels _labels = new(vocabulary);
    private readonly MisreadOperators _misread = new(new Quantities(vocabulary));
    private readonly RowBuilder _builder = new(new Quantities(vocabulary));

    /// <summary>Reads the table.</summary>
    /// <param name="lines">Its lines, from the header on.</param>
    /// <param name="totals">What the points have to add up to.</param>
    /// <param name="draft">The form.</param>
    public List<IndicatorRow> Read(FormLines lines, PointTotals totals, FormDraft draft)
    {
        var layout = ReadHeader(lines, out var next);
        var aligner = new RowAligner(layout, _quantities);
        var grid = new GridRow?[lines.Count];
        var readings = new LineReading?[lines.Count];
        for (var i = next; i < lines.Count; i++)
        {
            if (lines.IsBlank(i) || IsNoRow(lines, i))
                continue;
            grid[i] = lines[i].IsRow && lines[i].MayBreakCells == lines[0].MayBreakCells ? GridRow.Read(lines[i], layout) : null;
            readings[i] = grid[i] is null ? ReadLine(lines, i, layout, aligner) : null;
        }

        DropTextBehindCells(lines, next, grid, readings);

        var table = new TableReading(layout, new RowSegmenter(vocabulary), _quantities, draft) { NameWidth = NameWidth(readings) };
        for (var i = next; i < lines.Count; i++)
        {
            if (grid[i] is { } row)
            {
                table.TakeGridRow(row);
                continue;
            }

            if (readings[i] is not { } reading || (reading.Row is null && IsRepeatedHeader(lines[i])))
                continue;
            if (_labels.At(lines, i, layout, table.PendingText) is { } label)
                i = table.TakeLabel(label) - 1;
            else
                TakeLine(lines, i, reading, table, aligner);
            if (reading.LabelRest is { } rest)
                readings[rest] = null;
        }

        var rows = table.Finish();
        ReadingChoice.Settle(rows, totals);
        return _misread.Repair([.. rows.Select(open => _builder.Build(open, layout, draft))], draft);
    }

    // Running text behind the last row of a table of cells belongs to the page around it.
    private void DropTextBehindCells(FormLines lines, int next, GridRow?[] grid, LineReading?[] readings)
    {
        var last = Array.FindLastIndex(grid, row => row is { Line.MayBreakCells: false });
        if (last < 0 || !lines[next - 1].IsRow)
            return;
        for (var i = last + 1; i < lines.Count; i++)
        {
            if (grid[i] is null && !HoldsQuantity(readings[i]))
                readings[i] = null;
        }
    }

    // A row that has lost its cells still has its target or its points.
    private bool HoldsQuantity(LineReading? reading) =>
        reading?.Row is { Cost: < LeastCostToCut } row
        && (row.Values.ContainsKey(IndicatorColumn.Weight) || (row.Values.TryGetValue(IndicatorColumn.Target, out var target) && _quantities.Is(target)));

    private static void TakeLine(FormLines lines, int index, LineReading reading, TableReading table, RowAligner aligner)
    {
        foreach (var label in reading.Labels)
            table.TakeLabel(label);
        if (reading.Row is { } row)
            table.TakeRow(lines[index], reading.Cells, row, aligner);
        else
            table.TakeText(lines[index], reading.Cells, isAfterBlank: index > 0 && lines.IsBlank(index - 1));
    }

    // What a line says by itself: read once, before it is known what stands around it.
    private LineReading ReadLine(FormLines lines, int index, IndicatorLayout layout, RowAligner aligner)
    {
        var line = lines[index];
        if (line.Text.Length > LongestTableLine)
            return new([], [_quantities.FactsOf(line.Text)], null, null);
        var cells = aligner.Look(line.Cells.Select(cell => cell.Text));
        if (layout.HasOrdinal && cells.Count > 2 && cells[0].Points is not null)
            cells.RemoveAt(0);
        var next = lines.NextPrinted(index + 1);
        var rest = next < lines.Count && lines.Folded(next).Length <= LongestLabelRest ? lines[next].Text : null;
        if (_labels.TakeLeading(cells, line.Place, rest, layout, aligner) is { } leading)
            return new(leading.Labels, leading.Rest, leading.Row, leading.TakesNextLine ? next : null);
        var row = aligner.Align(cells);
        if (!layout.HasNumbers && _labels.InFrontOfText(line) is { Count: > 0 } front && !cells[front.Count].IsQuantity)
            return new(front, cells.GetRange(front.Count, cells.Count - front.Count), null, null);
        if (row is { Cost: < LeastCostToCut } || new GluedRow(vocabulary, layout, _quantities).Read(line) is not { } glued)
            return row is null && _labels.InFrontOfText(line) is { Count: > 0 } labels ? new(labels, cells.GetRange(labels.Count, cells.Count - labels.Count), null, null) : new([], cells, row, null);
        if (row is null || glued.Row.Cost < row.Cost)
            return new(glued.Labels, cells, glued.Row, null);

        // The sums of the form may still prefer one that cuts the cells.
        return new([], cells, glued.Labels.Count > 0 ? row : row with { Alternatives = [.. row.Alternatives, glued.Row with { Alternatives = [] }, .. glued.Row.Alternatives] }, null);
    }

    private IndicatorLayout ReadHeader(FormLines lines, out int next)
    {
        var header = new List<ContentLine> { lines[0] };
        next = 1;
        while (next < lines.Count && header.Count < MostHeaderLines)
        {
            var candidate = lines.NextPrinted(next);
            if (candidate >= lines.Count)
                break;
            if (Extends(header, lines[candidate]))
            {
                header.Add(lines[candidate]);
                next = candidate + 1;
            }
            else if (BrokenWords(lines, candidate, header) is { Count: > 0 } pieces)
            {
                header.AddRange(pieces.Select(piece => lines[piece]));
                next = pieces[^1] + 1;
            }
            else
            {
                break;
            }
        }

        return new(HeaderScan<IndicatorColumn>.Of(header, vocabulary.IndicatorColumns).Cells);
    }

    // Words of the header that narrow columns break over short lines: 分 and 值. Together they are header words and nothing else.
    private List<int> BrokenWords(FormLines lines, int start, List<ContentLine> header)
    {
        var pieces = new List<int>();
        var best = 0;
        for (var i = start; i < lines.Count && pieces.Count < MostPiecesOfWords && !lines[i].IsRow && lines.Folded(i).Length <= LongestPiece; i = lines.NextPrinted(i + 1))
        {
            pieces.Add(i);
            var alone = HeaderScan<IndicatorColumn>.Of(pieces.Select(piece => lines[piece]), vocabulary.IndicatorColumns);
            if (alone.Coverage >= FullCoverage && alone.MeaningCount > 0
                && HeaderScan<IndicatorColumn>.Of([.. header, .. pieces.Select(piece => lines[piece])], vocabulary.IndicatorColumns).Coverage >= FullCoverage)
                best = pieces.Count;
        }

        return pieces[..best];
    }

    // A line goes on with the header when it consists of header words, or makes up one together with the line before.
    private bool Extends(List<ContentLine> header, ContentLine candidate)
    {
        if (candidate.Text.Length > 80 || header[^1].IsRow != candidate.IsRow)
            return false;
        if (candidate.IsRow)
            return NamesMergedColumns(header, candidate);
        var before = HeaderScan<IndicatorColumn>.Of(header, vocabulary.IndicatorColumns);
        var alone = HeaderScan<IndicatorColumn>.Of([candidate], vocabulary.IndicatorColumns);
        if (alone.Coverage >= LeastHeaderCoverage && alone.MeaningCount > 0)
            return true;
        var together = HeaderScan<IndicatorColumn>.Of([.. header, candidate], vocabulary.IndicatorColumns);
        return together.Coverage >= FullCoverage && (before.Coverage < FullCoverage || Fold.Compact(candidate.Text).Length <= 8);
    }

    // Below merged headers a row may name their columns; everything in it is a header word, and none stands outside of them.
    private bool NamesMergedColumns(List<ContentLine> header, ContentLine candidate)
    {
        var above = HeaderScan<IndicatorColumn>.Of(header, vocabulary.IndicatorColumns).Cells;
        var alone = HeaderScan<IndicatorColumn>.Of([candidate], vocabulary.IndicatorColumns);
        return alone.Coverage >= LeastHeaderCoverage
            && candidate.Cells.Any(cell => above.Any(parent => parent.ColumnCount > cell.ColumnCount && parent.Covers(cell.Column)));
    }

    // What stands in a table and is none of its rows: page numbers, repeated headers, subtotals.
    private bool IsNoRow(FormLines lines, int index) =>
        PageFurniture.Is(lines.Folded(index))
        || (lines[index].IsRow && IsRepeatedHeader(lines[index]))
        || SubtotalRow.Is(lines[index], vocabulary)
        || (lines[index].IsRow && TotalRow.At(lines, index, 0, vocabulary) is not null)
        || (lines[index].Text.Length <= 40 && vocabulary.Sections.TryGet(lines.Folded(index).TrimEnd(':'), out var label) && label == SectionLabel.Total);

    private bool IsRepeatedHeader(ContentLine line)
    {
        if (line.Text.Length > 160)
            return false;
        var scan = HeaderScan<IndicatorColumn>.Of([line], vocabulary.IndicatorColumns);
        return scan.MeaningCount >= 3 && scan.Coverage >= LeastHeaderCoverage;
    }

    private static double NameWidth(LineReading?[] readings) => readings
        .Select(reading => reading?.Row is { Name: [var name], Cost: <= 0.5 } ? PrintedText.Width(name) : 0)
        .DefaultIfEmpty()
        .Max();

    /// <summary>What a line says by itself.</summary>
    private sealed record LineReading(IReadOnlyList<LevelLabel> Labels, List<CellFacts> Cells, AlignedRow? Row, int? LabelRest);
}
