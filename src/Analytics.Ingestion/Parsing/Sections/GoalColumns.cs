using Analytics.Ingestion.Files;
using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Sections;

/// <summary>The header of the goals in a table whose columns are known: the cells that the texts stand under.</summary>
/// <param name="Expected">The cell over the expected goal.</param>
/// <param name="Actual">The cell over what came of it; null where the form has none, as one of targets.</param>
internal sealed record GoalColumns(ContentCell Expected, ContentCell? Actual)
{
    /// <summary>The header in a row; null where the row is none.</summary>
    /// <remarks>What the whole block is called stands to the left: in 总体目标 | 年度目标 the second is the header.</remarks>
    public static GoalColumns? Of(ContentLine line, FormVocabulary vocabulary)
    {
        if (!line.IsRow || line.Cells.Count < 2)
            return null;
        ContentCell? expected = null;
        ContentCell? goal = null;
        ContentCell? actual = null;
        var count = 0;
        foreach (var cell in line.Cells)
        {
            if (LabelOf(cell, vocabulary) is not { } label)
                continue;
            count++;
            switch (label)
            {
                case SectionLabel.ExpectedGoal:
                    expected ??= cell;
                    break;
                case SectionLabel.ActualGoal:
                    actual ??= cell;
                    break;
                default:
                    goal = actual is null ? cell : goal;
                    break;
            }
        }

        var left = expected ?? goal;
        return count < 2 || left is null || (actual is null && line.Cells.Count > count) ? null : new(left.Value, actual);
    }

    /// <summary>Whether a row below the header belongs to something else: it begins with another label, or its text stands under both.</summary>
    public bool Ends(ContentLine line, FormVocabulary vocabulary) =>
        !line.MayBreakCells
        && line.Cells is [var first, ..]
        && ((first.EndColumn <= Expected.Column && line.Cells.Count > 1 && LabelOf(first, vocabulary) != SectionLabel.Goal)
            || (Actual is { } actual && line.Cells.Any(cell => cell.Column <= Expected.Column && cell.EndColumn > actual.Column)));

    private static SectionLabel? LabelOf(ContentCell cell, FormVocabulary vocabulary)
    {
        var folded = Fold.Compact(cell.Text).TrimEnd(':');
        var open = folded.IndexOf('(', StringComparison.Ordinal);
        var bare = open > 0 ? folded[..open] : folded;
        if (vocabulary.Sections.TryGet(bare, out var label))
            return label is SectionLabel.Goal or SectionLabel.ExpectedGoal or SectionLabel.ActualGoal ? label : null;

        // 完成情况 is a header of indicators too; beside that of a goal it is one of goals.
        return vocabulary.IndicatorColumns.TryGet(bare, out var column) && column == IndicatorColumn.Actual ? SectionLabel.ActualGoal : null;
    }
}
