using Analytics.Domain.Forms;
using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Indicators;
using Analytics.Ingestion.Parsing.Reassembly;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reflow.Layout;

/// <summary>The indicator table of a text laid out by blanks, put together to rows whose columns are known.</summary>
/// <remarks>What stands where decides: columns are what no run of characters crosses, rows gather around the lines with their points,
/// labels lie in the middle or at the top of the rows that they are for. Where this leaves doubt there is no table.</remarks>
internal sealed class LayoutTable(FormVocabulary vocabulary, FormLines lines, int wide)
{
    private const int FewestColumns = 5;
    private const int MostHeaderLinesAbove = 3;
    private const int MostLines = 2_000;
    private const double MostCrossings = 0.01;
    private const double HalfLine = 0.5;

    private static readonly string[] OutputNames = ["数量", "质量", "时效"];

    /// <summary>How much speaks against the columns of the tables built so far: runs of characters that lie across them, and rows
    /// without one of their points.</summary>
    public int Doubts { get; private set; }

    /// <summary>The header of an indicator table that begins on a line; null where none does.</summary>
    public LayoutHeader<IndicatorColumn>? HeaderAt(int index)
    {
        if (!lines[index].Text.Contains('级', StringComparison.Ordinal))
            return null;
        LayoutHeader<IndicatorColumn>? best = null;
        for (var from = Math.Max(0, index - MostHeaderLinesAbove); from <= index; from++)
        {
            if (!lines.IsBlank(from) && LayoutHeader<IndicatorColumn>.At(lines, from, wide, vocabulary.IndicatorColumns, IsHeader) is { } header && header.To > index
                && (best is null || (header.KnownCount, header.KnownLength).CompareTo((best.KnownCount, best.KnownLength)) >= 0))
                best = header;
        }

        return best;
    }

    /// <summary>The header, the rows and the total row of a table; null where its columns or rows are not certain.</summary>
    /// <param name="header">Its header.</param>
    /// <param name="end">The line behind its last row, with the total where it has one.</param>
    /// <param name="hasTotal">Whether that line is the total.</param>
    public List<ContentLine>? Build(LayoutHeader<IndicatorColumn> header, int end, bool hasTotal)
    {
        if (end - header.From > MostLines || !header.Columns.Any(column => IndicatorLayout.IsNumber(column.Meaning)))
            return null;
        var cells = new List<(LayoutToken Token, int Column)>();
        var skipped = new HashSet<int>();
        var last = header;
        for (var page = header; page is not null;)
        {
            var next = NextHeader(page, header, end, out var pageEnd);
            var breaks = Enumerable.Range(page.To, pageEnd - page.To).Where(i => lines[i].Text.StartsWith('\f') && i < pageEnd).Append(pageEnd).ToList();
            if (PageCells(page, header, breaks[0], isLast: next is null && breaks.Count == 1) is not { } found)
                return null;
            cells.AddRange(found);
            for (var i = 0; i + 1 < breaks.Count; i++)
            {
                if (LayoutPage.Cells(Tokens(breaks[i], breaks[i + 1]), header.Columns, vocabulary) is not { } further)
                    return null;
                cells.AddRange(further);
            }

            skipped.UnionWith(Enumerable.Range(page.From, page.To - page.From));
            (last, page) = (page, next);
        }

        return Compose(header, last, cells, skipped, end, hasTotal);
    }

    private static bool IsHeader(IReadOnlyList<LayoutHeader<IndicatorColumn>.Column> columns)
    {
        var known = columns.Where(column => column.Meaning is not null).Select(column => column.Meaning!.Value).ToList();
        return known.Count >= FewestColumns && known.Distinct().Count() == known.Count
            && known.Contains(IndicatorColumn.Level3) && (known.Contains(IndicatorColumn.Target) || known.Contains(IndicatorColumn.Actual));
    }

    // The header again at the head of another page, where the same columns may stand elsewhere.
    private LayoutHeader<IndicatorColumn>? NextHeader(LayoutHeader<IndicatorColumn> page, LayoutHeader<IndicatorColumn> first, int end, out int pageEnd)
    {
        for (pageEnd = page.To; pageEnd < end; pageEnd++)
        {
            if (!lines.IsBlank(pageEnd) && HeaderAt(pageEnd) is { } next && next.From >= page.To
                && next.Columns.Select(column => column.Meaning).OfType<IndicatorColumn>().SequenceEqual(first.Columns.Select(column => column.Meaning).OfType<IndicatorColumn>()))
            {
                pageEnd = next.From;
                return next;
            }
        }

        return null;
    }

    private List<LayoutToken> Tokens(int from, int to) =>
        [.. Enumerable.Range(from, to - from).Where(i => !lines.IsBlank(i) && !IsFurniture(i)).SelectMany(i => LayoutToken.Of(lines, i, i + 1, wide))];

    // What stands below a header, each run with its column of the first one.
    private List<(LayoutToken Token, int Column)>? PageCells(LayoutHeader<IndicatorColumn> page, LayoutHeader<IndicatorColumn> first, int end, bool isLast)
    {
        var printed = Enumerable.Range(page.To, end - page.To).Where(i => !lines.IsBlank(i) && !IsFurniture(i)).ToList();
        var tokens = LayoutToken.Of(lines, page.From, page.To, wide);
        var header = tokens.Count;
        tokens.AddRange(printed.SelectMany(i => LayoutToken.Of(lines, i, i + 1, wide)));
        var headers = WithLabels(page, tokens, out var labelCount);
        var columns = LayoutColumns.Between(headers, tokens);
        if (columns.Crossings > 0 && isLast)
        {
            // Below the last row other texts may stand that are of no column.
            var lastRow = printed.FindLastIndex(i => tokens.Exists(token => token.Line == i && IsPoints(token, page, columns.Of(token) - labelCount)));
            var behind = printed.Skip(lastRow + 1).Where(i => tokens.Exists(token => token.Line == i && columns.IsAcross(token))).ToHashSet();
            tokens.RemoveAll(token => behind.Contains(token.Line));
            columns = LayoutColumns.Between(headers, tokens);
        }

        if (columns.Crossings > tokens.Count * MostCrossings)
            return null;
        Doubts += columns.Crossings;
        var toFirst = ToFirst(page, first);
        return tokens.Skip(header)
            .Select(token => (Token: token, Column: columns.Of(token) - labelCount))
            .Where(cell => cell.Column >= 0 && toFirst[cell.Column] >= 0)
            .Select(cell => (cell.Token, toFirst[cell.Column]))
            .ToList();
    }

    // 绩效指标 beside the table, one character below the other, is a column without a header.
    private static List<(int Start, int End)> WithLabels(LayoutHeader<IndicatorColumn> page, List<LayoutToken> tokens, out int labelCount)
    {
        List<(int Start, int End)> headers = [.. page.Columns.Select(column => (column.Start, column.End))];
        var beside = tokens.FindAll(token => token.End <= headers[0].Start);
        labelCount = beside.Count > 0 && page.Columns[0].Meaning is not null ? 1 : 0;
        if (labelCount > 0)
            headers.Insert(0, (beside.Min(token => token.Start), beside.Min(token => token.End)));
        return headers;
    }

    private static int[] ToFirst(LayoutHeader<IndicatorColumn> page, LayoutHeader<IndicatorColumn> first) =>
        [.. page.Columns.Select(column => column.Meaning is null ? -1 : first.Columns.ToList().FindIndex(other => other.Meaning == column.Meaning))];

    private List<ContentLine>? Compose(
        LayoutHeader<IndicatorColumn> header, LayoutHeader<IndicatorColumn> last, List<(LayoutToken Token, int Column)> cells, HashSet<int> skipped, int end, bool hasTotal)
    {
        var anchors = cells.Where(cell => IsPoints(cell.Token, header, cell.Column)).Select(cell => cell.Token.Line).Distinct().Order().ToList();
        if (anchors.Count == 0)
            return null;
        var oneRow = cells.Where(cell => !IsLevel(header, cell.Column)).Select(cell => (cell.Column, cell.Token.Line)).Distinct().ToList();
        var starts = LayoutRows.Starts(anchors, oneRow, header.To, end, lines.IsBlank);
        var labels = FirstRows(header, cells, starts);
        var table = new List<ContentLine>
        {
            AlignedTable.Row([.. header.Columns.Select((column, i) => new ContentCell(column.Text, i)).Where(cell => header.Columns[cell.Column].Meaning is not null)], Place(header.From, header.To)),
        };
        for (var row = 0; row < anchors.Count; row++)
        {
            var inRow = cells.FindAll(cell => cell.Token.Line >= starts[row] && cell.Token.Line < starts[row + 1] && !IsLevel(header, cell.Column));
            var missing = Enumerable.Range(0, header.Columns.Count).Count(column => IndicatorLayout.IsNumber(header.Columns[column].Meaning) && !inRow.Exists(cell => cell.Column == column));
            if (HoldsTwoTargets(header, inRow) || (missing > 0 && HoldsStrayNumber(header, inRow)))
                return null;
            Doubts += missing;
            var texts = inRow.GroupBy(cell => cell.Column).Select(group => new ContentCell(Text(group.Select(cell => cell.Token)), group.Key));
            var ownLabels = labels.Where(label => label.Row == row).Select(label => new ContentCell(label.Text, label.Column));
            var printed = Enumerable.Range(starts[row], starts[row + 1] - starts[row]).Where(i => !lines.IsBlank(i) && !skipped.Contains(i)).ToList();
            table.Add(AlignedTable.Row([.. texts.Concat(ownLabels).OrderBy(cell => cell.Column)], Place(printed[0], printed[^1] + 1)));
        }

        if (hasTotal && Total(last, header, end) is { } total)
            table.Add(total);
        else if (hasTotal)
            table.Add(lines[end]);
        return table;
    }

    // A column whose labels do not lie as labels of rows do is left out: better no name than that of other rows.
    private List<(int Row, int Column, string Text)> FirstRows(LayoutHeader<IndicatorColumn> header, List<(LayoutToken Token, int Column)> cells, int[] starts)
    {
        var height = Heights(header, cells, starts);
        var rows = Enumerable.Range(0, starts.Length - 1)
            .Select(row => cells.Where(cell => !IsLevel(header, cell.Column) && cell.Token.Line >= starts[row] && cell.Token.Line < starts[row + 1]).Select(cell => height[cell.Token.Line]).ToList())
            .Select(lines => (lines.Min() - HalfLine, lines.Max() + HalfLine))
            .ToList();
        var found = new List<(int Row, int Column, string Text)>();
        HashSet<int>? finer = null;
        string[]? beside = null;
        foreach (var level in new[] { IndicatorColumn.Level2, IndicatorColumn.Level1 })
        {
            var column = header.Columns.ToList().FindIndex(candidate => candidate.Meaning == level);
            var labels = LayoutLabels.Of(cells.Where(cell => cell.Column == column).Select(cell => cell.Token), vocabulary.Levels);
            if (column < 0 || labels.Count == 0)
                continue;
            var names = beside;
            Func<LayoutLabels.Label, int, bool>? isForeign = names is null ? null : (label, row) => IsOfOtherPart(label.Text, names[row]);
            if (LayoutLabels.FirstRows(labels, rows, line => height[line], finer, isForeign) is not { } first)
                continue;
            found.AddRange(labels.Select((label, i) => (first[i], column, label.Text)));
            finer = [.. first];
            beside = [.. Enumerable.Range(0, rows.Count).Select(row => labels[Array.FindLastIndex(first, start => start <= row)].Text)];
        }

        return found;
    }

    // Lines that hold nothing but labels stand between the others and take no height of their own.
    private static Dictionary<int, double> Heights(LayoutHeader<IndicatorColumn> header, List<(LayoutToken Token, int Column)> cells, int[] starts)
    {
        var height = new Dictionary<int, double>();
        var full = cells.Where(cell => !IsLevel(header, cell.Column)).Select(cell => cell.Token.Line).ToHashSet();
        var at = 0.0;
        foreach (var line in cells.Select(cell => cell.Token.Line).Where(line => line < starts[^1]).Distinct().Order())
            height[line] = full.Contains(line) ? ++at : at + HalfLine;
        return height;
    }

    private static bool IsOfOtherPart(string level1, string level2)
    {
        var part = LevelTree.PartOf(level1);
        var own = LevelTree.PartOf(level2) is LevelPart.Other && OutputNames.Any(name => level2.Contains(name, StringComparison.Ordinal)) ? LevelPart.Output : LevelTree.PartOf(level2);
        return part != LevelPart.Other && own != LevelPart.Other && part != own && !(own == LevelPart.Cost && part == LevelPart.Output);
    }

    // The numbers of the total stand under the columns of the last page.
    private ContentLine? Total(LayoutHeader<IndicatorColumn> last, LayoutHeader<IndicatorColumn> first, int index)
    {
        var tokens = LayoutToken.Of(lines, index, index + 1, wide);
        var isValue = tokens.ConvertAll(token => PrintedNumber.IsAbsent(token.Text) || PrintedNumber.Parse(token.Text, "分") is not null || Ratings.FromChinese(token.Text) is not null);
        var label = isValue.TakeWhile(value => !value).Count();
        var toFirst = ToFirst(last, first);
        var cells = new List<ContentCell> { new(string.Concat(tokens.Take(label).Select(token => token.Text)), 0) };
        foreach (var token in tokens.Skip(label))
        {
            var nearest = Enumerable.Range(0, last.Columns.Count).MinBy(i => Math.Abs(last.Columns[i].Start + last.Columns[i].End - token.Centre));
            if (toFirst[nearest] <= cells[^1].Column)
                return null;
            cells.Add(new(token.Text, toFirst[nearest]));
        }

        return AlignedTable.Row(cells, Place(index, index + 1));
    }

    // A row whose points are missing has been taken for a part of its neighbour.
    private bool HoldsTwoTargets(LayoutHeader<IndicatorColumn> header, List<(LayoutToken Token, int Column)> row) => row
        .Where(cell => header.Columns[cell.Column].Meaning == IndicatorColumn.Target && vocabulary.Operators.MatchesAt(Fold.Compact(cell.Token.Text), 0).Any())
        .Select(cell => cell.Token.Line)
        .Distinct()
        .Count() > 1;

    // Points that stand under the header of a text are points of a column that has been mistaken.
    private static bool HoldsStrayNumber(LayoutHeader<IndicatorColumn> header, List<(LayoutToken Token, int Column)> row) => row
        .GroupBy(cell => cell.Column)
        .Any(cell => header.Columns[cell.Key].Meaning is null or IndicatorColumn.Reason or IndicatorColumn.Note or IndicatorColumn.Level3
            && cell.All(run => PrintedNumber.Parse(run.Token.Text, "分") is not null));

    private static bool IsLevel(LayoutHeader<IndicatorColumn> header, int column) => header.Columns[column].Meaning is IndicatorColumn.Level1 or IndicatorColumn.Level2;

    private static bool IsPoints(LayoutToken token, LayoutHeader<IndicatorColumn> header, int column) =>
        column >= 0 && IndicatorLayout.IsNumber(header.Columns[column].Meaning)
        && (PrintedNumber.IsAbsent(token.Text) || PrintedNumber.Parse(token.Text, "分") is not null);

    // Page numbers stand alone at the end of a page.
    private bool IsFurniture(int index)
    {
        if (PageFurniture.Is(lines.Folded(index)))
            return true;
        if (lines[index].Cells.Count != 1 || !lines.Folded(index).All(character => char.IsAsciiDigit(character) || character is '/' or '-'))
            return false;
        var next = lines.NextPrinted(index + 1);
        return next >= lines.Count || lines[next].Text.StartsWith('\f');
    }

    private SourcePlace Place(int from, int to) => lines[from].Place.Through(lines[to - 1].Place);

    private static string Text(IEnumerable<LayoutToken> tokens) => string.Join('\n', tokens
        .GroupBy(token => token.Line)
        .OrderBy(group => group.Key)
        .Select(group => string.Join(' ', group.OrderBy(token => token.Start).Select(token => token.Text))));
}
