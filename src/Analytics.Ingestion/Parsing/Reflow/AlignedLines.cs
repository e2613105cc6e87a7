using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Reflow.Layout;
using Analytics.Ingestion.Parsing.Sections;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reflow;

/// <summary>Reads text whose columns are aligned by blanks, as pdftotext -layout writes it: wide gaps part the cells, lines that
/// follow each other directly are lines of the same cells, and below a header the gaps that run down the table are its columns.</summary>
internal sealed class AlignedLines(FormVocabulary vocabulary)
{
    private const int LeastAlignedLines = 5;
    private const int LeastCells = 3;
    private const int WidestLine = 600;
    private const int LeastHeaderCells = 4;
    private const int Slack = 2;

    private readonly LayoutForms _layout = new(vocabulary);

    /// <summary>The document with its cells put together; the same one where its columns are not aligned by blanks.</summary>
    public FormLines Apply(FormLines lines)
    {
        var cells = new List<AlignedCell>?[lines.Count];
        var aligned = 0;
        var hasHeader = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsRow)
                return lines;
            if (lines[i].Text.Length > WidestLine || !lines[i].Text.AsSpan().Trim().Contains("  ", StringComparison.Ordinal))
                continue;
            cells[i] = AlignedCell.Of(lines[i].Text);
            if (cells[i]!.Count < LeastCells)
                continue;
            aligned++;
            hasHeader |= cells[i]!.Count >= LeastHeaderCells && BodyHeaders.IsIndicatorHeader(lines, i, vocabulary);
        }

        if (aligned < LeastAlignedLines)
            return lines;
        if (_layout.Apply(lines) is { } placed)
            return placed;
        if (!hasHeader)
            return lines;
        var restored = new List<ContentLine>();
        var above = new List<(int Start, int Column)>();
        for (var i = 0; i < lines.Count;)
        {
            if (cells[i] is { Count: >= LeastHeaderCells } header && BodyHeaders.IsIndicatorHeader(lines, i, vocabulary))
                i = AddTable(restored, lines, i, header);
            else
                i = AddParagraph(restored, lines, cells, i, ref above);
        }

        return new(new DocumentContent(restored));
    }

    // Lines that follow each other without a blank one are lines of the same cells, where each cell stands under one of the first line.
    private int AddParagraph(List<ContentLine> restored, FormLines lines, List<AlignedCell>?[] cells, int start, ref List<(int Start, int Column)> above)
    {
        if (cells[start] is not { Count: >= 2 } first)
        {
            restored.Add(lines[start]);
            return start + 1;
        }

        var columns = first.ConvertAll(cell => (cell.Start, Texts: new List<string> { cell.Text }));
        var end = start + 1;
        for (; end < lines.Count && !lines.IsBlank(end); end++)
        {
            var below = AlignedCell.Of(lines[end].Text);
            if (below.Count >= first.Count || lines[end].Text.Length > WidestLine || !below.TrueForAll(GoesOn))
                break;
            foreach (var cell in below)
                columns.Find(column => Math.Abs(column.Start - cell.Start) <= Slack).Texts.Add(cell.Text);
        }

        // A narrow cell may break a number too: 1,769,000. over 00.
        bool GoesOn(AlignedCell cell) => columns.Exists(column =>
            Math.Abs(column.Start - cell.Start) <= Slack && (!IsOwn(cell.Text) || column.Texts[^1][^1] is '.' or ','));

        // Cells that stand exactly under those of the row above are of the same columns.
        var known = above;
        var isUnder = columns.TrueForAll(column => known.Exists(other => Math.Abs(other.Start - column.Start) <= Slack));
        var placed = columns.Select((column, order) => (column.Start, Column: isUnder ? known.Find(other => Math.Abs(other.Start - column.Start) <= Slack).Column : order)).ToList();
        above = isUnder ? known : placed;
        restored.Add(AlignedTable.Row(
            [.. columns.Zip(placed, (column, place) => new ContentCell(string.Join('\n', column.Texts), place.Column))],
            lines[start].Place.Through(lines[end - 1].Place)));
        return end;
    }

    // What is a number, a label or the name of a row begins a cell of its own.
    private bool IsOwn(string text)
    {
        var bare = Fold.Compact(FundingRows.CleanName(text));
        return PrintedNumber.IsAmount(text)
            || HeadValues.LabelAt(text, 0, vocabulary, needsColon: false) is not null
            || vocabulary.Sections.Contains(bare) || vocabulary.FundingTotals.Contains(bare) || vocabulary.FundingParts.Contains(bare)
            || bare.StartsWith("注:", StringComparison.Ordinal);
    }

    private int AddTable(List<ContentLine> restored, FormLines lines, int start, List<AlignedCell> header)
    {
        var end = start + 1;
        while (end < lines.Count && !EndsTable(lines, end))
            end++;
        var table = Enumerable.Range(start, end - start).Where(i => !lines.IsBlank(i) && lines[i].Text.Length <= WidestLine).ToList();
        var columns = ColumnGaps.Of(table.Select(i => AlignedCell.Of(lines[i].Text)));
        var placed = header.ConvertAll(cell => columns.Of(cell));
        if (placed.Distinct().Count() < header.Count)
            columns = ColumnGaps.Under(header);
        var rows = new AlignedTable(vocabulary, lines, columns);
        for (var i = rows.AddHeader(start, end, restored); i < end;)
            i = rows.AddParagraph(i, end, restored);
        if (end == lines.Count || !SectionText.StartsWith(lines, end, SectionLabel.Total, vocabulary))
            return end;
        restored.Add(rows.Total(end));
        return end + 1;
    }

    private bool EndsTable(FormLines lines, int index) =>
        !lines.IsBlank(index)
        && (FootLines.IsFoot(lines[index], vocabulary, isBehindTable: false)
            || SectionText.StartsWith(lines, index, SectionLabel.Total, vocabulary)
            || SectionText.StartsWith(lines, index, SectionLabel.Conclusion, vocabulary)
            || LabelScan.At(lines, index, vocabulary.Sections) is { Meaning: SectionLabel.Total or SectionLabel.Conclusion or SectionLabel.Note });
}
