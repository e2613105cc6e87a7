using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing;

/// <summary>Tells the header rows of the two tables of a form from all other lines.</summary>
internal static class BodyHeaders
{
    private const int LongestHeader = 160;
    private const int MostLines = 12;
    private const double LeastCoverage = 0.7;
    private const double LeastBrokenCoverage = 0.95;

    // 一级指 before the line with 标.
    private const double LeastUnfinishedCoverage = 0.6;

    /// <summary>Whether a line begins the header of the funding block.</summary>
    public static bool IsFundingHeader(FormLines lines, int index, FormVocabulary vocabulary)
    {
        if (lines[index].Text.Length > LongestHeader)
            return false;
        return Begins(lines, index, vocabulary.FundingColumns, [FundingColumn.Source, FundingColumn.InitialBudget], scan =>
            (scan.Has(FundingColumn.InitialBudget) || scan.Has(FundingColumn.AdjustedBudget) || scan.Has(FundingColumn.Executed)) && scan.MeaningCount >= 2);
    }

    /// <summary>Whether a line begins the header of the indicator table.</summary>
    public static bool IsIndicatorHeader(FormLines lines, int index, FormVocabulary vocabulary)
    {
        if (lines[index].Text.Length > LongestHeader)
            return false;
        return Begins(lines, index, vocabulary.IndicatorColumns, [IndicatorColumn.Level1], scan =>
            (scan.Has(IndicatorColumn.Level3) || (scan.Has(IndicatorColumn.Level1) && scan.Has(IndicatorColumn.Target))) && scan.MeaningCount >= 3);
    }

    // The header may be broken over lines, down to a part of a word a line; then it opens with its first column and goes on with nothing else.
    private static bool Begins<T>(FormLines lines, int index, WordSet<T> words, T[] firstColumns, Func<HeaderScan<T>, bool> isHeader)
        where T : struct, Enum
    {
        var header = new List<ContentLine> { lines[index] };
        var scan = HeaderScan<T>.Of(header, words);
        if (isHeader(scan))
            return scan.Coverage >= LeastCoverage;
        var next = lines.NextPrinted(index + 1);
        while (scan.Cells is [{ Meaning: { } first }, ..] && firstColumns.Contains(first) && scan.Coverage >= LeastUnfinishedCoverage
            && header.Count < MostLines && next < lines.Count && !lines[next].IsRow && lines[next].Text.Length <= LongestHeader)
        {
            header.Add(lines[next]);
            scan = HeaderScan<T>.Of(header, words);
            if (isHeader(scan) && scan.Coverage >= LeastBrokenCoverage)
                return true;
            next = lines.NextPrinted(next + 1);
        }

        return false;
    }
}
