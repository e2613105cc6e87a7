using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Indicators;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reassembly;

/// <summary>The header of an indicator table whose words may stand in several places.</summary>
/// <param name="Layout">The columns.</param>
/// <param name="HeaderLines">Indices of the lines of the header and of its repetitions.</param>
/// <param name="WordLines">Indices of the lines that hold nothing but header words away from the header.</param>
internal sealed record ScatteredTable(IndicatorLayout Layout, IReadOnlySet<int> HeaderLines, IReadOnlySet<int> WordLines)
{
    private const int LongestWords = 40;
    private const int LeastWordLength = 4;
    private const double LeastCoverage = 0.8;
    private const double FullCoverage = 0.99;

    /// <summary>Finds the header; null where the form has none.</summary>
    public static ScatteredTable? Find(FormLines lines, FormVocabulary vocabulary)
    {
        var headers = new HashSet<int>();
        var words = new HashSet<int>();
        List<IndicatorColumn?>? columns = null;
        var detached = new List<IndicatorColumn>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines.IsBlank(i))
                continue;
            if (BodyHeaders.IsIndicatorHeader(lines, i, vocabulary))
            {
                var header = Extend(lines, i, vocabulary);
                headers.UnionWith(header);
                columns ??= [.. HeaderScan<IndicatorColumn>.Of(header.Select(index => lines[index]), vocabulary.IndicatorColumns).Cells.Select(cell => cell.Meaning)];
                i = header[^1];
            }
            else if (WordsOf(lines[i], vocabulary) is { } found)
            {
                words.Add(i);
                detached.AddRange(found);
            }
            else if (Trailing(lines[i].Text, vocabulary) is { } trailing)
            {
                detached.AddRange(trailing.Columns);
            }
        }

        if (columns is null)
            return null;
        foreach (var column in detached.Where(column => !columns.Contains(column)).Distinct())
        {
            var index = columns.FindIndex(other => other > column);
            columns.Insert(index < 0 ? columns.Count : index, column);
        }

        return new(new([.. columns.Select((column, i) => new HeaderCell<IndicatorColumn>(column, i, null))]), headers, words);
    }

    /// <summary>Header words that were drawn to the end of a sentence, and where they begin; null where there are none.</summary>
    public static (int Start, IReadOnlyList<IndicatorColumn> Columns)? Trailing(string text, FormVocabulary vocabulary)
    {
        var start = text.AsSpan().LastIndexOfAny('。', '；', '！') + 1;
        if (start <= 1 || start == text.Length || text.Length - start > LongestWords)
            return null;
        var tail = new ContentLine(Domain.Forms.SourcePlace.OnLine(1), text[start..], isRow: false, CellSplitter.SplitBlanks);
        return WordsOf(tail, vocabulary) is { } columns ? (start, columns) : null;
    }

    // A line goes on with the header where it consists of header words.
    private static List<int> Extend(FormLines lines, int first, FormVocabulary vocabulary)
    {
        var header = new List<int> { first };
        for (var next = lines.NextPrinted(first + 1); next < lines.Count && !lines[next].IsRow && lines[next].Text.Length <= LongestWords; next = lines.NextPrinted(next + 1))
        {
            var alone = HeaderScan<IndicatorColumn>.Of([lines[next]], vocabulary.IndicatorColumns);
            if (alone.Coverage < LeastCoverage || alone.MeaningCount == 0)
                break;
            header.Add(next);
        }

        return header;
    }

    private static List<IndicatorColumn>? WordsOf(ContentLine line, FormVocabulary vocabulary)
    {
        if (line.Text.Length > LongestWords || line.IsRow)
            return null;
        var scan = HeaderScan<IndicatorColumn>.Of([line], vocabulary.IndicatorColumns);
        if (scan.Coverage < FullCoverage || Fold.Compact(line.Text).Length < LeastWordLength)
            return null;
        var columns = scan.Cells.Where(cell => cell.Meaning is not null).Select(cell => cell.Meaning!.Value).ToList();
        return columns.Exists(IsTelling) ? columns : null;
    }

    private static bool IsTelling(IndicatorColumn column) =>
        column is IndicatorColumn.Level1 or IndicatorColumn.Level2 or IndicatorColumn.Level3 or IndicatorColumn.Reason;
}
