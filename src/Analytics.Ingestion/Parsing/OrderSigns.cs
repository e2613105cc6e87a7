using Analytics.Ingestion.Parsing.Sections;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing;

/// <summary>Looks for signs that extraction has put the text of a form out of order.</summary>
internal sealed class OrderSigns(FormVocabulary vocabulary)
{
    private const int MostLabelsInARow = 3;

    /// <summary>The first sign found, in Chinese; null where the text is in its natural order.</summary>
    public string? Find(FormRegion region, FormMarks marks)
    {
        if (region.IsTitleBehindBody)
            return "标题出现在表格正文之后";
        if (marks.IndicatorHeader is not { } header)
            return null;
        if (marks.Funding > header)
            return "资金情况出现在绩效指标之后";
        if (DetachedColumn(region.Lines, header) is { } column)
            return $"列标题“{column}”脱离了表头";
        return HasLooseLabels(region.Lines, header + 1) ? "一级、二级指标名称脱离了所属的指标行" : null;
    }

    // A column header that stands alone below the header it belongs to.
    private static string? DetachedColumn(FormLines lines, int header)
    {
        for (var i = header + 1; i < lines.Count; i++)
        {
            var folded = lines.Folded(i);
            if (folded is "二级指标" or "三级指标" or "一级指标")
                return folded;
        }

        return null;
    }

    // Labels follow each other without a row between them: at most one of each level may.
    private bool HasLooseLabels(FormLines lines, int start)
    {
        var run = 0;
        for (var i = start; i < lines.Count; i++)
        {
            if (lines.IsBlank(i))
                continue;
            if (LabelScan.At(lines, i, vocabulary.Levels) is { } label && label.Folded.Contains("指标", StringComparison.Ordinal))
            {
                run++;
                i = label.Next - 1;
            }
            else
            {
                run = 0;
            }

            if (run > MostLabelsInARow)
                return true;
        }

        return false;
    }
}
