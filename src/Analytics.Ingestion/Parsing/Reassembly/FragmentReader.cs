using System.Text.RegularExpressions;
using Analytics.Domain.Forms;
using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Indicators;
using Analytics.Ingestion.Parsing.Sections;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reassembly;

/// <summary>Tells, line by line, what can be told without looking at the lines around it.</summary>
internal sealed partial class FragmentReader(FormVocabulary vocabulary, Quantities quantities)
{
    private const int LongestLine = 600;
    private const int LongestHeadLine = 400;
    private const int LongestMark = 16;
    private const int MostColumnWords = 60;
    private const double FullCoverage = 0.95;
    private const double WidestRow = 60;
    private const int LeastAmounts = 3;

    // The shortest piece of a broken label that is recognised without its rest.
    private const int ShortestLabelPiece = 3;

    private readonly LevelFragments _levels = new(vocabulary, quantities);

    /// <summary>Reads the lines of a form.</summary>
    /// <param name="region">The form.</param>
    /// <param name="table">The header of its indicator table; null where it has none.</param>
    public List<Fragment> Read(FormRegion region, ScatteredTable? table)
    {
        var lines = region.Lines;
        var aligner = table is null ? null : new RowAligner(table.Layout, quantities);
        int? header = table is { HeaderLines.Count: > 0 } ? table.HeaderLines.Min() : null;
        var fragments = new List<Fragment>();
        var titleEnd = region.TitleIndex + region.Title.EndLine - region.Title.Line;
        var i = 0;
        while (i < lines.Count)
        {
            if (lines.IsBlank(i))
            {
                i++;
                continue;
            }

            var count = fragments.Count;
            if (i >= region.TitleIndex && i <= titleEnd)
                fragments.Add(Make(lines, i, i, FragmentKind.Title));
            else if (table is not null && (table.HeaderLines.Contains(i) || table.WordLines.Contains(i)))
                fragments.Add(Make(lines, i, i, table.HeaderLines.Contains(i) ? FragmentKind.IndicatorHeader : FragmentKind.HeaderWords));
            else if (!AddLabel(fragments, lines, i, header) && !AddFunding(fragments, lines, i) && (table is null || !_levels.Add(fragments, lines, i, table.Layout)))
                AddContent(fragments, lines, i);
            i = fragments.Count > count ? fragments[^1].EndLine + 1 : i + 1;
        }

        return table is { Layout.HasNumbers: true } ? fragments.ConvertAll(fragment => WithValues(fragment, aligner!)) : fragments;
    }

    /// <summary>Makes a fragment of whole lines.</summary>
    public static Fragment Make(FormLines lines, int line, int endLine, FragmentKind kind) => new()
    {
        Kind = kind,
        Line = line,
        EndLine = endLine,
        Cells = [.. Enumerable.Range(line, endLine - line + 1).SelectMany(index => lines[index].Cells).Select(cell => cell.Text)],
        Place = line == endLine ? lines[line].Place : lines[line].Place.Through(lines[endLine].Place),
        Source = lines[line],
        IsAfterBlank = line > 0 && lines.IsBlank(line - 1),
    };

    // Labels of the head, the foot and the parts.
    private bool AddLabel(List<Fragment> fragments, FormLines lines, int index, int? header)
    {
        var folded = lines.Folded(index);
        if (IsMark(folded))
        {
            fragments.Add(Make(lines, index, index, FragmentKind.Mark));
            return true;
        }

        if (folded.StartsWith("注:", StringComparison.Ordinal) || NoteBegins(folded))
        {
            fragments.Add(Make(lines, index, index, FragmentKind.Note));
            return true;
        }

        if (TotalRow.At(lines, index, header ?? index, vocabulary) is { } total && !IsFundingTotal(fragments, lines, index))
        {
            var made = Make(lines, total.Line, total.EndLine, FragmentKind.Total);
            fragments.Add(made with { Total = total });
            return true;
        }

        if (AddSection(fragments, lines, index) || AddHead(fragments, lines, index))
            return true;
        if (!IsLabelPiece(folded))
            return false;
        fragments.Add(Make(lines, index, index, FragmentKind.Mark));
        return true;
    }

    private bool AddSection(List<Fragment> fragments, FormLines lines, int index)
    {
        var goal = GoalHeader.At(lines, index, vocabulary);
        if (goal is not null)
        {
            fragments.Add(Make(lines, index, index, FragmentKind.GoalLabel) with { Goal = goal });
            return true;
        }

        if (LabelScan.At(lines, index, vocabulary.Sections) is not { } label)
        {
            if (SectionText.Behind(lines[index], SectionLabel.Conclusion, vocabulary) is not { } behind)
                return false;
            var line = lines[index];
            fragments.Add(Make(lines, index, index, FragmentKind.ConclusionLabel));
            fragments.Add(Part(line, index, [behind], FragmentKind.Conclusion));
            return true;
        }

        var kind = label.Meaning switch
        {
            SectionLabel.Funding => FragmentKind.FundingLabel,
            SectionLabel.Goal or SectionLabel.ExpectedGoal or SectionLabel.ActualGoal => FragmentKind.GoalLabel,
            SectionLabel.Indicators => FragmentKind.IndicatorLabel,
            SectionLabel.Total => FragmentKind.TotalLabel,
            SectionLabel.Conclusion => FragmentKind.ConclusionLabel,
            _ => FragmentKind.Mark,
        };
        var made = Make(lines, index, label.Next - 1, kind);
        fragments.Add(kind == FragmentKind.GoalLabel
            ? made with { Goal = new GoalHeader(label.Meaning == SectionLabel.ExpectedGoal, label.Meaning == SectionLabel.ActualGoal, label.Next) }
            : made);
        return true;
    }

    private bool AddHead(List<Fragment> fragments, FormLines lines, int index)
    {
        if (LabelScan.At(lines, index, vocabulary.HeadFields) is { } label)
        {
            fragments.Add(Make(lines, index, label.Next - 1, FragmentKind.Head) with { Head = [(label.Meaning, "", lines[index].Place)] });
            return true;
        }

        var text = lines[index].Text;
        if (text.Length > LongestHeadLine || HeadValues.LabelAt(text, text.Length - text.TrimStart().Length, vocabulary, needsColon: false) is null)
            return false;
        fragments.Add(Make(lines, index, index, FragmentKind.Head) with { Head = HeadValues.Of(lines[index], vocabulary) });
        return true;
    }

    private bool AddFunding(List<Fragment> fragments, FormLines lines, int index)
    {
        var line = lines[index];
        if (line.Text.Length > LongestHeadLine)
            return false;
        var isBehindFunding = fragments.Count > 0 && IsFunding(fragments[^1].Kind);
        if (BodyHeaders.IsFundingHeader(lines, index, vocabulary))
        {
            fragments.Add(Make(lines, index, index, FragmentKind.FundingHeader));
            return true;
        }

        if (line.Text.Length <= MostColumnWords && HeaderScan<FundingColumn>.Of([line], vocabulary.FundingColumns) is { } scan && IsColumnWords(scan))
        {
            var isHeader = fragments.Count > 0 && fragments[^1].Kind == FragmentKind.FundingHeader;
            fragments.Add(Make(lines, index, index, isHeader ? FragmentKind.FundingHeader : FragmentKind.FundingColumn));
            return true;
        }

        if (isBehindFunding && lines.Folded(index) is ['(', _, ')'] && fragments[^1].Kind == FragmentKind.FundingHeader)
        {
            fragments.Add(Make(lines, index, index, FragmentKind.FundingHeader));
            return true;
        }

        if (!FundingRows.IsTotalRow(line, vocabulary) && !(isBehindFunding && FundingRows.Split(line, vocabulary).Exists(IsPart)))
            return false;
        fragments.Add(Make(lines, index, index, FragmentKind.FundingRow));
        return true;
    }

    // A row without a known name is told by its numbers; an indicator has but two.
    private bool IsPart((string Name, List<ContentCell> Cells) row) =>
        vocabulary.FundingParts.Contains(Fold.Compact(row.Name))
        || (row.Name.Length > 0 && !row.Name.AsSpan().ContainsAny('≥', '≤', '＝') && row.Cells.Count >= LeastAmounts
            && row.Cells.TrueForAll(cell => PrintedNumber.IsAbsent(cell.Text) || PrintedNumber.Parse(cell.Text) is not null || cell.Text.EndsWith('%')));

    private void AddContent(List<Fragment> fragments, FormLines lines, int index)
    {
        var line = lines[index];
        if (line.Text.Length > LongestLine)
        {
            fragments.Add(Part(line, index, [line.Text], FragmentKind.Text, lines.IsBlank(Math.Max(index - 1, 0))));
            return;
        }

        if (ScatteredTable.Trailing(line.Text, vocabulary) is { } trailing)
        {
            fragments.Add(Part(line, index, Cells(line.Text[..trailing.Start]), FragmentKind.Text, index > 0 && lines.IsBlank(index - 1)));
            fragments.Add(Part(line, index, Cells(line.Text[trailing.Start..]), FragmentKind.HeaderWords));
            return;
        }

        var isNumbers = line.Cells.All(cell => PrintedNumber.IsAbsent(cell.Text) || PrintedNumber.Parse(cell.Text, "%", "分") is not null);
        fragments.Add(Make(lines, index, index, isNumbers ? FragmentKind.Numbers : FragmentKind.Text));
    }

    private static Fragment WithValues(Fragment fragment, RowAligner aligner)
    {
        if (fragment.Kind is not (FragmentKind.Text or FragmentKind.Numbers) || fragment.Width > WidestRow)
            return fragment;
        return aligner.Align(aligner.Look(fragment.Cells)) is { } values
            ? fragment with { Values = values, Kind = fragment.Kind == FragmentKind.Text ? FragmentKind.RowValues : FragmentKind.Numbers }
            : fragment;
    }

    private static IReadOnlyList<string> Cells(string text) => [.. CellSplitter.SplitBlanks(text).Select(cell => cell.Text)];

    /// <summary>Makes a fragment of a part of a line.</summary>
    public static Fragment Part(ContentLine line, int index, IReadOnlyList<string> cells, FragmentKind kind, bool isAfterBlank = false) => new()
    {
        Kind = kind,
        Line = index,
        EndLine = index,
        Cells = cells,
        Place = line.Place,
        Source = line,
        IsAfterBlank = isAfterBlank,
    };

    private static bool IsMark(string folded) =>
        PageFurniture.Is(folded)
        || (folded.Length <= LongestMark && Attachment().IsMatch(folded))
        || YearNumber.OfLine(folded) is not null
        || (folded.Length <= LongestMark && folded.Contains("单位:", StringComparison.Ordinal) && CurrencyUnits.FromLine(folded) is not null)
        || folded is "(元)" or "(万元)";

    // The rest of the label was lost.
    private bool IsLabelPiece(string folded) => folded.Length >= ShortestLabelPiece && vocabulary.Sections.IsBeginning(folded);

    private bool NoteBegins(string folded) => vocabulary.Sections.MatchesAt(folded, 0)
        .Any(match => match.Meaning == SectionLabel.Note && match.Length > 1 && match.Length < folded.Length && folded[match.Length] == ':');

    // 合计 names both the row of all amounts and the row of all points.
    private bool IsFundingTotal(List<Fragment> fragments, FormLines lines, int index) =>
        fragments.Count > 0 && IsFunding(fragments[^1].Kind) && vocabulary.FundingTotals.LongestIn(lines.Folded(index)) is { Position: 0 };

    private static bool IsFunding(FragmentKind kind) =>
        kind is FragmentKind.FundingLabel or FragmentKind.FundingHeader or FragmentKind.FundingRow;

    private static bool IsColumnWords(HeaderScan<FundingColumn> scan) =>
        scan.Coverage >= FullCoverage
        && (scan.Has(FundingColumn.InitialBudget) || scan.Has(FundingColumn.AdjustedBudget) || scan.Has(FundingColumn.Executed) || scan.Has(FundingColumn.Rate));

    [GeneratedRegex(@"^附(件|表|录)?[0-9一二三四五六七八九十]{1,3}([-—.][0-9]{1,2})?:?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Attachment();
}
