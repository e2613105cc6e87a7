using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing;

/// <summary>Tells the header rows of the two tables of a form from all other lines.</summary>
internal static class BodyHeaders
{
    private const int LongestHeader = 160;
    private const double LeastCoverage = 0.7;

    /// <summary>Whether a line begins the header of the funding block.</summary>
    public static bool IsFundingHeader(FormLines lines, int index, FormVocabulary vocabulary)
    {
        if (lines[index].Text.Length > LongestHeader)
            return false;
        var scan = HeaderScan<FundingColumn>.Of([lines[index]], vocabulary.FundingColumns);
        var hasMoney = scan.Has(FundingColumn.InitialBudget) || scan.Has(FundingColumn.AdjustedBudget) || scan.Has(FundingColumn.Executed);
        return hasMoney && scan.MeaningCount >= 2 && scan.Coverage >= LeastCoverage;
    }

    /// <summary>Whether a line begins the header of the indicator table.</summary>
    public static bool IsIndicatorHeader(FormLines lines, int index, FormVocabulary vocabulary)
    {
        if (lines[index].Text.Length > LongestHeader)
            return false;
        var scan = HeaderScan<IndicatorColumn>.Of([lines[index]], vocabulary.IndicatorColumns);
        var hasName = scan.Has(IndicatorColumn.Level3) || (scan.Has(IndicatorColumn.Level1) && scan.Has(IndicatorColumn.Target));
        return hasName && scan.MeaningCount >= 3 && scan.Coverage >= LeastCoverage;
    }
}
