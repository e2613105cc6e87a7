using Analytics.Ingestion.Parsing.Text;
using Analytics.Ingestion.Parsing.Vocabulary;

namespace Analytics.Ingestion.Parsing.Indicators;

/// <summary>The columns of an indicator table in their order.</summary>
internal sealed class IndicatorLayout
{
    /// <param name="header">The header as recognised.</param>
    public IndicatorLayout(IReadOnlyList<HeaderCell<IndicatorColumn>> header)
    {
        Header = header = WithReason(header);
        var columns = header.Select(cell => cell.Meaning).ToList();
        var name = columns.FindIndex(column => column == IndicatorColumn.Level3);
        if (name < 0)
            name = columns.FindLastIndex(column => column is IndicatorColumn.Level1 or IndicatorColumn.Level2);
        var lastNumber = columns.FindLastIndex(IsNumber);
        var lastText = columns.FindLastIndex(column => column is IndicatorColumn.Target or IndicatorColumn.Actual or IndicatorColumn.Unit);
        var last = lastNumber > name ? lastNumber : lastText;
        Values = last > name ? columns[(name + 1)..(last + 1)] : [];
        Trailing = last > name ? columns[(last + 1)..] : [];
        NumberCount = Values.Count(IsNumber);
        HasOrdinal = columns.Contains(IndicatorColumn.Ordinal);
        HasLevel2 = columns.Contains(IndicatorColumn.Level2);
    }

    /// <summary>The header.</summary>
    public IReadOnlyList<HeaderCell<IndicatorColumn>> Header { get; }

    /// <summary>The header over a column of a table whose columns are known; null where none stands over it.</summary>
    public HeaderCell<IndicatorColumn>? At(int column) => Header.FirstOrDefault(header => header.Covers(column));

    /// <summary>The columns behind the name up to the last number; null where the header's word is not known.</summary>
    public IReadOnlyList<IndicatorColumn?> Values { get; }

    /// <summary>The columns of text behind the values, such as the reason.</summary>
    public IReadOnlyList<IndicatorColumn?> Trailing { get; }

    /// <summary>How many of the value columns hold numbers.</summary>
    public int NumberCount { get; }

    /// <summary>Whether rows carry an ordinal.</summary>
    public bool HasOrdinal { get; }

    /// <summary>Whether there is a column of level-2 names.</summary>
    public bool HasLevel2 { get; }

    /// <summary>Whether rows can be told by their numbers.</summary>
    public bool HasNumbers => NumberCount > 0;

    /// <summary>Whether the column holds a number.</summary>
    public static bool IsNumber(IndicatorColumn? column) =>
        column is IndicatorColumn.Weight or IndicatorColumn.Score or IndicatorColumn.ReviewScore;

    /// <summary>Whether text stands behind the values.</summary>
    public bool HasTrailingText => Trailing.Count > 0;

    // Only a table with results has reasons to give; in a table of targets a note explains the target.
    private static IReadOnlyList<HeaderCell<IndicatorColumn>> WithReason(IReadOnlyList<HeaderCell<IndicatorColumn>> header)
    {
        var hasReason = header.Any(cell => cell.Meaning == IndicatorColumn.Reason);
        var hasResults = header.Any(cell => cell.Meaning is IndicatorColumn.Actual or IndicatorColumn.Score);
        var note = !hasReason && hasResults ? IndicatorColumn.Reason : IndicatorColumn.Remark;
        return [.. header.Select(cell => cell.Meaning == IndicatorColumn.Note ? cell with { Meaning = note } : cell)];
    }
}
