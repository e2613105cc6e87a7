using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reflow.Layout;

/// <summary>The labelled values above and below the tables of a text laid out by blanks; narrow cells break labels and values over lines.</summary>
internal sealed class LayoutHead(FormVocabulary vocabulary, FormLines lines, int wide)
{
    private const int MostLines = 5;
    private const int Slack = 2;
    private const int LargestShift = 6;
    private const int LongestLine = 400;

    private LayoutToken? _above;

    /// <summary>The labels and values that begin on a line as one row; null where the line begins with no label.</summary>
    /// <param name="index">The line.</param>
    /// <param name="limit">The line that no longer belongs here.</param>
    /// <param name="next">The line behind the row.</param>
    public ContentLine? RowAt(int index, int limit, out int next)
    {
        next = index + 1;
        if (lines[index].Text.Length > LongestLine)
            return null;
        var first = LayoutToken.Of(lines, index, index + 1, wide);
        var end = IsLabel(first[0].Text) ? index + 1 : EndOfBrokenLabel(index, limit, first[0]);
        if (end < 0)
            return null;
        var all = LayoutToken.Of(lines, index, end, wide);
        var label = all.FindAll(token => token.Start <= first[0].Start + 1 && (token.Line == index || !IsLabel(token.Text)));
        if (end == index + 1)
            label = [first[0]];
        var cells = new List<Cell> { new([.. label]) { IsLabel = true } };
        var rest = all.Except(label).ToList();
        if (rest.Count == 0)
        {
            // A label centred in a cell of two lines stands above the line of its value.
            _above = label is [var alone] ? alone : null;
            return null;
        }

        var main = rest.GroupBy(token => token.Line).MaxBy(group => group.Count())!.Key;
        AddCells(cells, rest.FindAll(token => token.Line == main), end, limit);
        foreach (var token in rest.Where(token => token.Line != main))
            Nearest(cells, token).Tokens.Add(token);
        next = AddContinuations(cells, end, limit);
        _above = null;
        return AlignedTable.Row([.. cells.Select((cell, i) => new ContentCell(cell.Text, i))], lines[index].Place.Through(lines[next - 1].Place));
    }

    // A label that a narrow cell breaks stands around the line of its value: 项目 / … / 名称.
    private int EndOfBrokenLabel(int index, int limit, LayoutToken first)
    {
        var spelled = Fold.Compact(first.Text);
        if (!vocabulary.HeadFields.IsBeginning(spelled))
            return -1;
        for (var i = index + 1; i < Math.Min(limit, index + MostLines) && !lines.IsBlank(i); i++)
        {
            var piece = LayoutToken.Of(lines, i, i + 1, wide)[0];
            if (piece.Start > first.Start + 1)
                continue;
            spelled += Fold.Compact(piece.Text);
            if (vocabulary.HeadFields.Contains(spelled))
                return i + 1;
            if (!vocabulary.HeadFields.IsBeginning(spelled))
                return -1;
        }

        return -1;
    }

    private void AddCells(List<Cell> cells, List<LayoutToken> tokens, int below, int limit)
    {
        foreach (var token in tokens)
        {
            var isLabel = IsLabel(token.Text) || IsCompletedBelow(token, below, limit);
            if (isLabel || cells[^1].IsLabel || token.Start - cells[^1].End >= Slack)
            {
                if (!isLabel && !cells[^1].IsLabel && _above is { } label && label.Line == token.Line - 1 && label.Start > cells[^1].Start && label.Start <= token.Start)
                    cells.Add(new([label]) { IsLabel = true });
                cells.Add(new([token]) { IsLabel = isLabel });
            }
            else
                cells[^1].Tokens.Add(token);
        }
    }

    private bool IsCompletedBelow(LayoutToken token, int below, int limit) =>
        vocabulary.HeadFields.IsBeginning(Fold.Compact(token.Text))
        && below < limit && !lines.IsBlank(below)
        && LayoutToken.Of(lines, below, below + 1, wide).Exists(piece =>
            Math.Abs(piece.Start - token.Start) <= LargestShift && vocabulary.HeadFields.Contains(Fold.Compact(token.Text + piece.Text)));

    // The lines below go on with these cells where each of their runs stands below one.
    private int AddContinuations(List<Cell> cells, int below, int limit)
    {
        for (; below < limit && !lines.IsBlank(below); below++)
        {
            var goesOn = new List<(Cell Cell, LayoutToken Token)>();
            foreach (var token in LayoutToken.Of(lines, below, below + 1, wide))
            {
                var cell = cells.Find(candidate => candidate.IsLabel && Math.Abs(token.Start - candidate.Start) <= LargestShift
                        && !vocabulary.HeadFields.Contains(Fold.Compact(candidate.Text)) && vocabulary.HeadFields.Contains(Fold.Compact(candidate.Text + token.Text)))
                    ?? (IsLabel(token.Text) || IsBracketed(token.Text) ? null : cells.Find(candidate => !candidate.IsLabel && Math.Abs(token.Start - candidate.Start) <= Slack));
                if (IsBracketed(token.Text))
                    cell = cells.FindLast(candidate => candidate.IsLabel && Math.Abs(token.Start - candidate.Start) <= LargestShift);
                if (cell is null)
                    return below;
                goesOn.Add((cell, token));
            }

            foreach (var (cell, token) in goesOn)
                cell.Tokens.Add(token);
        }

        return below;
    }

    private static Cell Nearest(List<Cell> cells, LayoutToken token) =>
        cells.FindAll(cell => !cell.IsLabel).DefaultIfEmpty(cells[^1]).MinBy(cell => Math.Abs(cell.Start - token.Start))!;

    // （盖章） below 实施单位.
    private static bool IsBracketed(string text) => Fold.Compact(text) is ['(', .., ')'];

    private bool IsLabel(string text)
    {
        var folded = Fold.Compact(text).TrimEnd(':');
        var open = folded.IndexOf('(', StringComparison.Ordinal);
        return vocabulary.HeadFields.Contains(folded)
            || (open > 0 && vocabulary.HeadFields.Contains(folded[..open]))
            || (vocabulary.Sections.TryGet(folded, out var section) && section is SectionLabel.Conclusion or SectionLabel.Aside);
    }

    private sealed class Cell(List<LayoutToken> tokens)
    {
        public List<LayoutToken> Tokens { get; } = tokens;

        public bool IsLabel { get; init; }

        public int Start => Tokens[0].Start;

        public int End => Tokens[^1].End;

        public string Text => string.Join(' ', Tokens.OrderBy(token => token.Line).ThenBy(token => token.Start).Select(token => token.Text));
    }
}
