using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Indicators;
using Analytics.Ingestion.Parsing.Sections;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reflow;

/// <summary>Puts the cells of a text that has lost its lines (one cell a line, or everything on one) into the lines of a form.</summary>
/// <remarks>What a cell is, it says itself: a title, a label, a header, a number; what follows belongs to it until the next.
/// Rows of the indicator table are told by their arithmetic of cells: a name, its values, and the points behind them.</remarks>
internal sealed class FormReflow(FormVocabulary vocabulary)
{
    private const int MostHeaderCells = 40;
    private const int MostCellsOfValue = 8;
    private const int MostCellsOfYear = 4;
    private const double LeastHeaderCoverage = 0.95;

    private readonly TitleFinder _titles = new(vocabulary);

    /// <summary>The document with its lines restored; the same one where they are in order.</summary>
    public FormLines Apply(FormLines lines)
    {
        if (TokenLines.Of(lines, vocabulary) is not { } tokens)
            return lines;
        var titles = _titles.Find(tokens).ToDictionary(title => title.Line, title => title.EndLine);
        var restored = new List<ContentLine>();
        var isFunding = false;
        for (var i = 0; i < tokens.Count;)
        {
            if (tokens.IsBlank(i))
            {
                i++;
                continue;
            }

            if (titles.TryGetValue(i, out var titleEnd))
            {
                i = Add(restored, tokens, i, titleEnd + 1);
                i = Add(restored, tokens, i, YearEnd(tokens, i));
                isFunding = false;
            }
            else if (HeaderRun(tokens, i, vocabulary.IndicatorColumns, IsIndicatorHeader) is { } table)
            {
                isFunding = false;
                i = AddTable(restored, tokens, i, table, titles);
            }
            else if (HeaderRun(tokens, i, vocabulary.FundingColumns, IsFundingHeader) is { } funding)
            {
                isFunding = true;
                i = Add(restored, tokens, i, funding);
            }
            else
            {
                i = Add(restored, tokens, i, EndOfPart(tokens, i, titles, ref isFunding));
            }
        }

        return new(new DocumentContent(restored));
    }

    // （2024 年度） in several cells; where none stands there, nothing is added.
    private static int YearEnd(FormLines tokens, int start)
    {
        var spelled = "";
        for (var i = start; i < tokens.Count && i < start + MostCellsOfYear; i++)
        {
            spelled += tokens.Folded(i);
            if (YearNumber.OfLine(spelled) is not null && (spelled[0] != '(' || spelled[^1] == ')'))
                return i + 1;
        }

        return start;
    }

    private int AddTable(List<ContentLine> restored, FormLines tokens, int start, int header, Dictionary<int, int> titles)
    {
        Add(restored, tokens, start, header);
        var cells = Enumerable.Range(start, header - start).Where(i => !tokens.IsBlank(i)).Select(i => tokens[i]);
        var layout = new IndicatorLayout(HeaderScan<IndicatorColumn>.Of(cells, vocabulary.IndicatorColumns).Cells);
        var end = header;
        while (end < tokens.Count && !titles.ContainsKey(end) && !EndsTable(tokens, end))
            end++;
        foreach (var (from, to) in new TableReflow(vocabulary, layout).Split(tokens, header, end))
            Add(restored, tokens, from, to);
        return end;
    }

    private bool EndsTable(FormLines tokens, int index) =>
        !tokens.IsBlank(index)
        && ((LabelScan.At(tokens, index, vocabulary.Sections) is { Meaning: SectionLabel.Conclusion or SectionLabel.Note })
            || IsTotal(tokens, index)
            || IsAttachmentMark(tokens.Folded(index))
            || FootLines.IsFoot(tokens[index], vocabulary, isBehindTable: false));

    // 附表7 stands above the next form.
    private static bool IsAttachmentMark(string folded) => PageFurniture.AttachmentLength(folded) is > 0 and var length && length == folded.Length;

    // 合计 and the like count only with a number behind them.
    private bool IsTotal(FormLines tokens, int index) =>
        LabelScan.At(tokens, index, vocabulary.Sections) is { Meaning: SectionLabel.Total } label
        && tokens.NextPrinted(label.Next) is var next && next < tokens.Count && PrintedNumber.IsAmount(tokens[next].Text);

    // The end of the part that begins with a cell: a label with its value, a row of amounts, a total with its numbers.
    private int EndOfPart(FormLines tokens, int index, Dictionary<int, int> titles, ref bool isFunding)
    {
        if (LabelScan.At(tokens, index, vocabulary.Sections) is { } section)
        {
            isFunding &= section.Meaning is SectionLabel.Funding or SectionLabel.Total;
            if (section.Meaning is SectionLabel.Goal or SectionLabel.ExpectedGoal or SectionLabel.ActualGoal)
                return GoalLabelsEnd(tokens, section.Next);
            if (section.Meaning == SectionLabel.Total && IsTotal(tokens, index))
                return NumbersEnd(tokens, section.Next, alsoRating: true);
            if (section.Meaning == SectionLabel.Conclusion)
                return ValueEnd(tokens, section.Next, titles, most: int.MaxValue);
            if (!isFunding || !IsFundingName(tokens[index].Text))
                return section.Next;
        }

        if (isFunding && tokens.NextPrinted(index + 1) is var behind && behind < tokens.Count && !PrintedNumber.IsAmount(tokens[index].Text)
            && (IsFundingName(tokens[index].Text) || PrintedNumber.IsAmount(tokens[behind].Text)))
            return NumbersEnd(tokens, index + 1, alsoRating: false);
        if (HeadValues.LabelAt(tokens[index].Text.Trim(), 0, vocabulary, needsColon: false) is { } label)
            return label.End < tokens[index].Text.Trim().Length ? index + 1 : ValueEnd(tokens, index + 1, titles, MostCellsOfValue);
        return index + 1;
    }

    private int GoalLabelsEnd(FormLines tokens, int end)
    {
        while (tokens.NextPrinted(end) is var next && next < tokens.Count
            && LabelScan.At(tokens, next, vocabulary.Sections) is { Meaning: SectionLabel.Goal or SectionLabel.ExpectedGoal or SectionLabel.ActualGoal } label)
            end = label.Next;
        return end;
    }

    private static int NumbersEnd(FormLines tokens, int end, bool alsoRating)
    {
        while (tokens.NextPrinted(end) is var next && next < tokens.Count
            && (PrintedNumber.IsAmount(tokens[next].Text) || (alsoRating && Domain.Forms.Ratings.FromChinese(tokens[next].Text.Trim()) is not null)))
            end = next + 1;
        return end;
    }

    // A value ends where anything begins that says itself what it is.
    private int ValueEnd(FormLines tokens, int end, Dictionary<int, int> titles, int most)
    {
        for (var count = 0; count < most; count++)
        {
            var next = tokens.NextPrinted(end);
            if (next >= tokens.Count || titles.ContainsKey(next)
                || LabelScan.At(tokens, next, vocabulary.Sections) is not null
                || HeadValues.LabelAt(tokens[next].Text.Trim(), 0, vocabulary, needsColon: false) is not null
                || FootLines.IsFoot(tokens[next], vocabulary, isBehindTable: true)
                || CurrencyUnits.FromLine(tokens.Folded(next)) is not null
                || HeaderRun(tokens, next, vocabulary.FundingColumns, IsFundingHeader) is not null)
                break;
            end = next + 1;
        }

        return end;
    }

    // The end of the header that begins with a cell; null where none does.
    private static int? HeaderRun<T>(FormLines tokens, int start, WordSet<T> words, Func<HeaderScan<T>, bool> isHeader)
        where T : struct, Enum
    {
        if (!words.MatchesAt(tokens.Folded(start), 0).Any() && !words.IsBeginning(tokens.Folded(start)))
            return null;
        var cells = new List<ContentLine>();
        int? end = null;
        for (var i = start; i < tokens.Count && cells.Count < MostHeaderCells; i++)
        {
            if (tokens.IsBlank(i))
                continue;
            if (tokens[i].Text.Length > 40)
                break;
            cells.Add(tokens[i]);
            var scan = HeaderScan<T>.Of(cells, words);
            if (scan.Coverage >= LeastHeaderCoverage && isHeader(scan))
                end = i + 1;
            else if (end is not null && !words.IsBeginning(tokens.Folded(i)))
                break;
            else if (end is null && scan.Coverage < 0.5 && cells.Count > 3)
                break;
        }

        return end;
    }

    private static bool IsIndicatorHeader(HeaderScan<IndicatorColumn> scan) =>
        (scan.Has(IndicatorColumn.Level3) || (scan.Has(IndicatorColumn.Level1) && scan.Has(IndicatorColumn.Target))) && scan.MeaningCount >= 3;

    private static bool IsFundingHeader(HeaderScan<FundingColumn> scan) =>
        (scan.Has(FundingColumn.InitialBudget) || scan.Has(FundingColumn.AdjustedBudget) || scan.Has(FundingColumn.Executed)) && scan.MeaningCount >= 2;

    private bool IsFundingName(string text) =>
        Fold.Compact(FundingRows.CleanName(text)) is var name && (vocabulary.FundingTotals.Contains(name) || vocabulary.FundingParts.Contains(name));

    private static int Add(List<ContentLine> restored, FormLines tokens, int start, int end)
    {
        var cells = Enumerable.Range(start, end - start).Where(i => !tokens.IsBlank(i))
            .Select((i, order) => new ContentCell(tokens[i].Text.Trim(), order, Place: tokens[i].Place)).ToList();
        if (cells.Count > 0)
        {
            var place = cells[0].Place!.Through(cells[^1].Place!);
            restored.Add(new(place, string.Join(' ', cells.Select(cell => cell.Text)), isRow: false, _ => cells));
        }

        return end;
    }
}
