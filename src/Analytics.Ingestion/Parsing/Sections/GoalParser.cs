using Analytics.Domain.Forms;
using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Sections;

/// <summary>Reads the two goal texts, which extraction puts one behind the other.</summary>
internal sealed class GoalParser(FormVocabulary vocabulary)
{
    private const decimal UnsureConfidence = 0.6m;

    /// <summary>What the block of the goals says.</summary>
    /// <param name="Expected">The expected goal.</param>
    /// <param name="Actual">What came of it.</param>
    internal sealed record Goals(Reading<string>? Expected, Reading<string>? Actual);

    /// <summary>Reads the goals.</summary>
    /// <param name="lines">The lines of the block, from its label or header on.</param>
    /// <param name="isEnded">Whether another part of the form follows; if not, nobody knows where the last text ends.</param>
    /// <param name="draft">The form.</param>
    public Goals Read(FormLines lines, bool isEnded, FormDraft draft)
    {
        var goals = Read(lines, draft);
        if (isEnded)
            return goals;
        draft.Report("goals-not-ended", "在绩效目标的文字处中断，看不出文字在哪里结束，未读取；请对照原表补录。", lines.Place);
        return new(goals.Actual is { } && goals.Expected is { Confidence: 1m } expected ? expected : null, null);
    }

    private Goals Read(FormLines lines, FormDraft draft)
    {
        if (UnderHeaders(lines) is { } table)
            return table;
        var hasExpected = false;
        var hasActual = false;
        var texts = new List<(SectionLabel Label, List<ContentLine> Lines)> { (SectionLabel.ExpectedGoal, []) };
        for (var i = 0; i < lines.Count; i++)
        {
            if (GoalHeader.At(lines, i, vocabulary) is { } header)
            {
                hasExpected |= header.HasExpected;
                hasActual |= header.HasActual;
                if (header.HasActual && !header.HasExpected && texts.Exists(text => text.Lines.Count > 0))
                    texts.Add((SectionLabel.ActualGoal, []));
                continue;
            }

            if (LabelScan.At(lines, i, vocabulary.Sections) is { Meaning: SectionLabel.Goal } label)
            {
                i = label.Next - 1;
                continue;
            }

            var labelled = GoalRow.Of(lines[i], vocabulary);
            foreach (var (meaning, text) in labelled)
            {
                hasExpected |= meaning == SectionLabel.ExpectedGoal;
                hasActual |= meaning == SectionLabel.ActualGoal;
                if (meaning == SectionLabel.ActualGoal && texts.Exists(other => other.Lines.Count > 0))
                    texts.Add((SectionLabel.ActualGoal, []));
                texts[^1].Lines.Add(text);
            }

            if (labelled.Count == 0)
                texts[^1].Lines.Add(lines[i]);
        }

        if (texts.Count > 1)
            return new(Text(texts[0].Lines, 1m), Text(texts[1].Lines, 1m));
        var body = Trim(texts[0].Lines);
        if (!draft.Kind.IsSelfEvaluation() || (hasExpected && !hasActual))
            return new(Text(body, 1m), null);
        if (hasActual && !hasExpected)
            return new(null, Text(body, 1m));
        return Split(body, draft);
    }

    // The texts that stand under the headers of a table whose columns are known.
    private Goals? UnderHeaders(FormLines lines)
    {
        GoalColumns? header = null;
        var left = new List<(ContentCell Cell, ContentLine Line)>();
        var right = new List<(ContentCell Cell, ContentLine Line)>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsRow)
                continue;
            if (header is null)
            {
                header = GoalColumns.Of(lines[i], vocabulary);
                continue;
            }

            if (header.Ends(lines[i], vocabulary))
                break;
            foreach (var cell in lines[i].Cells)
            {
                if (header.Actual is { } actual && cell.Column >= actual.Column && cell.Column < actual.EndColumn)
                    right.Add((cell, lines[i]));
                else if (cell.Column >= header.Expected.Column && cell.Column < header.Expected.EndColumn)
                    left.Add((cell, lines[i]));
            }
        }

        return left.Count + right.Count == 0 ? null : new(Text(left), Text(right));
    }

    private static Reading<string>? Text(List<(ContentCell Cell, ContentLine Line)> cells)
    {
        var text = PrintedText.Join(cells.Select(cell => cell.Cell.Text));
        return text.Length == 0 ? null : new(text, cells.Select(cell => cell.Cell.Place ?? cell.Line.Place).Aggregate((all, place) => all.Through(place)));
    }

    private static Goals Split(List<ContentLine> body, FormDraft draft)
    {
        if (body.Count == 0)
            return new(null, null);
        if (RowOfTwo(body) is { } row)
            return row;
        if (GoalSplit.Find([.. body.Select(line => line.Text)]) is not { } split)
        {
            draft.Report("goals-not-separable", "“预期目标”与“实际完成情况”的文字连在一起，分不清界限，两项均已留空；请对照原表补录。", PlaceOf(body));
            return new(null, null);
        }

        var confidence = split.IsSure ? 1m : UnsureConfidence;
        if (!split.IsSure)
            draft.Report("goals-split-unsure", "“预期目标”与“实际完成情况”的分界是推断的，请核对两段文字。", PlaceOf(body));
        return new(Text(body[..split.Index], confidence), Text(body[split.Index..], confidence));
    }

    // The two texts beside each other in the cells of one row, or of several rows where cells run on.
    private static Goals? RowOfTwo(List<ContentLine> body)
    {
        var printed = body.Where(line => !line.IsBlank).ToList();
        if (printed is [{ IsRow: false, Cells: [var left, var right] } single])
            return PrintedText.EndsSentence(left.Text) ? new(new(PrintedText.Clean(left.Text), single.Place), new(PrintedText.Clean(right.Text), single.Place)) : null;
        if (!printed.TrueForAll(line => line.IsRow && line.Cells.Count <= 3))
            return null;
        var columns = printed.SelectMany(line => line.Cells).Select(cell => cell.Column).Distinct().Order().TakeLast(2).ToList();
        if (columns.Count < 2)
            return null;
        Reading<string> Column(int column) => new(
            PrintedText.Join(printed.SelectMany(line => line.Cells).Where(cell => cell.Column == column).Select(cell => cell.Text)),
            printed.SelectMany(line => line.Cells.Where(cell => cell.Column == column).Select(cell => cell.Place ?? line.Place)).Aggregate((all, place) => all.Through(place)));
        return new(Column(columns[0]), Column(columns[1]));
    }

    private static List<ContentLine> Trim(List<ContentLine> lines)
    {
        var first = lines.FindIndex(line => !line.IsBlank);
        return first < 0 ? [] : lines[first..(lines.FindLastIndex(line => !line.IsBlank) + 1)];
    }

    private static Reading<string>? Text(List<ContentLine> lines, decimal confidence)
    {
        var printed = Trim(lines);
        return printed.Count == 0 ? null : new(PrintedText.Join(printed.Select(line => line.Text)), PlaceOf(printed), confidence);
    }

    private static SourcePlace PlaceOf(List<ContentLine> lines) => lines[0].Place.Through(lines[^1].Place);
}
