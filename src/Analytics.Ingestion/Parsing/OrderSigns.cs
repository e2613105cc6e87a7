using Analytics.Ingestion.Parsing.Indicators;
using Analytics.Ingestion.Parsing.Reassembly;
using Analytics.Ingestion.Parsing.Sections;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing;

/// <summary>Looks for signs that extraction has put the text of a form out of order.</summary>
internal sealed class OrderSigns(FormVocabulary vocabulary)
{
    private const int MostLabelsInARow = 3;
    private const int LongestLine = 200;
    private const int LongestColumnWords = 60;
    private const double FullCoverage = 0.95;

    private readonly Quantities _quantities = new(vocabulary);

    /// <summary>The first sign found, in Chinese; null where the text is in its natural order.</summary>
    public string? Find(FormRegion region, FormMarks marks)
    {
        if (region.IsTitleBehindBody)
            return "标题出现在表格正文之后";
        if (marks.IndicatorHeader is not { } header)
            return null;
        if (marks.Funding > header)
            return "资金情况出现在绩效指标之后";
        if (marks.Conclusion < region.TitleIndex)
            return "自评结论出现在标题之前";
        var lines = region.Lines;
        var table = EndOfHeader(lines, header);
        if (DetachedColumn(lines, table) is { } column)
            return $"列标题“{column}”脱离了表头";
        if (HasLooseLabels(lines, table))
            return "一级、二级指标名称脱离了所属的指标行";
        if (LooseFundingColumn(lines, marks) is { } amounts)
            return $"资金表的列“{amounts}”脱离了资金表";
        if (LooseTotal(lines, marks))
            return "总分的数字脱离了“总分”一行";
        return PartBehindTable(lines, table, HasFunding(lines, marks));
    }

    private int EndOfHeader(FormLines lines, int header)
    {
        var next = lines.NextPrinted(header + 1);
        while (next < lines.Count && lines[next].Text.Length <= LongestColumnWords
            && HeaderScan<IndicatorColumn>.Of([lines[next]], vocabulary.IndicatorColumns) is { Coverage: >= FullCoverage, MeaningCount: > 0 })
            next = lines.NextPrinted(next + 1);
        return next;
    }

    // A column header that stands alone below the header it belongs to.
    private static string? DetachedColumn(FormLines lines, int start)
    {
        for (var i = start; i < lines.Count; i++)
        {
            if (!lines[i].IsRow && lines.Folded(i) is "二级指标" or "三级指标" or "一级指标")
                return lines.Folded(i);
        }

        return null;
    }

    // Labels follow each other without a row between them: at most one of each level may. Behind the last row there are none.
    private bool HasLooseLabels(FormLines lines, int start)
    {
        var run = 0;
        for (var i = start; i < lines.Count; i++)
        {
            if (lines.IsBlank(i))
                continue;
            if (!lines[i].IsRow && LabelScan.At(lines, i, vocabulary.Levels) is { } label && label.Folded.Contains("指标", StringComparison.Ordinal))
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

        return run >= 2;
    }

    // A column of the funding block below its rows.
    private string? LooseFundingColumn(FormLines lines, FormMarks marks)
    {
        if (marks.Funding is not { } start)
            return null;
        var hasRows = false;
        for (var i = start; i < lines.Count; i++)
        {
            if (lines.IsBlank(i) || lines[i].IsRow || lines[i].Text.Length > LongestLine)
                continue;
            if (hasRows && lines[i].Text.Length <= LongestColumnWords && vocabulary.FundingColumns.MatchesAt(lines.Folded(i), 0).Any()
                && IsFundingColumn(HeaderScan<FundingColumn>.Of([lines[i]], vocabulary.FundingColumns)))
                return lines.Folded(i);
            hasRows = hasRows || FundingRows.IsTotalRow(lines[i], vocabulary);
        }

        return null;
    }

    private static bool IsFundingColumn(HeaderScan<FundingColumn> scan) =>
        scan.Coverage >= FullCoverage && (scan.Has(FundingColumn.InitialBudget) || scan.Has(FundingColumn.AdjustedBudget) || scan.Has(FundingColumn.Executed));

    private static bool LooseTotal(FormLines lines, FormMarks marks)
    {
        if (marks.Total is not null)
            return false;
        for (var i = marks.IndicatorHeader!.Value; i < lines.Count; i++)
        {
            if (lines.Folded(i) is "总分" or "自评总分" && !lines[i].IsRow)
                return true;
        }

        return false;
    }

    // The label alone may stand above the table while its rows do not.
    private bool HasFunding(FormLines lines, FormMarks marks)
    {
        for (var i = marks.Funding ?? marks.IndicatorHeader!.Value; i < marks.IndicatorHeader; i++)
        {
            if (!lines.IsBlank(i) && (FundingRows.IsTotalRow(lines[i], vocabulary) || BodyHeaders.IsFundingHeader(lines, i, vocabulary)))
                return true;
        }

        return false;
    }

    // What stands above the table in every form.
    private string? PartBehindTable(FormLines lines, int start, bool hasFunding)
    {
        for (var i = start; i < lines.Count; i++)
        {
            if (lines.IsBlank(i) || lines[i].IsRow || lines[i].Text.Length > LongestLine)
                continue;
            if (!hasFunding && (BodyHeaders.IsFundingHeader(lines, i, vocabulary) || FundingRows.IsTotalRow(lines[i], vocabulary)))
                return "资金情况出现在绩效指标之后";
            if (GoalHeader.At(lines, i, vocabulary) is not null || LabelScan.At(lines, i, vocabulary.Sections) is { Meaning: SectionLabel.Goal or SectionLabel.ExpectedGoal })
                return "年度总体目标出现在绩效指标之后";
            if (HasNames(lines, i))
                return "项目名称、单位等表头内容出现在绩效指标之后";
        }

        return null;
    }

    private bool HasNames(FormLines lines, int index)
    {
        var text = lines[index].Text;
        if (HeadValues.LabelAt(text, text.Length - text.TrimStart().Length, vocabulary, needsColon: false) is null)
            return false;
        var names = HeadValues.Of(lines[index], vocabulary).Where(label => label.Field is HeadField.Project or HeadField.Department or HeadField.ImplementingUnit or HeadField.DepartmentName).ToList();
        return names.Count > 0 && names.TrueForAll(name => name.Value.Length > 0 && ZoneMarker.IsName(name.Value, _quantities));
    }
}
