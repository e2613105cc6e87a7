using Analytics.Ingestion.Parsing.Indicators;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reflow.Layout;

/// <summary>A page on which a table goes on without its header: its columns may stand elsewhere than on the page before, and those at its
/// edges may be empty.</summary>
internal static class LayoutPage
{
    // A blank within a cell may run down a page with few rows: ≤24 小时 over ≤36 小时.
    private const int NarrowGap = 1;
    private const int WideGap = 2;
    private const int LargestShift = 2;

    /// <summary>What stands on the page, each run with its column; null where it may be more than one, or none.</summary>
    /// <param name="tokens">What stands on the page.</param>
    /// <param name="columns">The columns of the table.</param>
    /// <param name="vocabulary">The words.</param>
    public static List<(LayoutToken Token, int Column)>? Cells(
        List<LayoutToken> tokens, IReadOnlyList<LayoutHeader<IndicatorColumn>.Column> columns, FormVocabulary vocabulary)
    {
        if (tokens.Count == 0)
            return [];
        return Cells(tokens, columns, vocabulary, NarrowGap) ?? Cells(tokens, columns, vocabulary, WideGap);
    }

    private static List<(LayoutToken Token, int Column)>? Cells(
        List<LayoutToken> tokens, IReadOnlyList<LayoutHeader<IndicatorColumn>.Column> columns, FormVocabulary vocabulary, int gap)
    {
        var found = Union(tokens, gap);
        var places = Enumerable.Range(0, Math.Max(0, columns.Count - found.Count + 1))
            .Where(place => found.TrueForAll(column => Fits(column, columns[place + found.IndexOf(column)].Meaning, vocabulary)))
            .ToList();

        // With few columns many places fit; then those count that stand where they stood on the page before.
        if (places.Count > 1)
            places.RemoveAll(place => found.Exists(column => Math.Abs(column.Min(token => token.Start) - columns[place + found.IndexOf(column)].Start) > LargestShift));
        return places is [var only]
            ? [.. found.SelectMany((column, i) => column.Select(token => (token, only + i))).OrderBy(cell => cell.token.Line).ThenBy(cell => cell.token.Start)]
            : null;
    }

    // What stands in one column: runs that lie above and below each other, without a gap down the page.
    private static List<List<LayoutToken>> Union(List<LayoutToken> tokens, int gap)
    {
        var columns = new List<List<LayoutToken>>();
        var end = 0;
        foreach (var token in tokens.OrderBy(token => token.Start))
        {
            if (columns.Count == 0 || token.Start - end >= gap)
                columns.Add([]);
            columns[^1].Add(token);
            end = Math.Max(end, token.End);
        }

        return columns;
    }

    private static bool Fits(List<LayoutToken> tokens, IndicatorColumn? meaning, FormVocabulary vocabulary)
    {
        var numbers = tokens.Count(token => PrintedNumber.IsAbsent(token.Text) || PrintedNumber.Parse(token.Text, "分") is not null);
        if (IndicatorLayout.IsNumber(meaning))
            return numbers == tokens.Count;
        return meaning switch
        {
            IndicatorColumn.Level1 or IndicatorColumn.Level2 => LayoutLabels.Of(tokens, vocabulary.Levels).TrueForAll(label => IsLevel(Fold.Compact(label.Text), vocabulary)),
            IndicatorColumn.Target or IndicatorColumn.Actual => tokens.Exists(token => token.Text.AsSpan().ContainsAnyInRange('0', '9') || vocabulary.ScaleWords.MatchesAt(token.Text, 0).Any()),
            _ => numbers < tokens.Count,
        };
    }

    private static bool IsLevel(string text, FormVocabulary vocabulary) =>
        vocabulary.Levels.Contains(text) || (text.IndexOf('(', StringComparison.Ordinal) is var open and > 0 && vocabulary.Levels.Contains(text[..open]));
}
