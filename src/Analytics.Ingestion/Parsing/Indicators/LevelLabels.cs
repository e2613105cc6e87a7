using System.Text.RegularExpressions;
using Analytics.Domain.Forms;
using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Indicators;

/// <summary>Recognises level labels: alone on lines, or in front of a row; those of the vocabulary, and others by their shape.</summary>
internal sealed partial class LevelLabels(FormVocabulary vocabulary)
{
    /// <summary>Labels taken off the front of a line, with what is left of it.</summary>
    /// <param name="Labels">The labels.</param>
    /// <param name="Rest">The cells behind them.</param>
    /// <param name="Row">The row that these cells are.</param>
    /// <param name="TakesNextLine">Whether the next line is the rest of a label.</param>
    internal sealed record Leading(IReadOnlyList<LevelLabel> Labels, List<CellFacts> Rest, AlignedRow Row, bool TakesNextLine);

    /// <summary>The label that stands alone on the lines from an index on.</summary>
    /// <param name="lines">The table.</param>
    /// <param name="index">The line.</param>
    /// <param name="layout">The columns.</param>
    /// <param name="pending">The text line just before; null where there is none.</param>
    public LevelLabel? At(FormLines lines, int index, IndicatorLayout layout, string? pending)
    {
        var folded = lines.Folded(index);
        var place = lines[index].Place;
        if (PointsAlone().IsMatch(folded))
            return new([], null, place, index + 1);
        if (LabelScan.At(lines, index, vocabulary.Levels) is { } known && IsWholeLabel(known.Folded))
            return new(known.Printed, known.Meaning, place.Through(lines[known.Next - 1].Place), known.Next);
        if (LabelScan.At(lines, index, vocabulary.Sections) is { Meaning: SectionLabel.Indicators } beside && beside.Next - index > 1)
            return new([], null, place, beside.Next);
        if (lines[index].Cells.Count != 1)
            return null;
        if (WithPoints().IsMatch(folded))
            return new([lines[index].Text], IndicatorLevel.Level1, place, index + 1);
        if (layout.HasLevel2 && IsLevel2Shape(folded))
            return new([lines[index].Text], IndicatorLevel.Level2, place, index + 1);
        return layout.HasLevel2 && folded is "指标" && pending is { Length: <= 8 } && IsLevel2Shape(Fold.Compact(pending) + folded)
            ? new([pending, lines[index].Text], IndicatorLevel.Level2, place, index + 1, TakesPending: true)
            : null;
    }

    /// <summary>Takes the labels off the front of a row's line; null where none stands there.</summary>
    /// <param name="cells">The cells of the line.</param>
    /// <param name="place">Where the line stands.</param>
    /// <param name="nextLine">The next line, where it is short and may be the rest of a label; else null.</param>
    /// <param name="layout">The columns.</param>
    /// <param name="aligner">Tells whether what is left is a row.</param>
    public Leading? TakeLeading(List<CellFacts> cells, SourcePlace place, string? nextLine, IndicatorLayout layout, RowAligner aligner)
    {
        var labels = new List<LevelLabel>();
        var rest = cells;
        AlignedRow? row = null;
        var takesNextLine = false;
        while (rest.Count > 1)
        {
            var whole = nextLine is not null && !takesNextLine ? WholeOf(rest[0].Text, nextLine) : null;
            if ((whole ?? LabelOf(rest[0].Text, layout)) is not { } level)
                break;
            var behind = rest.GetRange(1, rest.Count - 1);
            if (aligner.Align(behind, needsName: true) is not { } aligned)
                break;

            // 群众满意度 is a label and may be a name too: what reads more plainly counts.
            if (whole is null && !IsWholeLabel(Fold.Compact(rest[0].Text)) && aligner.Align(rest, needsName: true) is { } named && named.Cost < aligned.Cost)
                break;
            labels.Add(new(whole is null ? [rest[0].Text] : [rest[0].Text, nextLine!], level, place, 0));
            takesNextLine |= whole is not null;
            rest = behind;
            row = aligned;
        }

        return row is null ? null : new(labels, rest, row, takesNextLine);
    }

    /// <summary>The labels in front of a line that begins a name and holds no values: a cell each, words of the vocabulary.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The labels; empty where the line begins with none or holds nothing else.</returns>
    public IReadOnlyList<LevelLabel> InFrontOfText(ContentLine line)
    {
        var labels = new List<LevelLabel>();
        foreach (var cell in line.Cells.Take(line.Cells.Count - 1))
        {
            var folded = Fold.Compact(cell.Text);
            var open = folded.IndexOf('(', StringComparison.Ordinal);
            if (!IsWholeLabel(folded) || !vocabulary.Levels.TryGet(open > 0 ? folded[..open] : folded, out var level))
                break;
            labels.Add(new([cell.Text], level, line.Place, 0));
        }

        return labels;
    }

    // 满意度指 in front of the row and 标 below it.
    private IndicatorLevel? WholeOf(string cell, string nextLine)
    {
        var folded = Fold.Compact(cell + nextLine);
        var open = folded.IndexOf('(', StringComparison.Ordinal);
        return IsWholeLabel(folded) && vocabulary.Levels.TryGet(open > 0 ? folded[..open] : folded, out var level) ? level : null;
    }

    private IndicatorLevel? LabelOf(string cell, IndicatorLayout layout)
    {
        var folded = Fold.Compact(cell);
        var open = folded.IndexOf('(', StringComparison.Ordinal);
        if (vocabulary.Levels.TryGet(open > 0 ? folded[..open] : folded, out var level))
            return level;
        if (WithPoints().IsMatch(folded))
            return IndicatorLevel.Level1;
        return layout.HasLevel2 && IsLevel2Shape(folded) ? IndicatorLevel.Level2 : null;
    }

    private bool IsLevel2Shape(string folded) => Level2Shape().IsMatch(folded) && !vocabulary.ResultWords.Contains(folded);

    private static bool IsWholeLabel(string folded) =>
        folded.EndsWith("指标", StringComparison.Ordinal) || folded.EndsWith("指示", StringComparison.Ordinal) || folded.EndsWith("指标:", StringComparison.Ordinal) || folded.EndsWith(')');

    [GeneratedRegex(@"^\([0-9]+(\.[0-9]+)?分?\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PointsAlone();

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}{2,10}\([0-9]+(\.[0-9]+)?分\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex WithPoints();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}-[达完未部已超]]\p{IsCJKUnifiedIdeographs}{1,9}指标$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Level2Shape();
}
