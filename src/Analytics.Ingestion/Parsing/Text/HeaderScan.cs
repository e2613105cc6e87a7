using System.Text;
using Analytics.Domain.Budget;
using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Text;

/// <summary>Finds the column headers in a line by their meaning, whether blanks part them, split them or are missing.</summary>
/// <typeparam name="T">Type of the columns' meanings.</typeparam>
internal sealed class HeaderScan<T>
    where T : struct, Enum
{
    private const int LongestHeader = 400;
    private const int LongestBracket = 8;

    // Where more is unknown, the line is no header, and the rest of it need not be looked at.
    private const double MostUnknownShare = 0.5;
    private const double LeastCellCoverage = 0.6;
    private readonly List<HeaderCell<T>> _cells = [];

    private HeaderScan()
    {
    }

    /// <summary>The headers in their order.</summary>
    public IReadOnlyList<HeaderCell<T>> Cells => _cells;

    /// <summary>Share of the printed characters that belong to known headers, 0 to 1.</summary>
    public double Coverage { get; private set; }

    /// <summary>Number of different meanings found.</summary>
    public int MeaningCount => _cells.Where(cell => cell.Meaning is not null).Select(cell => cell.Meaning).Distinct().Count();

    /// <summary>Whether a column of this meaning was found.</summary>
    public bool Has(T meaning) => _cells.Any(cell => EqualityComparer<T?>.Default.Equals(cell.Meaning, meaning));

    /// <summary>Scans lines that make up one header.</summary>
    public static HeaderScan<T> Of(IEnumerable<ContentLine> lines, WordSet<T> words)
    {
        var printed = lines.Where(line => !line.IsBlank).ToList();
        var scan = new HeaderScan<T>();
        if (printed.Sum(line => line.Text.Length) <= LongestHeader)
        {
            if (printed is [{ IsRow: true }, ..] && printed.TrueForAll(line => line.IsRow))
                scan.ScanRows(printed, words);
            else
                scan.ScanText(printed, words);
        }

        return scan;
    }

    // The rows below the first one name the columns under its merged cells: 年度指标值 over 指标性质, 指标值 and 计量单位.
    private void ScanRows(List<ContentLine> rows, WordSet<T> words)
    {
        var known = 0;
        var total = 0;
        foreach (var row in rows)
        {
            var headers = new List<HeaderCell<T>>();
            foreach (var cell in row.Cells)
            {
                var inner = new HeaderScan<T>();
                inner.ScanFolded(Fold.Compact(cell.Text), [], words);
                var found = inner.Coverage >= LeastCellCoverage ? inner._cells.Find(candidate => candidate.Meaning is not null) : null;
                headers.Add(new(found?.Meaning, cell.Column, found?.CurrencyUnit, cell.ColumnCount));
                known += found is null ? 0 : cell.Text.Length;
                total += cell.Text.Length;
            }

            PlaceBelow(headers);
        }

        Coverage = total == 0 ? 0 : (double)known / total;
    }

    private void PlaceBelow(List<HeaderCell<T>> headers)
    {
        foreach (var parent in _cells.Where(cell => cell.ColumnCount > 1).ToList())
        {
            var below = headers.FindAll(cell => cell.ColumnCount < parent.ColumnCount && parent.Covers(cell.Column));
            if (below.Count == 0)
                continue;
            var index = _cells.IndexOf(parent);
            _cells.RemoveAt(index);
            var column = parent.Column;
            foreach (var cell in below)
            {
                if (cell.Column > column)
                    _cells.Insert(index++, parent with { Column = column, ColumnCount = cell.Column - column });
                _cells.Insert(index++, cell with { Meaning = cell.Meaning ?? parent.Meaning, CurrencyUnit = cell.CurrencyUnit ?? parent.CurrencyUnit });
                column = cell.Column + cell.ColumnCount;
            }

            if (column < parent.Column + parent.ColumnCount)
                _cells.Insert(index, parent with { Column = column, ColumnCount = parent.Column + parent.ColumnCount - column });
        }

        _cells.AddRange(headers.Where(cell => !_cells.Exists(other => other.Covers(cell.Column))));
    }

    private void ScanText(List<ContentLine> lines, WordSet<T> words)
    {
        var folded = new StringBuilder();
        var boundaries = new HashSet<int>();
        foreach (var cell in lines.SelectMany(line => line.Cells))
        {
            boundaries.Add(folded.Length);
            folded.Append(Fold.Compact(cell.Text));
        }

        ScanFolded(folded.ToString(), boundaries, words);
    }

    private void ScanFolded(string folded, HashSet<int> boundaries, WordSet<T> words)
    {
        var known = 0;
        var unknownFrom = 0;
        var position = 0;
        while (position < folded.Length)
        {
            if (position - known > 2 + (folded.Length * MostUnknownShare))
                return;
            if (BestMatch(folded, position, boundaries, words) is not { } match)
            {
                var bracket = BracketLength(folded, position);
                known += bracket;
                if (bracket > 0)
                    AddUnknown(unknownFrom, position);
                position += Math.Max(bracket, 1);
                unknownFrom = bracket > 0 ? position : unknownFrom;
                continue;
            }

            AddUnknown(unknownFrom, position);
            var end = position + match.Length;
            var suffix = BracketLength(folded, end);
            _cells.Add(new(match.Meaning, _cells.Count, CurrencyUnits.FromBracket(folded.AsSpan(end, suffix))));
            known += match.Length + suffix;
            position = end + suffix;
            unknownFrom = position;
        }

        AddUnknown(unknownFrom, folded.Length);
        Coverage = folded.Length == 0 ? 0 : (double)known / folded.Length;
    }

    private void AddUnknown(int from, int to)
    {
        if (to - from >= 2)
            _cells.Add(new(null, _cells.Count, null));
    }

    // A word inside one cell goes before a longer one that runs over two (指标值 + 说明 is not 指标值说明), unless what
    // is left of the next cell would then be no header at all (未完成原因 + 分析).
    private (int Length, T Meaning)? BestMatch(string folded, int position, HashSet<int> boundaries, WordSet<T> words)
    {
        (int Length, T Meaning)? longest = null;
        foreach (var match in words.MatchesAt(folded, position))
        {
            longest ??= match;
            if (IsTwoWords(folded, position, match, boundaries, words))
                continue;
            var end = position + match.Length;
            var crosses = Enumerable.Range(position + 1, match.Length - 1).Any(boundaries.Contains);
            if (!crosses && (end == folded.Length || BracketLength(folded, end) > 0 || words.MatchesAt(folded, end).Any()))
                return match;
        }

        return longest;
    }

    // 执行率得分 may be two columns whose headers have run together; where it fills a cell it is one, and so is 指标值说明 where
    // another column holds the targets.
    private bool IsTwoWords(string folded, int position, (int Length, T Meaning) match, HashSet<int> boundaries, WordSet<T> words)
    {
        var end = position + match.Length;
        if (boundaries.Contains(position) && (boundaries.Contains(end) || end == folded.Length) && !boundaries.Any(boundary => boundary > position && boundary < end))
            return false;
        foreach (var first in words.MatchesAt(folded, position))
        {
            var rest = match.Length - first.Length;
            if (rest > 0 && !Has(first.Meaning) && words.TryGet(folded.Substring(position + first.Length, rest), out var second)
                && !EqualityComparer<T>.Default.Equals(first.Meaning, second))
                return true;
        }

        return false;
    }

    private static int BracketLength(string folded, int position)
    {
        if (position >= folded.Length || folded[position] is not ('(' or '['))
            return 0;
        var close = folded.AsSpan(position, Math.Min(LongestBracket + 2, folded.Length - position)).IndexOfAny(')', ']');
        return close < 0 ? 0 : close + 1;
    }
}
