using System.Buffers;
using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Indicators;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reassembly;

/// <summary>Tells what the running text of a form belongs to: by what stands around it, how wide it is set, and what is still missing.</summary>
internal sealed class ZoneMarker(Quantities quantities)
{
    // Cells of the indicator table are narrow; goals and conclusions run over half a page or all of it.
    private const double LeastParagraphWidth = 24;
    private const double ParagraphToCell = 1.5;
    private const double NoteWidth = 24;

    // All rows but those for execution, which has 10 or 20 of 100 points.
    private const decimal LeastSum = 50;
    private const decimal ExecutionPoints = 20;

    /// <summary>Marks the text.</summary>
    /// <param name="fragments">The form; their kinds are changed.</param>
    /// <param name="layout">The columns of the indicator table; null where there is none.</param>
    /// <param name="missingNames">How many labels of names stand without a value.</param>
    public void Mark(List<Fragment> fragments, IndicatorLayout? layout, int missingNames)
    {
        MarkNotes(fragments);
        MarkAmounts(fragments);
        MarkBehindLabels(fragments);
        if (missingNames > 0)
            MarkNames(fragments);
        MarkParagraphs(fragments, layout is { HasNumbers: true } ? CellWidth(fragments) : 0);
        if (layout is { HasNumbers: true })
            MarkScoredRows(fragments);
        else if (layout is not null)
            MarkTargetRows(fragments, missingNames > 0);
        MarkLeftConclusion(fragments);
    }

    /// <summary>Whether a text is the name of a department or unit.</summary>
    public static bool IsOrganisation(string text)
    {
        var name = PrintedText.Clean(text);
        return name.Length >= 4 && !name.AsSpan().ContainsAny(NoNameCharacters)
            && Organisations.Any(ending => name.EndsWith(ending, StringComparison.Ordinal));
    }

    /// <summary>Whether a text may be a name: it ends no sentence and holds neither points nor quantities.</summary>
    public static bool IsName(string text, Quantities quantities) =>
        !PrintedText.EndsSentence(text)
        && !CellSplitter.SplitBlanks(text).Any(cell => PrintedNumber.Parse(cell.Text) is not null || quantities.StartsWithOperator(cell.Text));

    private static readonly SearchValues<char> NoNameCharacters = SearchValues.Create("0123456789，。；：≥≤＝%");

    private static readonly string[] Organisations =
    [
        "局", "委员会", "委", "办公室", "厅", "院", "中心", "政府", "部", "处", "站", "馆", "学校", "大学", "学院", "中学", "小学", "公司", "协会", "联合会", "总工会",
        "支队", "大队", "总队", "管理所", "研究所", "服务所", "社", "办", "队", "台", "园", "所",
    ];

    private static void MarkNotes(List<Fragment> fragments)
    {
        for (var i = 1; i < fragments.Count; i++)
        {
            if (fragments[i - 1].Kind == FragmentKind.Note && fragments[i].Kind is FragmentKind.Text or FragmentKind.RowValues
                && (!fragments[i].IsAfterBlank || fragments[i].Width >= NoteWidth || char.IsAsciiDigit(fragments[i].Text.TrimStart()[0])))
                fragments[i].Kind = FragmentKind.Note;
        }
    }

    private static void MarkAmounts(List<Fragment> fragments)
    {
        for (var i = 1; i < fragments.Count; i++)
        {
            if (fragments[i].Kind == FragmentKind.Numbers && fragments[i - 1].Kind is FragmentKind.FundingColumn or FragmentKind.FundingAmounts)
                fragments[i].Kind = FragmentKind.FundingAmounts;
        }
    }

    // What follows the label of the conclusion is the conclusion, what follows that of the goals a goal, unless a row needs it.
    private static void MarkBehindLabels(List<Fragment> fragments)
    {
        for (var i = 0; i < fragments.Count; i++)
        {
            var kind = fragments[i].Kind switch
            {
                FragmentKind.ConclusionLabel => FragmentKind.Conclusion,
                FragmentKind.GoalLabel => FragmentKind.Goal,
                _ => (FragmentKind?)null,
            };
            if (kind is not { } meant)
                continue;
            var end = i + 1;
            while (end < fragments.Count && fragments[end].Kind is FragmentKind.Text or FragmentKind.Mark or FragmentKind.TotalLabel or FragmentKind.Total)
                end++;
            if (end < fragments.Count && fragments[end].Kind is FragmentKind.RowValues or FragmentKind.Numbers)
                continue;
            foreach (var fragment in fragments.GetRange(i + 1, end - i - 1).Where(fragment => fragment.Kind == FragmentKind.Text))
                fragment.Kind = meant;
        }
    }

    private static double CellWidth(List<Fragment> fragments)
    {
        var widths = new List<double>();
        var run = new List<double>();
        foreach (var fragment in fragments)
        {
            if (fragment.Kind == FragmentKind.Text)
                run.Add(fragment.Width);
            else
            {
                if (fragment.Kind is FragmentKind.RowValues or FragmentKind.Numbers && run.Count <= 8)
                    widths.AddRange(run);
                run.Clear();
            }
        }

        widths.Sort();
        return widths.Count == 0 ? 0 : widths[widths.Count * 3 / 4];
    }

    private static void MarkParagraphs(List<Fragment> fragments, double cellWidth)
    {
        var least = Math.Max(LeastParagraphWidth, cellWidth * ParagraphToCell);
        for (var i = 0; i < fragments.Count; i++)
        {
            if (fragments[i].Kind != FragmentKind.Text || fragments[i].Width < least)
                continue;
            fragments[i].Kind = KindOfParagraph(fragments, i);
            var widest = fragments[i].Width;
            while (i + 1 < fragments.Count && fragments[i + 1].Kind == FragmentKind.Text
                && (fragments[i + 1].Width >= least || GoesOn(fragments[i], fragments[i + 1], widest)))
            {
                i++;
                fragments[i].Kind = fragments[i - 1].Kind;
                widest = Math.Max(widest, fragments[i].Width);
            }
        }
    }

    // The last line of a paragraph may be short; one that stands alone goes on with a full line whose sentence is not over.
    private static bool GoesOn(Fragment above, Fragment below, double widest) =>
        !below.IsAfterBlank || (!PrintedText.EndsSentence(above.Text) && above.Width >= widest - 2 && PrintedText.EndsSentence(below.Text));

    private static FragmentKind KindOfParagraph(List<Fragment> fragments, int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            switch (fragments[i].Kind)
            {
                case FragmentKind.ConclusionLabel or FragmentKind.Conclusion:
                    return FragmentKind.Conclusion;
                case FragmentKind.Mark or FragmentKind.HeaderWords or FragmentKind.TotalLabel or FragmentKind.Total or FragmentKind.Numbers:
                    break;
                default:
                    return FragmentKind.Goal;
            }
        }

        return FragmentKind.Goal;
    }

    // Names that were torn from their labels stand beside other pieces of the head, not between rows.
    private static void MarkNames(List<Fragment> fragments)
    {
        foreach (var (start, end) in Runs(fragments))
        {
            var names = fragments.Skip(start).Take(end - start).TakeWhile(IsNamePiece).ToList();
            var isAtEnd = names.Count < end - start || end == fragments.Count || fragments[end].Kind is not (FragmentKind.RowValues or FragmentKind.Numbers);
            var isBehindHead = Before(fragments, start, FragmentKind.Mark) is FragmentKind.Title or FragmentKind.Head;
            if (names.Count == 0 || !isAtEnd || !(isBehindHead || AreOrganisations(names)))
                continue;
            foreach (var fragment in names)
                fragment.Kind = FragmentKind.HeadValue;
        }
    }

    private static bool IsNamePiece(Fragment fragment) =>
        fragment.Kind == FragmentKind.Text && fragment.Cells.All(cell => PrintedText.Width(cell) < LeastParagraphWidth) && !PrintedText.EndsSentence(fragment.Text);

    private static bool AreOrganisations(List<Fragment> run) => Blocks(run).All(block =>
        IsOrganisation(PrintedText.Join(block.Select(fragment => fragment.Text))) || (block is [{ Cells.Count: > 1 } line] && line.Cells.All(IsOrganisation)));

    private static IEnumerable<List<Fragment>> Blocks(List<Fragment> fragments)
    {
        var block = new List<Fragment>();
        foreach (var fragment in fragments)
        {
            if (fragment.IsAfterBlank && block.Count > 0)
            {
                yield return block;
                block = [];
            }

            block.Add(fragment);
        }

        if (block.Count > 0)
            yield return block;
    }

    // In a table with points, text belongs to the numbers that end its row.
    private static void MarkScoredRows(List<Fragment> fragments)
    {
        var pending = new List<Fragment>();
        Fragment? row = null;
        var sums = (Weights: 0m, Scores: 0m);
        foreach (var fragment in fragments)
        {
            switch (fragment.Kind)
            {
                case FragmentKind.Text:
                    pending.Add(fragment);
                    break;
                case FragmentKind.Numbers when IsTotal(fragment, sums):
                    CloseRow(pending, row);
                    row = null;
                    break;
                case FragmentKind.RowValues:
                case FragmentKind.Numbers when fragment.Values is not null && pending.Count > 0:
                    fragment.Kind = FragmentKind.RowValues;
                    foreach (var text in pending)
                        text.Kind = FragmentKind.RowText;
                    pending.Clear();
                    row = fragment;
                    sums = (sums.Weights + Points(fragment, IndicatorColumn.Weight), sums.Scores + Points(fragment, IndicatorColumn.Score));
                    break;
                case FragmentKind.Title or FragmentKind.Head or FragmentKind.FundingHeader or FragmentKind.FundingRow or FragmentKind.ConclusionLabel
                    or FragmentKind.Total or FragmentKind.TotalLabel or FragmentKind.Note:
                    CloseRow(pending, row);
                    row = null;
                    break;
            }
        }

        CloseRow(pending, row);
    }

    // Two numbers that sum up the rows above, with the points for execution or without.
    private static bool IsTotal(Fragment fragment, (decimal Weights, decimal Scores) sums)
    {
        var weight = Points(fragment, IndicatorColumn.Weight) - sums.Weights;
        var score = Points(fragment, IndicatorColumn.Score) - sums.Scores;
        return sums.Weights >= LeastSum && (weight is 0 or 10 or 20) && score >= 0 && score <= ExecutionPoints;
    }

    private static decimal Points(Fragment fragment, IndicatorColumn column) =>
        fragment.Values?.Values.GetValueOrDefault(column) is { } cell ? PrintedNumber.Parse(cell, "分") ?? 0 : 0;

    // Text behind the last row of a part is its reason where points were lost or a sentence ends.
    private static void CloseRow(List<Fragment> pending, Fragment? row)
    {
        if (row is not null && pending.Count > 0
            && (PrintedText.EndsSentence(pending[^1].Text) || Points(row, IndicatorColumn.Score) < Points(row, IndicatorColumn.Weight)))
        {
            foreach (var text in pending)
                text.Kind = FragmentKind.RowText;
        }

        pending.Clear();
    }

    private void MarkTargetRows(List<Fragment> fragments, bool namesAreMissing)
    {
        foreach (var (start, end) in Runs(fragments))
        {
            var before = Before(fragments, start, FragmentKind.Mark);
            var run = fragments.GetRange(start, end - start).Where(fragment => fragment.Kind == FragmentKind.Text).ToList();
            var isTable = before is FragmentKind.IndicatorHeader or FragmentKind.HeaderWords
                || run.Exists(fragment => quantities.Is(fragment.Cells[^1]) && PrintedNumber.Parse(fragment.Cells[^1]) is null)
                || (before is FragmentKind.LevelLabel or FragmentKind.RowText && run.Count > 1 && !namesAreMissing);
            if (!isTable)
                continue;
            foreach (var fragment in run)
                fragment.Kind = FragmentKind.RowText;
        }
    }

    private static void MarkLeftConclusion(List<Fragment> fragments)
    {
        var label = fragments.FindIndex(fragment => fragment.Kind == FragmentKind.ConclusionLabel);
        if (label < 0 || fragments.Exists(fragment => fragment.Kind == FragmentKind.Conclusion))
            return;
        var left = fragments.Where(fragment => fragment.Kind == FragmentKind.Text && fragment.IsAfterBlank && PrintedText.EndsSentence(fragment.Text)).ToList();
        if (left is [var only])
            only.Kind = FragmentKind.Conclusion;
    }

    // Text without anything else in between; a label on the line of a row parts nothing.
    private static IEnumerable<(int Start, int End)> Runs(List<Fragment> fragments)
    {
        for (var i = 0; i < fragments.Count; i++)
        {
            if (fragments[i].Kind != FragmentKind.Text)
                continue;
            var start = i;
            while (i < fragments.Count && (fragments[i].Kind == FragmentKind.Text || fragments[i].IsOnRow))
                i++;
            yield return (start, i);
        }
    }

    private static FragmentKind? Before(List<Fragment> fragments, int index, FragmentKind skipped)
    {
        var i = index - 1;
        while (i >= 0 && fragments[i].Kind == skipped)
            i--;
        return i < 0 ? null : fragments[i].Kind;
    }
}
