using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reflow.Layout;

/// <summary>The header of a table in text laid out by blanks; its words may be broken over lines.</summary>
/// <typeparam name="T">Type of the columns' meanings.</typeparam>
/// <param name="From">Its first line.</param>
/// <param name="To">The line behind its last one.</param>
/// <param name="Columns">Its columns from left to right.</param>
internal sealed record LayoutHeader<T>(int From, int To, IReadOnlyList<LayoutHeader<T>.Column> Columns)
    where T : struct, Enum
{
    private const int MostLines = 8;
    private const int LongestLine = 240;
    private const int LongestWord = 24;

    /// <summary>A column of a header.</summary>
    /// <param name="Text">Its words put together.</param>
    /// <param name="Meaning">What they mean; null where they are not known.</param>
    /// <param name="Start">Where they begin.</param>
    /// <param name="End">Where they end.</param>
    internal sealed record Column(string Text, T? Meaning, int Start, int End);

    /// <summary>The header that begins on a line or a little above it; null where none does.</summary>
    /// <param name="lines">The text.</param>
    /// <param name="index">The line.</param>
    /// <param name="wide">How many columns a Han character takes.</param>
    /// <param name="words">The words of headers.</param>
    /// <param name="isHeader">Whether the columns found make up a header.</param>
    public static LayoutHeader<T>? At(FormLines lines, int index, int wide, WordSet<T> words, Func<IReadOnlyList<Column>, bool> isHeader)
    {
        LayoutHeader<T>? best = null;
        for (var to = index + 1; to <= Math.Min(lines.Count, index + MostLines) && !lines.IsBlank(to - 1) && lines[to - 1].Text.Length <= LongestLine; to++)
        {
            var columns = ColumnsOf(LayoutToken.Of(lines, index, to, wide), words);
            var header = new LayoutHeader<T>(index, to, columns);
            if (isHeader(columns) && (best is null || (header.KnownCount, header.KnownLength).CompareTo((best.KnownCount, best.KnownLength)) > 0))
                best = header;
        }

        return best;
    }

    /// <summary>How many of its columns are known.</summary>
    public int KnownCount => Columns.Count(column => column.Meaning is not null);

    /// <summary>How many characters the words of its known columns have.</summary>
    public int KnownLength => Columns.Sum(column => column.Meaning is null ? 0 : column.Text.Length);

    // What stands one below the other is one header, wherever its lines break.
    private static List<Column> ColumnsOf(List<LayoutToken> tokens, WordSet<T> words)
    {
        var groups = new List<List<LayoutToken>>();
        foreach (var token in tokens)
        {
            var touching = groups.FindAll(group => group.Exists(other => other.Start < token.End && token.Start < other.End));
            var joined = touching.SelectMany(group => group).Append(token).ToList();
            groups.RemoveAll(touching.Contains);
            groups.Add(joined);
        }

        var columns = new List<Column>();
        foreach (var group in groups.OrderBy(group => group.Min(token => token.Start)))
        {
            var text = Fold.Compact(string.Concat(group.OrderBy(token => token.Line).ThenBy(token => token.Start).Select(token => token.Text)));
            columns.Add(new(text, text.Length <= LongestWord ? MeaningOf(text, words) : null, group.Min(token => token.Start), group.Max(token => token.End)));
        }

        return columns;
    }

    private static T? MeaningOf(string text, WordSet<T> words)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var bare = open > 0 && text[^1] == ')' ? text[..open] : text;
        return words.TryGet(bare, out var meaning) ? meaning : null;
    }
}
