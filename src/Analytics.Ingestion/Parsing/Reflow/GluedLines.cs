using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Sections;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reflow;

/// <summary>Parts labels from values and amounts from each other in text that has lost its blanks.</summary>
internal sealed class GluedLines(FormVocabulary vocabulary)
{
    // A table of targets gives one amount a row and needs no header for it.
    private static readonly IReadOnlyList<HeaderCell<FundingColumn>> OneAmount = [new(FundingColumn.InitialBudget, 0, null)];

    private const int LongestLine = 300;
    private const int ShortestHeader = 12;
    private const int LongestHeader = 160;
    private const int LeastHeaders = 4;
    private const int LeastLabel = 4;
    private const int LeastValue = 2;

    private readonly TitleFinder _titles = new(vocabulary);

    /// <summary>The document with its cells parted; the same one where blanks part them already.</summary>
    public FormLines Apply(FormLines lines)
    {
        if (!HasGluedHeader(lines))
            return lines;
        var restored = new ContentLine[lines.Count];
        IReadOnlyList<HeaderCell<FundingColumn>>? funding = null;
        var isHead = true;

        // 部门（单位）整体支出绩效自评表 begins like a label.
        var titles = _titles.Find(lines).SelectMany(title => Enumerable.Range(title.Line, title.EndLine - title.Line + 1)).ToHashSet();
        for (var i = 0; i < lines.Count; i++)
        {
            restored[i] = lines[i];
            if (titles.Contains(i) || lines.IsBlank(i) || lines[i].IsRow || lines[i].Text.Length > LongestLine)
                continue;
            if (BodyHeaders.IsIndicatorHeader(lines, i, vocabulary))
            {
                (isHead, funding) = (true, null);
            }
            else if (BodyHeaders.IsFundingHeader(lines, i, vocabulary))
            {
                isHead = false;
                funding = IsGluedHeader(WithoutSpacedWords(lines[i]), vocabulary.FundingColumns) ? HeaderScan<FundingColumn>.Of([lines[i]], vocabulary.FundingColumns).Cells : null;
            }
            else if (GluedAmounts.Part(lines[i], funding ?? OneAmount, vocabulary) is { } row)
            {
                restored[i] = row;
            }
            else if (isHead && lines[i].Cells.Count == 1 && PartLabels(lines[i]) is { } head)
            {
                restored[i] = head;
            }
        }

        return new(new DocumentContent(restored));
    }

    private bool HasGluedHeader(FormLines lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Text.Trim().Length is >= ShortestHeader and <= LongestHeader && !lines[i].IsRow
                && IsGluedHeader(WithoutSpacedWords(lines[i]), vocabulary.IndicatorColumns) && BodyHeaders.IsIndicatorHeader(lines, i, vocabulary))
                return true;
        }

        return false;
    }

    private static bool IsGluedHeader<T>(ContentLine line, WordSet<T> words)
        where T : struct, Enum => line.Cells.Count == 1 && HeaderScan<T>.Of([line], words).MeaningCount >= LeastHeaders;

    // 资 金 来 源年初预算数: a word whose characters are spaced is no sign of cells.
    private static ContentLine WithoutSpacedWords(ContentLine line)
    {
        if (line.IsRow || line.Cells.Count == 1 || line.Cells.SkipLast(1).Any(cell => cell.Text.Length > 1))
            return line;
        var text = string.Concat(line.Cells.Select(cell => cell.Text));
        return new(line.Place, text, isRow: false, CellSplitter.SplitBlanks);
    }

    // 主管部门及代码110-云溪市某局实施单位云溪市某站
    private ContentLine? PartLabels(ContentLine line)
    {
        var text = line.Cells[0].Text;
        var cells = new List<ContentCell>();
        var from = 0;
        for (var i = 0; i < text.Length;)
        {
            if (LabelAt(text, i, from) is not { } length)
            {
                i++;
                continue;
            }

            Add(cells, text[from..i]);
            Add(cells, text[i..(i + length)]);
            from = i += length;
        }

        if (cells.Count == 0 || from == text.Length)
            return null;
        Add(cells, text[from..]);
        return new(line.Place, string.Join(' ', cells.Select(cell => cell.Text)), isRow: false, _ => cells);
    }

    // A label opens the line, or follows a value, and is long enough to be no part of a name.
    private int? LabelAt(string text, int index, int from)
    {
        var folded = Fold.Compact(text[index..]);
        if (folded.Length < text.Length - index || (index > 0 && (from == 0 || index - from < LeastValue)))
            return null;
        foreach (var (length, _) in vocabulary.HeadFields.MatchesAt(folded, 0))
        {
            if (length < LeastLabel)
                continue;
            var end = length;
            if (end < folded.Length && folded[end] == '(' && folded.IndexOf(')', end) is var close && close > 0 && close - end <= 8)
                end = close + 1;
            return end < folded.Length && folded[end] == ':' ? end + 1 : end;
        }

        return null;
    }

    private static void Add(List<ContentCell> cells, string text)
    {
        if (text.Length > 0)
            cells.Add(new(text, cells.Count));
    }
}
