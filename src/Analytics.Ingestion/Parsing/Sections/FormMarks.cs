using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Sections;

/// <summary>Where the parts of a form begin: indices of lines; null for a part that does not occur.</summary>
internal sealed record FormMarks
{
    private const int LeastCellsOfRow = 3;

    // 其他需要说明的事项 may stand above the total; a shorter label there may be a part of a reason.
    private const int LeastOfPlainAside = 8;

    /// <summary>The label or header of the funding block, or its first row where it has neither.</summary>
    public int? Funding { get; private init; }

    /// <summary>The label or header of the goals.</summary>
    public int? Goals { get; private init; }

    /// <summary>The label 绩效指标 in front of the indicator table.</summary>
    public int? IndicatorLabel { get; private init; }

    /// <summary>The header of the indicator table.</summary>
    public int? IndicatorHeader { get; private init; }

    /// <summary>The row 总分.</summary>
    public TotalRow? Total { get; private init; }

    /// <summary>The label 自评结论.</summary>
    public int? Conclusion { get; private init; }

    /// <summary>The label of the one reason for all shortfalls, below the table.</summary>
    public int? ShortfallReason { get; private init; }

    /// <summary>The first label behind the conclusion of something else that is said, such as 存在问题.</summary>
    public int? Aside { get; private init; }

    /// <summary>The first line of notes or of the contact at the foot.</summary>
    public int? Foot { get; private init; }

    /// <summary>Whether the row 总分 stands between the header and the rows that it sums up.</summary>
    public bool IsTotalOnTop { get; private init; }

    /// <summary>The first line, after a given one, of any part; the number of lines where none follows.</summary>
    public int NextAfter(int index, int count)
    {
        int?[] all = [Funding, Goals, IndicatorLabel, IndicatorHeader, IsTotalOnTop ? null : Total?.Line, ShortfallReason, Conclusion, Aside, Foot];
        return all.Where(mark => mark > index).Min() ?? count;
    }

    /// <summary>Finds the parts.</summary>
    public static FormMarks Find(FormLines lines, FormVocabulary vocabulary)
    {
        var marks = new FormMarks();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines.IsBlank(i))
                marks = marks.With(lines, ref i, vocabulary);
        }

        return marks;
    }

    private FormMarks With(FormLines lines, ref int i, FormVocabulary vocabulary)
    {
        var index = i;
        if (IndicatorHeader is null)
        {
            if (BodyHeaders.IsIndicatorHeader(lines, i, vocabulary))
                return this with { IndicatorHeader = index };
            if (BodyHeaders.IsFundingHeader(lines, i, vocabulary) || FundingRows.IsTotalRow(lines[i], vocabulary))
                return this with { Funding = Funding ?? index };
        }
        else if (Total is null && TotalRow.At(lines, i, IndicatorHeader.Value, vocabulary) is { } total)
        {
            i = total.EndLine;
            return this with { Total = total, IsTotalOnTop = IsOnTop(lines, index, vocabulary) };
        }

        if (IndicatorHeader is not null && Foot is null && FootLines.IsFoot(lines[i], vocabulary, Total is not null || Conclusion is not null))
            return this with { Foot = index };
        if (Goals is null && IndicatorHeader is null && GoalColumns.Of(lines[i], vocabulary) is not null)
            return this with { Goals = index };
        if (Goals is null && IndicatorHeader is null && GoalHeader.At(lines, i, vocabulary) is { } goal)
        {
            i = goal.Next - 1;
            return this with { Goals = index };
        }

        if (Goals is null && IndicatorHeader is null && GoalRow.Of(lines[i], vocabulary).Count > 0)
            return this with { Goals = index };
        return WithLabel(lines, ref i, vocabulary);
    }

    // Directly below the header, and rows with points follow.
    private bool IsOnTop(FormLines lines, int total, FormVocabulary vocabulary)
    {
        if (!lines[total].IsRow || lines.NextPrinted(IndicatorHeader!.Value + 1) != total)
            return false;
        var next = lines.NextPrinted(total + 1);
        return next < lines.Count && lines[next].IsRow && lines[next].Cells.Count >= LeastCellsOfRow
            && !SectionText.StartsWith(lines, next, SectionLabel.Conclusion, vocabulary) && !FootLines.IsFoot(lines[next], vocabulary, isBehindTable: true);
    }

    private FormMarks WithLabel(FormLines lines, ref int i, FormVocabulary vocabulary)
    {
        var index = i;
        if (LabelScan.At(lines, i, vocabulary.Sections) is not { } label)
            return WithTextBehindLabel(lines, index, vocabulary);
        switch (label.Meaning)
        {
            case SectionLabel.Funding when Funding is null:
                i = label.Next - 1;
                return this with { Funding = index };
            case SectionLabel.Goal when Goals is null:
                i = label.Next - 1;
                return this with { Goals = index };
            case SectionLabel.Indicators when IndicatorLabel is null:
                i = label.Next - 1;
                return this with { IndicatorLabel = index };
            case SectionLabel.Conclusion when Conclusion is null:
                i = label.Next - 1;
                return this with { Conclusion = index };
            case SectionLabel.Aside when Conclusion is not null || (IndicatorHeader is not null && label.Folded.Length >= LeastOfPlainAside):
                i = label.Next - 1;
                return this with { Aside = Aside ?? index };
            case SectionLabel.ShortfallReason when IsShortfallReasonDue:
                i = label.Next - 1;
                return this with { ShortfallReason = index };
            default:
                return this;
        }
    }

    // Above the total the same words are the header of a column.
    private bool IsShortfallReasonDue => ShortfallReason is null && (Total is not null || Conclusion is not null);

    private FormMarks WithTextBehindLabel(FormLines lines, int index, FormVocabulary vocabulary)
    {
        if (IndicatorHeader is not null && Conclusion is null && SectionText.StartsWith(lines, index, SectionLabel.Conclusion, vocabulary))
            return this with { Conclusion = index };
        if (Conclusion is not null && Aside is null && lines[index].IsRow && SectionText.StartsWith(lines, index, SectionLabel.Aside, vocabulary))
            return this with { Aside = index };
        return IsShortfallReasonDue && SectionText.StartsWith(lines, index, SectionLabel.ShortfallReason, vocabulary)
            ? this with { ShortfallReason = index }
            : this;
    }
}
