using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Sections;

/// <summary>A line that holds labels of goals and, behind each of them, its text.</summary>
internal static class GoalRow
{
    private const int LeastLabelLength = 4;

    /// <summary>The labels of the line with what stands behind each; empty where it does not begin with one.</summary>
    public static IReadOnlyList<(SectionLabel Label, ContentLine Text)> Of(ContentLine line, FormVocabulary vocabulary)
    {
        if (line.Cells is not [var first, _, ..] || LabelOf(first, vocabulary) is null)
            return line is { IsRow: false, Cells: [var only, ..] } ? BehindColon(line, only, vocabulary) : [];
        if (!line.IsRow)
            return [(LabelOf(first, vocabulary)!.Value, Rest(line, [.. line.Cells.Skip(1)]))];
        var found = new List<(SectionLabel Label, List<ContentCell> Cells)>();
        foreach (var cell in line.Cells)
        {
            if (LabelOf(cell, vocabulary) is { } label)
                found.Add((label, []));
            else
                found[^1].Cells.Add(cell);
        }

        return found.Exists(part => part.Cells.Count > 0) ? [.. found.Select(part => (part.Label, Rest(line, part.Cells)))] : [];
    }

    private static IReadOnlyList<(SectionLabel Label, ContentLine Text)> BehindColon(ContentLine line, ContentCell first, FormVocabulary vocabulary)
    {
        var colon = first.Text.AsSpan().IndexOfAny(':', '：');
        if (colon < LeastLabelLength || LabelOf(first with { Text = first.Text[..colon] }, vocabulary) is not { } label)
            return [];
        var text = line.Text.TrimStart()[(colon + 1)..].Trim();
        return text.Length == 0 ? [] : [(label, new(line.Place, text, isRow: false, CellSplitter.SplitBlanks))];
    }

    private static SectionLabel? LabelOf(ContentCell cell, FormVocabulary vocabulary)
    {
        var folded = Fold.Compact(cell.Text).TrimEnd(':');
        var open = folded.IndexOf('(', StringComparison.Ordinal);
        var bare = open > 0 ? folded[..open] : folded;
        return bare.Length >= LeastLabelLength && vocabulary.Sections.TryGet(bare, out var label)
            && label is SectionLabel.Goal or SectionLabel.ExpectedGoal or SectionLabel.ActualGoal ? label : null;
    }

    private static ContentLine Rest(ContentLine line, List<ContentCell> cells) =>
        new(line.Place, string.Join(' ', cells.Select(cell => cell.Text)), line.IsRow, _ => cells) { MayBreakCells = line.MayBreakCells };
}
