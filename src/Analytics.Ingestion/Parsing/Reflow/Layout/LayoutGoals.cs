using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reflow.Layout;

/// <summary>The two goal texts of a text laid out by blanks: they stand beside each other.</summary>
internal sealed class LayoutGoals(FormVocabulary vocabulary, FormLines lines, int wide)
{
    private const int MostLines = 80;
    private const int MostLabelLines = 4;

    /// <summary>The line with the headers of both texts beside each other, where the block begins on a line: the label beside it may begin
    /// above the headers, one character a line; null where no block begins there.</summary>
    public int? HeaderAt(int index)
    {
        var spelled = "";
        for (var i = index; i < lines.Count && i < index + MostLabelLines && !lines.IsBlank(i); i++)
        {
            if (Headers(i) is not null)
                return i;
            spelled += lines.Folded(i);
            if (!IsGoalBeginning(spelled))
                return null;
        }

        return null;
    }

    /// <summary>The header and the two texts as rows; null where they cannot be told apart.</summary>
    /// <param name="start">The first line of the block.</param>
    /// <param name="header">The line of the headers.</param>
    /// <param name="end">The line behind the last one.</param>
    public List<ContentLine>? Build(int start, int header, int end)
    {
        if (end - start > MostLines || Headers(header) is not var (expected, actual))
            return null;
        var tokens = LayoutToken.Of(lines, start, end, wide);
        var cut = LayoutColumns.Best(tokens, expected.End, actual.End - 1, expected.End, actual.Start, out var crossings);
        if (crossings > 0 || LabelCut(tokens, expected.Start, header) is not { } label)
            return null;
        var texts = tokens.FindAll(token => token.Line > header && token.Start >= label);
        if (texts.Count == 0)
            return null;
        var place = lines[start].Place.Through(lines[end - 1].Place);
        return
        [
            AlignedTable.Row([new(expected.Text, 1), new(actual.Text, 2)], lines[header].Place),
            AlignedTable.Row([.. Cell(texts.FindAll(token => token.End <= cut), 1), .. Cell(texts.FindAll(token => token.End > cut), 2)], place),
        ];
    }

    private bool IsGoalBeginning(string spelled) =>
        vocabulary.Sections.IsBeginning(spelled);

    private (LayoutToken Expected, LayoutToken Actual)? Headers(int index)
    {
        LayoutToken? expected = null;
        LayoutToken? actual = null;
        foreach (var token in LayoutToken.Of(lines, index, index + 1, wide))
        {
            var folded = Fold.Compact(token.Text).TrimEnd(':');
            if (!vocabulary.Sections.TryGet(folded, out var meaning))
                continue;
            if (meaning == SectionLabel.ExpectedGoal)
                expected ??= token;
            else if (meaning == SectionLabel.ActualGoal)
                actual ??= token;
        }

        return expected is { } left && actual is { } right && left.End < right.Start ? (left, right) : null;
    }

    // Where the label 年度总体目标 beside the texts ends; 0 where there is none; null where what stands there is something else.
    private int? LabelCut(List<LayoutToken> tokens, int expected, int header)
    {
        for (var cut = expected; cut > 0; cut--)
        {
            var beside = tokens.FindAll(token => token.Start < cut);
            if (beside.Exists(token => token.End > cut))
                continue;
            if (beside.Count == 0)
                return 0;
            var label = Fold.Compact(string.Concat(beside.OrderBy(token => token.Line).Select(token => token.Text)));
            if (vocabulary.Sections.TryGet(label, out var meaning) && meaning == SectionLabel.Goal)
                return cut;
        }

        return tokens.Exists(token => token.Start < expected && token.Line == header) ? null : tokens.Min(token => token.Start) >= expected ? 0 : null;
    }

    private static IEnumerable<ContentCell> Cell(List<LayoutToken> tokens, int column) => tokens.Count == 0
        ? []
        : [new(string.Join('\n', tokens.GroupBy(token => token.Line).Select(line => string.Join(' ', line.Select(token => token.Text)))), column)];
}
