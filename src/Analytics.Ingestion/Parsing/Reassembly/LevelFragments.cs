using Analytics.Ingestion.Parsing.Indicators;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Reassembly;

/// <summary>Finds level labels wherever a text out of order has left them: alone, side by side, in front of a row, glued to its value.</summary>
internal sealed class LevelFragments(FormVocabulary vocabulary, Quantities quantities)
{
    private const int LongestLine = 200;
    private const int ShortestGluedLabel = 4;
    private const int LongestRest = 8;

    private readonly LevelLabels _labels = new(vocabulary);

    /// <summary>Adds the labels of a line, and what else stands on it; false where there is none.</summary>
    public bool Add(List<Fragment> fragments, FormLines lines, int index, IndicatorLayout layout)
    {
        if (lines[index].Text.Length > LongestLine)
            return false;
        return AddSideBySide(fragments, lines, index) || AddAlone(fragments, lines, index, layout)
            || AddLeading(fragments, lines, index) || AddGlued(fragments, lines, index);
    }

    private bool AddSideBySide(List<Fragment> fragments, FormLines lines, int index)
    {
        var cells = lines[index].Cells;
        if (cells.Count < 2 || cells.Any(cell => LevelOf(cell.Text) is null))
            return false;
        foreach (var cell in cells)
            fragments.Add(Label(FragmentReader.Part(lines[index], index, [cell.Text], FragmentKind.LevelLabel), [cell.Text], LevelOf(cell.Text)!.Value));
        return true;
    }

    private bool AddAlone(List<Fragment> fragments, FormLines lines, int index, IndicatorLayout layout)
    {
        if (BareLabel(lines, index) is { } bare)
        {
            fragments.Add(Label(FragmentReader.Make(lines, index, bare.Next - 1, FragmentKind.LevelLabel), bare.Printed, bare.Meaning));
            return true;
        }

        if (_labels.At(lines, index, layout, pending: null) is not { } label)
            return false;
        if (label.Level is { } level)
            fragments.Add(Label(FragmentReader.Make(lines, index, label.Next - 1, FragmentKind.LevelLabel), label.Printed, level));
        else if (lines.Folded(index) is ['(', ..])
            fragments.Add(Label(FragmentReader.Make(lines, index, index, FragmentKind.LevelLabel), [lines.Folded(index)], IndicatorLevel.Level1));
        else
            fragments.Add(FragmentReader.Make(lines, index, label.Next - 1, FragmentKind.IndicatorLabel));
        return true;
    }

    // 时效 or 社会效益, without the word 指标: a label only where nothing stands beside, above or below it.
    private LabelMatch<IndicatorLevel>? BareLabel(FormLines lines, int index)
    {
        if (lines[index].Cells.Count != 1 || (index > 0 && !lines.IsBlank(index - 1)))
            return null;
        var label = LabelScan.At(lines, index, vocabulary.Levels);
        return label is not null && (label.Next == lines.Count || lines.IsBlank(label.Next)) ? label : null;
    }

    // A label in front of a row, perhaps with its last characters on the line below.
    private bool AddLeading(List<Fragment> fragments, FormLines lines, int index)
    {
        var cells = lines[index].Cells;
        if (cells.Count < 2)
            return false;
        var below = lines.NextPrinted(index + 1);
        var rest = below < lines.Count && lines[below].Cells.Count == 1 && lines.Folded(below).Length <= LongestRest ? lines[below].Text : null;
        var labels = new List<Fragment>();
        var takesRest = false;
        var position = 0;
        while (position < cells.Count - 1)
        {
            var cell = cells[position].Text;
            var isWhole = WholeLevelOf(cell) is not null;
            var level = WholeLevelOf(cell) ?? (rest is not null && !takesRest ? WholeLevelOf(cell + rest) : null);
            if (level is null)
                break;
            takesRest |= !isWhole;
            labels.Add(Label(FragmentReader.Part(lines[index], index, [cell], FragmentKind.LevelLabel), isWhole ? [cell] : [cell, rest!], level.Value) with { IsOnRow = true });
            position++;
        }

        if (labels.Count == 0)
            return false;
        var row = FragmentReader.Part(lines[index], index, [.. cells.Skip(position).Select(cell => cell.Text)], FragmentKind.Text, index > 0 && lines.IsBlank(index - 1));
        fragments.AddRange(labels);
        fragments.Add(takesRest ? row with { EndLine = below } : row);
        return true;
    }

    // ＝100%服务对象满意度指标: the label of the next cell has been drawn to a value.
    private bool AddGlued(List<Fragment> fragments, FormLines lines, int index)
    {
        var cells = lines[index].Cells;
        if (cells.Count == 0)
            return false;
        var last = cells[^1].Text;
        for (var start = 1; start <= last.Length - ShortestGluedLabel; start++)
        {
            if (WholeLevelOf(last[start..]) is not { } level || !quantities.Is(last[..start]))
                continue;
            var kept = cells.Take(cells.Count - 1).Select(cell => cell.Text).Append(last[..start]);
            fragments.Add(FragmentReader.Part(lines[index], index, [.. kept], FragmentKind.Text, index > 0 && lines.IsBlank(index - 1)));
            fragments.Add(Label(FragmentReader.Part(lines[index], index, [last[start..]], FragmentKind.LevelLabel), [last[start..]], level) with { IsOnRow = true });
            return true;
        }

        return false;
    }

    private static Fragment Label(Fragment made, IEnumerable<string> printed, IndicatorLevel level) => made with { Level = LevelName.Of(printed, level) };

    private IndicatorLevel? LevelOf(string cell)
    {
        var folded = Fold.Compact(cell);
        var open = folded.IndexOf('(', StringComparison.Ordinal);
        return vocabulary.Levels.TryGet(open > 0 ? folded[..open] : folded, out var level) ? level : null;
    }

    private IndicatorLevel? WholeLevelOf(string cell) =>
        Fold.Compact(cell) is var folded && (folded.EndsWith("指标", StringComparison.Ordinal) || folded.EndsWith(')')) ? LevelOf(cell) : null;
}
